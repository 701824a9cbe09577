import { type AlignmentStep, alignmentRuns } from './align-words.ts';
import { alignByCost } from './costed-alignment.ts';
import { numberPair } from './numbered-pair.ts';

/**
 * The alignment of the contextual biasing literature: insertions and deletions cost 3 and substitutions 4, and of
 * several cheapest alignments the one that the scoring script published with Le et al. 2021 chooses
 * (facebookresearch/fbai-speech, is21_deep_bias/score.py). It may match more words than a shortest alignment, at the
 * price of more errors.
 */
export function alignForBias(reference: readonly string[], hypothesis: readonly string[]): AlignmentStep[] {
  const numbers = numberPair(reference, hypothesis);
  const heard = numbers.hypothesis;
  return alignByCost(alignmentRuns(reference, hypothesis), {
    deletion: 3,
    insertion: 3,
    writePairs: (into, place, from, to) => {
      const word = numbers.reference[place];
      for (let h = from; h < to; h++) into[h - from] = heard[h] === word ? 0 : 4;
    },
  });
}
