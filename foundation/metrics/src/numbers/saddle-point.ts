/**
 * Poisson and binomial terms in the saddle-point form of C. Loader, "Fast and Accurate Computation of Binomial
 * Probabilities", 2000: large logarithms never meet, so that the relative error stays near 1e-15 up to counts of
 * millions, where differences of log-gamma lose digits. Counts need not be whole, which makes these terms the
 * factor in front of the incomplete gamma and beta functions too.
 */

/** mean^count e^-mean / Γ(count + 1), for count > 0 and mean >= 0. */
export function poissonTerm(count: number, mean: number): number {
  if (mean === 0) return 0;
  return Math.exp(-stirlingError(count) - deviance(count, mean)) / Math.sqrt(2 * Math.PI * count);
}

/** Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) x^a y^b, for a, b > 0 and x + y = 1. */
export function binomialTerm(a: number, b: number, x: number, y: number): number {
  if (x === 0 || y === 0) return 0;
  const n = a + b;
  const corrections = stirlingError(n) - stirlingError(a) - stirlingError(b);
  const exponent = corrections - deviance(a, n * x) - deviance(b, n * y);
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * a * b));
}

/** What Stirling's formula lacks: log Γ(n + 1) - (n + 1/2) log n + n - log(2π) / 2. */
function stirlingError(n: number): number {
  let [shifted, sum] = [n, 0];
  for (; shifted < 10; shifted++) sum += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
  return sum + stirlingSeries(shifted);
}

/** DLMF 5.11.1, to 1e-15 from 10 upwards. */
function stirlingSeries(n: number): number {
  const s = 1 / (n * n);
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))))) / n;
}

/** count log(count / mean) + mean - count, without cancellation where the two are close. */
function deviance(count: number, mean: number): number {
  const ratio = (count - mean) / (count + mean);
  if (!(Math.abs(ratio) <= 0.3)) return count * Math.log(count / mean) + mean - count;
  let sum = (count - mean) * ratio;
  let power = 2 * count * ratio;
  for (let k = 3; ; k += 2) {
    power *= ratio * ratio;
    const next = sum + power / k;
    if (next === sum) return sum;
    sum = next;
  }
}
