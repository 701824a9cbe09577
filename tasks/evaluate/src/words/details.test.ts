import { describe, expect, it } from 'vitest';
import { renderWords } from './render-words.ts';
import { measured, type Pair } from './reports.test.sample.ts';
import type { SystemReport } from './word-report.ts';

const system = (rows: readonly Pair[], normalizer = 'parlando-en'): SystemReport =>
  measured({ heard: rows }, { normalizer: [normalizer] }).systems[0]!;

describe('values', () => {
  // Of five, 15 was said and heard in another form, 50 taken for 15, 7 missed; 1990 and 10:30 are right.
  const rows: readonly Pair[] = [
    ['Pay $15 now', 'pay fifteen dollars now'],
    ['room 50', 'room 15'],
    ['agent 7 here', 'agent here'],
    ['born in 1990 at 10:30', 'born in nineteen ninety at ten thirty'],
  ];

  it('are right whatever their form', () => {
    expect(system(rows).values).toEqual({
      values: 5,
      right: 3,
      wrong: 1,
      missing: 1,
      inserted: 0,
      examples: [
        { row: '2', reference: '50', hypothesis: '15' },
        { row: '3', reference: '7', hypothesis: null },
      ],
    });
  });

  it('are counted where nobody said one', () => {
    expect(system([['for you', '4 you']]).values).toMatchObject({ values: 0, inserted: 1, examples: [] });
  });

  it('are measured by parlando-en, whatever the ruler', () => {
    expect(system(rows, 'none').values).toEqual(system(rows).values);
  });

  it('have a table, and none where there are no values', () => {
    expect(renderWords(measured({ heard: rows }), 'text')).toContain(
      [
        '\nValues: words with a digit, right in value whatever their format',
        'system  values  right %  wrong  missing  inserted  for example',
        'heard        5    60.00      1        1         0  50 > 15, 7 > (nothing)\n',
      ].join('\n'),
    );
    expect(renderWords(measured({ heard: [['see you', 'see me']] }), 'text')).not.toContain('Values');
  });

  it('of a row that was not heard are missing', () => {
    expect(system([['room 50', null]]).values).toMatchObject({ values: 1, missing: 1 });
  });

  it('have fifty examples at most', () => {
    const many = Array.from({ length: 60 }, (): Pair => ['room 50', 'room 15']);
    const { wrong, examples } = system(many).values!;
    expect([wrong, examples.length]).toEqual([60, 50]);
  });
});

describe('the full format', () => {
  it('tells what is wrong in case, marks, numbers and words', () => {
    const { fullFormat } = system([
      ['Well, I paid 25.', 'well I paid twenty five.'],
      ['Is it you?', 'Is it Hugh.'],
    ]);
    // Well > well, the comma gone, 25 > twenty and five; you > Hugh, ? > .
    expect(fullFormat).toMatchObject({
      errors: 6,
      referenceTokens: 6 + 4,
      rate: 6 / 10,
      interval: null,
      parts: { word: 1, case: 1, punctuation: 2, 'number form': 2, spelling: 0 },
      punctuation: { errors: 2, marks: 3, rate: 2 / 3 },
    });
  });

  it('has an interval over blocks', () => {
    const rows = Array.from({ length: 6 }, (_, i): Pair => ['See you.', i < 2 ? 'see you.' : 'See you.']);
    const { rate, interval } = system(rows).fullFormat!;
    expect(rate).toBe(2 / 18);
    expect(interval).toMatchObject({ blocks: 6, level: 0.95 });
    expect(interval!.low).toBeLessThan(rate);
    expect(interval!.high).toBeGreaterThan(rate);
  });

  it.each(['See you', 'see you.', 'see you?'])('is measured where a reference has some: %s', (said) => {
    expect(system([[said, 'see you']]).fullFormat).toMatchObject({ errors: 1 });
  });

  it('is left out where references are in plain lower case', () => {
    expect(system([['see you at ten', 'See you at 10.']]).fullFormat).toBeNull();
  });
});

it('what nobody asked for is not measured', () => {
  expect(system([['See you', 'see you']])).toMatchObject({ rare: null, classes: null, spellings: null });
});
