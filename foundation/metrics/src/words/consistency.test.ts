import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignWords } from './align-words.ts';
import { alignedSpans } from './aligned-span.ts';
import { type Mention, spellings } from './consistency.ts';

describe('spellings', () => {
  it('counts the forms of a name by recording, the most frequent first', () => {
    const mention = (recording: string, form: string): Mention => ({ recording, entity: 'Culp', form });
    const mentions = [
      mention('call 1', 'cult'),
      mention('call 1', 'Culp'),
      mention('call 2', 'Culp'),
      mention('call 2', 'Culp'),
      mention('call 2', ''),
    ];
    expect(spellings(mentions)).toEqual([
      {
        entity: 'Culp',
        mentions: 5,
        missed: 1,
        forms: [
          {
            form: 'Culp',
            count: 3,
            recordings: [
              { recording: 'call 1', count: 1 },
              { recording: 'call 2', count: 2 },
            ],
          },
          { form: 'cult', count: 1, recordings: [{ recording: 'call 1', count: 1 }] },
        ],
        mainShare: 0.75,
        mixedRecordings: ['call 1'],
      },
    ]);
  });

  it('reads the forms from an alignment', () => {
    const reference = 'ada lovelace met ada lovelace'.split(' ');
    const hypothesis = 'Ada Lovelace met Ada love lace'.split(' ');
    const steps = alignWords(
      reference,
      hypothesis.map((word) => word.toLowerCase()),
    );
    const stretches = [
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ];
    const mentions = alignedSpans(steps, stretches).map(({ start, end }) => ({
      recording: 'one',
      entity: 'Ada Lovelace',
      form: hypothesis.slice(start, end).join(' '),
    }));
    const [ada] = spellings(mentions);
    expect(ada?.forms.map(({ form }) => form)).toEqual(['Ada Lovelace', 'Ada love lace']);
    expect(ada?.mixedRecordings).toEqual(['one']);
  });

  it('has no main form of a name that was never heard', () => {
    expect(spellings([{ recording: 'one', entity: 'Ada', form: '' }])).toEqual([
      { entity: 'Ada', mentions: 1, missed: 1, forms: [], mainShare: Number.NaN, mixedRecordings: [] },
    ]);
    expect(spellings([])).toEqual([]);
  });

  it('accounts for every mention', () => {
    const mentions = fc.array(
      fc.record({
        recording: fc.constantFrom('1', '2', '3'),
        entity: fc.constantFrom('x', 'y'),
        form: fc.constantFrom('', 'x', 'y', 'z'),
      }),
    );
    fc.assert(
      fc.property(mentions, (list) => {
        for (const { entity, forms, missed, mentions: count, mixedRecordings } of spellings(list)) {
          const own = list.filter((mention) => mention.entity === entity);
          expect(missed + forms.reduce((sum, form) => sum + form.count, 0)).toBe(count);
          expect(count).toBe(own.length);
          const isMixed = (recording: string): boolean =>
            new Set(own.filter((m) => m.recording === recording && m.form !== '').map((m) => m.form)).size >
            1;
          expect([...mixedRecordings].sort()).toEqual(['1', '2', '3'].filter(isMixed));
        }
      }),
    );
  });
});
