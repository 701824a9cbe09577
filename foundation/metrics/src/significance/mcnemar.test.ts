import { describe, expect, it } from 'vitest';
import { mcnemarTest } from './mcnemar.ts';

describe('mcnemarTest', () => {
  it('counts coins by default', () => {
    // Of 10 utterances that one system alone got right, 2 go to the first: 2 (1 + 10 + 45) / 1024.
    const { statistic, pValue } = mcnemarTest({ onlyFirst: 2, onlySecond: 8 });
    expect(statistic).toBe(2);
    expect(pValue).toBeCloseTo(0.109375, 12);
  });

  it('knows the chi-square distribution, with and without correction', () => {
    const counts = { onlyFirst: 31, onlySecond: 12 };
    const plain = mcnemarTest(counts, 'chi-square');
    expect(plain.statistic).toBeCloseTo(19 ** 2 / 43, 12);
    expect(plain.pValue).toBeCloseTo(0.003761823132794, 12);
    const corrected = mcnemarTest(counts, 'corrected');
    expect(corrected.statistic).toBeCloseTo(18 ** 2 / 43, 12);
    expect(corrected.pValue).toBeGreaterThan(plain.pValue);
  });

  it('is sure of nothing where no item tells the systems apart', () => {
    const none = { onlyFirst: 0, onlySecond: 0 };
    expect(mcnemarTest(none).pValue).toBe(1);
    expect(mcnemarTest(none, 'chi-square').pValue).toBeNaN();
    expect(mcnemarTest(none, 'corrected').pValue).toBeNaN();
  });

  it('gives no p above 1', () => {
    expect(mcnemarTest({ onlyFirst: 4, onlySecond: 4 }).pValue).toBe(1);
  });

  it('refuses what is no count', () => {
    expect(() => mcnemarTest({ onlyFirst: 1.5, onlySecond: 0 })).toThrow(
      expect.objectContaining({ code: 'metrics/counts' }),
    );
  });
});
