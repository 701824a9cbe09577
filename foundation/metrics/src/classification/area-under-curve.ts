import { requireSameLength } from '../numbers/same-length.ts';

/**
 * Area under the ROC curve: the probability that a positive item scores higher than a negative one, ties counting
 * half (the Mann-Whitney statistic over the number of pairs). 0.5 is chance, 1 perfect.
 *
 * @param scores any scale, higher for more positive
 * @param labels whether each item is positive
 * @returns 0..1, or NaN unless there are items of both kinds
 * @throws UsageError `metrics/length` if the lists differ in length
 */
export function areaUnderCurve(scores: readonly number[], labels: readonly boolean[]): number {
  requireSameLength(scores, labels, 'scores and labels');
  const order = scores.map((score, i) => ({ score, positive: labels[i] === true }));
  order.sort((a, b) => a.score - b.score);
  let below = 0;
  let positives = 0;
  let won = 0;
  for (let from = 0; from < order.length; ) {
    const tied = tieFrom(order, from);
    won += tied.positives * (below + tied.negatives / 2);
    below += tied.negatives;
    positives += tied.positives;
    from += tied.positives + tied.negatives;
  }
  return won / (positives * below);
}

/** Counts the items that share the score at `from` in a sorted list. */
function tieFrom(order: readonly { score: number; positive: boolean }[], from: number) {
  const score = order[from]?.score;
  const tied = { positives: 0, negatives: 0 };
  for (let i = from; i < order.length && (i === from || order[i]?.score === score); i++) {
    if (order[i]?.positive === true) tied.positives++;
    else tied.negatives++;
  }
  return tied;
}
