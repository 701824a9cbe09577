import type { HeardPiece } from './heard-piece.ts';

/** The sample in the middle half around which it is quietest: the centre of the softest 0.2 s. */
export function quietestMiddle(samples: Float32Array, rateHz: number): number {
  const width = Math.round(0.1 * rateHz);
  let best = samples.length >> 1;
  let least = Number.POSITIVE_INFINITY;
  for (let from = samples.length >> 2; from + 2 * width < 0.75 * samples.length; from += width >> 1) {
    let power = 0;
    for (const value of samples.subarray(from, from + 2 * width)) power += value * value;
    if (power < least) [least, best] = [power, from + width];
  }
  return best;
}

/** One piece from two that follow each other; the second begins `seconds` after the first. */
export function joinPieces(left: HeardPiece, right: HeardPiece, seconds: number): HeardPiece {
  const later = right.words.map((word) => ({
    ...word,
    start: word.start + seconds,
    end: word.end + seconds,
  }));
  const tokens = left.evidence.tokens + right.evidence.tokens;
  const weighted = left.score * left.evidence.tokens + right.score * right.evidence.tokens;
  return {
    text: [left.text, right.text].filter((text) => text !== '').join(' '),
    words: [...left.words, ...later],
    score: weighted / Math.max(1, tokens),
    alternatives: [],
    ending: left.ending === 'end' ? right.ending : left.ending,
    evidence: {
      speechSeconds: left.evidence.speechSeconds + right.evidence.speechSeconds,
      recoveredSeconds: left.evidence.speechSeconds + right.evidence.speechSeconds,
      tokens,
      logProbability: left.evidence.logProbability + right.evidence.logProbability,
      unlikely: left.evidence.unlikely + right.evidence.unlikely,
    },
  };
}
