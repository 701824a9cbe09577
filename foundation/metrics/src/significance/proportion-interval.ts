import { UsageError } from '@parlando/core';
import { betaQuantile } from '../numbers/beta-distribution.ts';
import { requireLevel } from '../numbers/level.ts';
import { normalQuantile } from '../numbers/normal-distribution.ts';

/** How {@link proportionInterval} finds its ends. */
export type ProportionMethod = 'wilson' | 'clopper-pearson' | 'agresti-coull' | 'jeffreys' | 'normal';

/** A share, and the range of true shares that it speaks for. */
export interface ProportionInterval {
  readonly estimate: number;
  /** 0..1 */
  readonly low: number;
  /** 0..1 */
  readonly high: number;
  /** Such as 0.95. */
  readonly level: number;
}

/**
 * Interval of a share of independent trials (Brown, Cai & DasGupta, "Interval estimation for a binomial proportion",
 * Statistical Science, 2001).
 *
 * - `wilson` (the default) covers about the level for any share and number.
 * - `clopper-pearson` covers at least the level always, and is wide for it.
 * - `agresti-coull` is like Wilson's, a little wider.
 * - `jeffreys` is Bayesian, with the prior beta(1/2, 1/2).
 * - `normal` (Wald) is known to be too narrow near 0 and 1; it is here for comparison.
 *
 * Ends are cut to 0..1. Words of one sentence are no independent trials: for a word error rate take a block interval.
 *
 * ```ts
 * proportionInterval(958, 1000); // { estimate: 0.958, low: 0.9437..., high: 0.9688..., level: 0.95 }
 * ```
 *
 * @throws UsageError `metrics/counts` unless the successes are whole and 0..trials with trials from 1, `metrics/level`
 */
export function proportionInterval(
  successes: number,
  trials: number,
  { method = 'wilson', level = 0.95 }: { readonly method?: ProportionMethod; readonly level?: number } = {},
): ProportionInterval {
  requireCounts(successes, trials);
  requireLevel(level);
  const [low, high] = endsBy[method](successes, trials, (1 - level) / 2);
  return { estimate: successes / trials, low: Math.max(0, low), high: Math.min(1, high), level };
}

type Ends = (successes: number, trials: number, tail: number) => readonly [low: number, high: number];

const endsBy: Readonly<Record<ProportionMethod, Ends>> = {
  wilson(successes, trials, tail) {
    const z = -normalQuantile(tail);
    const share = successes / trials;
    const centre = (share + z ** 2 / (2 * trials)) / (1 + z ** 2 / trials);
    const spread = Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2));
    const reach = (z * spread) / (1 + z ** 2 / trials);
    // At the ends the formula gives 0 or 1 but for rounding.
    return [successes === 0 ? 0 : centre - reach, successes === trials ? 1 : centre + reach];
  },
  'clopper-pearson'(successes, trials, tail) {
    const failures = trials - successes;
    return [
      successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
      failures === 0 ? 1 : betaQuantile(1 - tail, successes + 1, failures),
    ];
  },
  'agresti-coull'(successes, trials, tail) {
    const z = -normalQuantile(tail);
    const padded = trials + z ** 2;
    return around((successes + z ** 2 / 2) / padded, padded, z);
  },
  jeffreys(successes, trials, tail) {
    const [a, b] = [successes + 0.5, trials - successes + 0.5];
    return [betaQuantile(tail, a, b), betaQuantile(1 - tail, a, b)];
  },
  normal(successes, trials, tail) {
    return around(successes / trials, trials, -normalQuantile(tail));
  },
};

function around(share: number, trials: number, z: number): readonly [low: number, high: number] {
  const reach = z * Math.sqrt((share * (1 - share)) / trials);
  return [share - reach, share + reach];
}

function requireCounts(successes: number, trials: number): void {
  const whole = Number.isInteger(successes) && Number.isInteger(trials);
  if (whole && successes >= 0 && trials >= 1 && successes <= trials) return;
  throw new UsageError('metrics/counts', `${successes} of ${trials} is no share`, {
    remedy: 'Give whole numbers: at least one trial, and no more successes than trials.',
  });
}
