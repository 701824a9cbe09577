import type { Tails } from './incomplete-gamma.ts';

/** A distribution over all real u, to be inverted. */
export interface TailsAt extends Tails {
  /** Derivative of `lower` by u. */
  readonly slope: number;
}

/**
 * Finds u where a distribution leaves `target.lower` below and `target.upper` above. Newton's method on the
 * logarithm of the smaller part, which is almost straight where u is the logarithm of a quantity; a bracket catches
 * steps that lead astray.
 *
 * @returns an end of the range -1400..1400 if the point lies beyond it
 */
export function invertTails(target: Tails, tailsAt: (u: number) => TailsAt): number {
  const side = target.lower <= target.upper ? 'lower' : 'upper';
  const sign = side === 'lower' ? 1 : -1;
  const wanted = Math.log(target[side]);
  let [low, high] = [-1400, 1400];
  let u = 0;
  for (let k = 0; k < 200; k++) {
    const tails = tailsAt(u);
    const excess = sign * (Math.log(tails[side]) - wanted);
    if (excess < 0) low = u;
    else high = u;
    const newton = u - (excess * tails[side]) / tails.slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - u) <= 4e-16 * Math.max(1, Math.abs(u))) return next;
    u = next;
  }
  return u;
}
