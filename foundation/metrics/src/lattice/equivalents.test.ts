import { describe, expect, it } from 'vitest';
import { alignLattices } from './align-lattices.ts';
import { withAlternatives } from './alternatives.ts';
import { type EquivalenceRule, withEquivalents } from './equivalents.ts';
import { cutoffRules, hyphenRules, tagRules } from './generated-rules.ts';
import { latticeOf } from './lattice.ts';

/** `words | equivalent ; other`, a rule a line. */
const parseRules = (text: string): EquivalenceRule[] =>
  text.split('\n').map((line) => {
    const [left = '', right = ''] = line.split('|');
    return { words: split(left), equivalents: right.split(';').map(split) };
  });

const split = (text: string): string[] => text.split(' ').filter((word) => word !== '');

function counts(said: string, heard: string, rules: readonly EquivalenceRule[], whole = false): string {
  const reference = withEquivalents(latticeOf(split(said)), rules, { whole });
  const { errors } = alignLattices(reference, latticeOf(split(heard)));
  return `${errors.insertions} ${errors.deletions} ${errors.substitutions} / ${errors.referenceWords}`;
}

describe('withEquivalents', () => {
  const rules = parseRules("we'll | we will\ngonna | going to\nall right | alright");

  it.each([
    // said, heard: insertions, deletions, substitutions / words
    ["we'll see", 'we will see', '0 0 0 / 3'],
    ['all right then', 'alright then', '0 0 0 / 2'],
    // One way only.
    ['we will see', "we'll see", '0 1 1 / 3'],
    // In part: cheaper than the word as written.
    ["we'll see", 'will see', '0 1 0 / 3'],
    ['gonna go', 'going uh to go', '1 0 0 / 3'],
  ])('lets %j be heard as %j', (said, heard, expected) => {
    expect(counts(said, heard, rules)).toBe(expected);
  });

  it.each([
    ["we'll see", 'we will see', '0 0 0 / 3'],
    ["we'll see", 'will see', '0 0 1 / 2'],
    ['gonna go', 'going uh to go', '2 0 1 / 2'],
    ['all right then', 'alright then', '0 0 0 / 2'],
  ])('takes an equivalent only whole if asked: %j heard as %j', (said, heard, expected) => {
    expect(counts(said, heard, rules, true)).toBe(expected);
  });

  it('takes an equivalent of the hypothesis only whole, too', () => {
    const heard = withEquivalents(latticeOf(['gonna', 'go']), rules, { whole: true });
    expect(alignLattices(latticeOf(split('going to go')), heard).errors.hits).toBe(3);
    const { errors, hypothesis } = alignLattices(latticeOf(split('going uh to go')), heard);
    expect(hypothesis.words).toEqual(['gonna', 'go']);
    expect(errors).toMatchObject({ hits: 1, substitutions: 1, deletions: 2 });
  });

  it('applies rules inside an alternative, but not across its edge, nor to their own results', () => {
    const reference = withAlternatives(split('cost $10 million'), [
      { tokens: [1, 2], alternatives: [split('ten million')] },
    ]);
    const chosen = (text: string, heard: string): string => {
      const lattice = withEquivalents(reference, parseRules(text));
      return alignLattices(lattice, latticeOf(split(heard))).reference.words.join(' ');
    };
    expect(chosen('ten million | ten mil', 'cost ten mil')).toBe('cost ten mil');
    expect(chosen('cost ten | price ten', 'price ten million')).toBe('cost ten million');
    expect(chosen('cost | price\nprice | fee', 'fee')).not.toMatch(/fee/);
  });

  it('says which rule was taken for which tokens', () => {
    const [rule] = parseRules('all right | alright ; okay');
    const reference = withEquivalents(latticeOf(split('well all right')), rule ? [rule] : []);
    expect(alignLattices(reference, latticeOf(split('well okay'))).reference.taken).toEqual([
      { reading: { tokens: [1, 2], rule }, firstWord: 1, wordCount: 1 },
    ]);
  });

  it('goes by the first of several rules for the same words', () => {
    const own = parseRules('she- | he');
    expect(counts('she- will', 'he will', [...own, ...cutoffRules(['she-'])])).toBe('0 0 0 / 2');
    expect(counts('she- will', 'she will', [...own, ...cutoffRules(['she-'])])).toBe('0 0 1 / 2');
  });
});

describe('generated rules', () => {
  const words = split('long-term th- -5 non-gaap-based <laugh> <unk> - plain');

  it('join and part words at their hyphens', () => {
    expect(hyphenRules(words)).toEqual([
      { words: ['long-term'], equivalents: [['long', 'term']] },
      { words: ['long', 'term'], equivalents: [['long-term']] },
      { words: ['non-gaap-based'], equivalents: [['non', 'gaap', 'based']] },
      { words: ['non', 'gaap', 'based'], equivalents: [['non-gaap-based']] },
    ]);
    expect(counts('a long-term view', 'a long term view', hyphenRules(words))).toBe('0 0 0 / 4');
    expect(counts('a long term view', 'a long-term view', hyphenRules(words))).toBe('0 0 0 / 3');
  });

  it('let a cut-off word be heard without its hyphen', () => {
    expect(cutoffRules(words)).toEqual([{ words: ['th-'], equivalents: [['th']] }]);
  });

  it('let a tag be heard as unknown', () => {
    expect(tagRules(words)).toEqual([{ words: ['<laugh>'], equivalents: [['<unk>']] }]);
    expect(counts('well <laugh> yes', 'well <unk> yes', tagRules(words))).toBe('0 0 0 / 3');
  });
});
