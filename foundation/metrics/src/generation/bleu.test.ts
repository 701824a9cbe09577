import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bleu, sentenceBleu } from './bleu.ts';

const hypotheses = ['the cat sat on the mat .', 'we will meet at noon'];
const references = ['the cat sits on the mat .', 'we meet at noon'];

const texts = fc.array(
  fc.array(fc.constantFrom('a', 'b', 'c', '.'), { maxLength: 8 }).map((words) => words.join(' ')),
  { minLength: 1, maxLength: 4 },
);

describe('bleu', () => {
  it('counts over the whole set, not sentence by sentence', () => {
    const score = bleu(hypotheses, references);
    expect(score.counts).toEqual([10, 6, 3, 1]);
    expect(score.totals).toEqual([12, 10, 8, 6]);
    expect(score.precisions).toEqual([1000 / 12, 60, 37.5, 100 / 6]);
    expect(score).toMatchObject({ brevityPenalty: 1, hypothesisLength: 12, referenceLength: 11 });
    expect(score.score).toBeCloseTo(42.044820762685724, 10);
    expect(score.signature).toBe('nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:parlando-1');
  });

  it('punishes brevity', () => {
    const { score, brevityPenalty } = bleu(['the cat sat on'], ['the cat sat on the mat']);
    expect(brevityPenalty).toBeCloseTo(Math.exp(1 - 6 / 4), 12);
    expect(score).toBeCloseTo(100 * brevityPenalty, 10);
    expect(bleu([''], ['the cat'])).toMatchObject({ score: 0, brevityPenalty: 0 });
  });

  it('takes each sequence as often as the reference that has it most often, and the nearest length', () => {
    const { counts, referenceLength, signature } = bleu(
      ['the the the'],
      [['the cat', 'the one or the other']],
    );
    expect(counts[0]).toBe(2);
    // Both are two words off in sum; the shorter counts when equally near.
    expect(referenceLength).toBe(2);
    expect(signature).toMatch(/^nrefs:2\|/);
    expect(bleu(['a', 'b'], ['a', ['b', 'c']]).signature).toMatch(/^nrefs:var\|/);
  });

  it.each([
    [{ smoothing: 'exp' }, 'exp', 50 / 2],
    [{ smoothing: 'floor' }, 'floor[0.10]', 10 / 2],
    [{ smoothing: 'floor', smoothingValue: 0.5 }, 'floor[0.50]', 50 / 2],
    [{ smoothing: 'add-k' }, 'add-k[1.00]', 100 / 3],
    [{ smoothing: 'none' }, 'none', 0],
  ] as const)('smooths by %j', (options, name, trigrams) => {
    const { precisions, signature } = bleu(['the cat sat down'], ['the cat went down'], options);
    expect(precisions[2]).toBeCloseTo(trigrams, 10);
    expect(signature).toContain(`|smooth:${name}|`);
  });

  it('ignores case on request', () => {
    const lower = bleu(['The Cat sat on it'], ['the cat sat on it'], { lowercase: true });
    expect(lower.score).toBeCloseTo(100, 10);
    expect(lower.signature).toContain('|case:lc|');
    expect(bleu(['The Cat sat on it'], ['the cat sat on it']).score).toBeLessThan(100);
  });

  it('refuses lists that do not fit', () => {
    expect(() => bleu(['a', 'b'], ['a'])).toThrow(expect.objectContaining({ code: 'metrics/length' }));
    expect(() => bleu(['a'], [[]])).toThrow(expect.objectContaining({ code: 'metrics/references' }));
  });

  it('lies between 0 and 100, which a text of four tokens or more has with itself', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const others = a.map((_, index) => b[index % b.length]!);
        const { score } = bleu(a, others);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThan(100 + 1e-9);
        const self = bleu(a, a);
        expect(self.score).toBeCloseTo(self.totals[3]! > 0 ? 100 : 0, 9);
      }),
    );
  });
});

describe('sentenceBleu', () => {
  it('leaves out the orders that a short sentence does not reach', () => {
    expect(bleu(['the cat'], ['the cat sat']).score).toBe(0);
    expect(sentenceBleu('the cat', 'the cat sat').score).toBeCloseTo(100 * Math.exp(1 - 3 / 2), 10);
    expect(sentenceBleu('the dog', 'the cat').score).toBeCloseTo(50, 10);
    expect(sentenceBleu('the dog', ['the cat', 'the dog']).signature).toContain(
      'nrefs:2|case:mixed|eff:yes|',
    );
  });
});
