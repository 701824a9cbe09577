import {
  blockBootstrapInterval,
  type Interval,
  type RateBlock,
  rateInterval,
  seededRandom,
  wordErrors,
} from '@parlando/metrics';
import type { Section } from '../section.ts';
import { earningsSystems, readEarningsHypotheses, readEarningsReferences } from './earnings.ts';

const draws = 1000;
const drawn = 22;

/** How often an interval over 22 drawn calls holds the rate of all 26: what it promises is 95 %. */
export const coverage: Section = {
  name: 'coverage',
  title: `an interval over ${drawn} drawn calls holds the rate of all, ${draws} draws`,
  async run(report) {
    const shares = earningsSystems.map((system) => ({ system, ...coverageOf(blocksOf(system)) }));
    const mean = (of: (share: (typeof shares)[number]) => number): number =>
      shares.reduce((sum, share) => sum + of(share), 0) / shares.length;
    report({
      what: 'coverage by call, mean of 7 systems, %',
      measured: 100 * mean(({ ours }) => ours),
      must: 85,
      goal: 89,
      better: 'higher',
      note: `${shares.map(({ system, ours }) => `${system} ${(100 * ours).toFixed(1)}`).join(', ')}; percentile bootstrap ${(100 * mean(({ percentile }) => percentile)).toFixed(1)}; width ${mean(({ width }) => 100 * width).toFixed(2)} points`,
    });
  },
};

function blocksOf(system: string): RateBlock[] {
  const hypotheses = new Map(readEarningsHypotheses(system).map((each) => [each.id, each.tokens]));
  return readEarningsReferences().map(({ id, tokens }) => {
    const { substitutions, deletions, insertions, referenceWords } = wordErrors(
      tokens.map((word) => word.toLowerCase()),
      (hypotheses.get(id) ?? []).map((word) => word.toLowerCase()),
    );
    return { numerator: substitutions + deletions + insertions, denominator: referenceWords };
  });
}

function coverageOf(calls: readonly RateBlock[]) {
  const random = seededRandom(20_260_101);
  const truth = rate(calls);
  const holds = ({ low, high }: Interval): boolean => low <= truth && truth <= high;
  let ours = 0;
  let percentile = 0;
  let width = 0;
  for (let i = 0; i < draws; i++) {
    const sample = Array.from(
      { length: drawn },
      () => calls[Math.floor(random() * calls.length)] as RateBlock,
    );
    const interval = rateInterval(sample);
    if (holds(interval)) ours++;
    width += (interval.high - interval.low) / draws;
    const blocks = sample.map((call) => [call]);
    if (holds(blockBootstrapInterval({ blocks, statistic: rate, resamples: 500, seed: i }))) percentile++;
  }
  return { ours: ours / draws, percentile: percentile / draws, width };
}

function rate(calls: readonly RateBlock[]): number {
  const sums = calls.reduce((a, b) => ({
    numerator: a.numerator + b.numerator,
    denominator: a.denominator + b.denominator,
  }));
  return sums.numerator / sums.denominator;
}
