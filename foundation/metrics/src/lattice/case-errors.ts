import type { LatticeAlignment, LatticePath } from './align-lattices.ts';

/** How often capital letters stand where they should. */
export interface CaseErrors {
  /** Words with as many capitals as the reference, which has some. */
  readonly truePositives: number;
  /** Words with more capitals than the reference. */
  readonly falsePositives: number;
  /** Words with fewer. */
  readonly falseNegatives: number;
  /** Of the words that have capitals, how many should; NaN without any. */
  readonly precision: number;
  /** Of the words that should have capitals, how many do; NaN without any. */
  readonly recall: number;
}

/**
 * Compares the capital letters of words that were aligned without regard to case, as fstalign does: a word of the
 * reference without capitals counts only if the hypothesis gives it some.
 *
 * The i-th word of an alternative is compared with the i-th token that it stands for; an alternative of more words
 * than tokens is left out, since the case of its words is not known.
 *
 * @param referenceTokens as written, with case: those that the reference lattice was built over
 * @param hypothesisTokens likewise
 * @returns counts over matches, and over matches and substitutions
 */
export function caseErrors(
  alignment: LatticeAlignment,
  referenceTokens: readonly string[],
  hypothesisTokens: readonly string[],
): { readonly matches: CaseErrors; readonly all: CaseErrors } {
  const said = capitalsOfWords(alignment.reference, referenceTokens);
  const heard = capitalsOfWords(alignment.hypothesis, hypothesisTokens);
  const counts = { match: noCounts(), substitution: noCounts() };
  for (const step of alignment.steps) {
    if (step.type !== 'match' && step.type !== 'substitution') continue;
    const should = said[step.reference];
    const has = heard[step.hypothesis];
    if (should === undefined || has === undefined) continue;
    const count = counts[step.type];
    if (has > should) count.falsePositives++;
    else if (has < should) count.falseNegatives++;
    else if (should > 0) count.truePositives++;
  }
  const { match, substitution } = counts;
  return {
    matches: withRates(match),
    all: withRates({
      truePositives: match.truePositives + substitution.truePositives,
      falsePositives: match.falsePositives + substitution.falsePositives,
      falseNegatives: match.falseNegatives + substitution.falseNegatives,
    }),
  };
}

interface Counts {
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
}

const noCounts = (): Counts => ({ truePositives: 0, falsePositives: 0, falseNegatives: 0 });

function withRates(counts: Counts): CaseErrors {
  const { truePositives, falsePositives, falseNegatives } = counts;
  return {
    ...counts,
    precision: truePositives / (truePositives + falsePositives),
    recall: truePositives / (truePositives + falseNegatives),
  };
}

/** Number of capitals that each word should have; undefined where it is not known. */
function capitalsOfWords({ readings }: LatticePath, tokens: readonly string[]): (number | undefined)[] {
  const capitals: (number | undefined)[] = [];
  for (let start = 0; start < readings.length; ) {
    const reading = readings[start];
    let end = start + 1;
    while (end < readings.length && readings[end] === reading) end++;
    for (let i = 0; i < end - start; i++) {
      const token = tokens[reading?.tokens[i] ?? -1];
      const known = end - start <= (reading?.tokens.length ?? 0);
      capitals.push(known && token !== undefined ? (token.match(/\p{Lu}/gu) ?? []).length : undefined);
    }
    start = end;
  }
  return capitals;
}
