import { space } from '../text/python-text.ts';
import { type BleuTokenizer, bleuTokenizers } from './bleu-tokenizers.ts';
import { countNgrams, highestCounts, sharedCount } from './ngrams.ts';
import { type ReferenceTexts, type TextPair, textPairs } from './reference-texts.ts';
import { signatureOf } from './signature.ts';

/**
 * What becomes of a precision without a single match, which would make the whole score zero (B. Chen & C. Cherry, "A
 * systematic comparison of smoothing techniques for sentence-level BLEU", WMT 2014):
 * - `exp` halves what is assumed with every such order, as mteval-v13a.pl does;
 * - `floor` assumes `smoothingValue` matches, 0.1 unless given;
 * - `add-k` adds `smoothingValue`, 1 unless given, to matches and totals of every order above one;
 * - `none` leaves it.
 */
export type BleuSmoothing = 'exp' | 'floor' | 'add-k' | 'none';

/** How BLEU is computed: scores compare only where all of this is the same. */
export interface BleuOptions {
  /** `13a` unless given. */
  readonly tokenizer?: BleuTokenizer;
  /** `exp` unless given. */
  readonly smoothing?: BleuSmoothing;
  /** For `floor` and `add-k`. */
  readonly smoothingValue?: number;
  readonly lowercase?: boolean;
  /** Leaves out the orders for which the hypotheses are too short: for single sentences. */
  readonly effectiveOrder?: boolean;
}

/** BLEU, and what it is made of. */
export interface BleuScore {
  /** 0 to 100. */
  readonly score: number;
  /** Percent of the sequences of one, two, three and four tokens that some reference has, after smoothing. */
  readonly precisions: readonly number[];
  /** 1, or less if the hypotheses are shorter than the references. */
  readonly brevityPenalty: number;
  /** Sequences of one to four tokens that match, and all there are, before smoothing. */
  readonly counts: readonly number[];
  readonly totals: readonly number[];
  /** In tokens; of several references, the one nearest in length counts. */
  readonly hypothesisLength: number;
  readonly referenceLength: number;
  readonly signature: string;
}

/**
 * BLEU of a set of texts: the geometric mean of the precisions of one to four tokens over the whole set, less a
 * penalty for brevity (K. Papineni et al., "BLEU: a method for automatic evaluation of machine translation", ACL
 * 2002), with the tokenizers and defaults of sacreBLEU 2 (M. Post, "A call for clarity in reporting BLEU scores", WMT
 * 2018). Give text as it is, not tokenised; compare scores only under equal signatures.
 *
 * @param references one text, or several, for each hypothesis
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/references` if a hypothesis has none
 *
 * ```ts
 * bleu(['the cat sat on the mat'], ['the cat sits on the mat']).score; // 38.0
 * ```
 */
export function bleu(
  hypotheses: readonly string[],
  references: readonly ReferenceTexts[],
  options: BleuOptions = {},
): BleuScore {
  const { tokenizer = '13a', smoothing = 'exp', lowercase = false, effectiveOrder = false } = options;
  const usual = smoothingDefaults[smoothing];
  const value = usual === undefined ? undefined : (options.smoothingValue ?? usual);
  const pairs = textPairs(hypotheses, references);
  const matches = matchesOf(pairs, (text) => bleuTokenizers[tokenizer](ended(text, lowercase)));
  const brevityPenalty = brevityPenaltyOf(matches);
  const precisions = precisionsOf(matches, smoothing, value ?? 0);
  return {
    score: brevityPenalty * geometricMean(precisions, effectiveOrder ? precisions.length : orders.length),
    precisions: orders.map((_, index) => precisions[index] ?? 0),
    brevityPenalty,
    ...matches,
    signature: signatureOf(pairs, {
      case: lowercase ? 'lc' : 'mixed',
      eff: effectiveOrder,
      tok: tokenizer,
      smooth: value === undefined ? smoothing : `${smoothing}[${value.toFixed(2)}]`,
    }),
  };
}

/**
 * BLEU of one text, with the orders that it is too short for left out unless `effectiveOrder` is false. The mean over
 * sentences is not the BLEU of the set; see {@link bleu}.
 */
export function sentenceBleu(
  hypothesis: string,
  references: ReferenceTexts,
  options: BleuOptions = {},
): BleuScore {
  return bleu([hypothesis], [references], { effectiveOrder: true, ...options });
}

const orders = [1, 2, 3, 4];

const smoothingDefaults = { exp: undefined, none: undefined, floor: 0.1, 'add-k': 1 } as const;

const trailingSpace = new RegExp(`${space}+$`, 'u');

function ended(text: string, lowercase: boolean): string {
  return (lowercase ? text.toLowerCase() : text).replace(trailingSpace, '');
}

type Matches = Pick<BleuScore, 'counts' | 'totals' | 'hypothesisLength' | 'referenceLength'>;

function matchesOf(pairs: readonly TextPair[], tokensOf: (text: string) => string[]): Matches {
  const counts = orders.map(() => 0);
  const totals = orders.map(() => 0);
  let hypothesisLength = 0;
  let referenceLength = 0;
  for (const { hypothesis, references } of pairs) {
    const tokens = tokensOf(hypothesis);
    const others = references.map(tokensOf);
    hypothesisLength += tokens.length;
    referenceLength += nearestLength(tokens.length, others);
    orders.forEach((order, index) => {
      const known = highestCounts(others.map((other) => countNgrams(other, order)));
      counts[index] = (counts[index] ?? 0) + sharedCount(countNgrams(tokens, order), known);
      totals[index] = (totals[index] ?? 0) + Math.max(0, tokens.length - order + 1);
    });
  }
  return { counts, totals, hypothesisLength, referenceLength };
}

/** Of two lengths equally near, the shorter. */
function nearestLength(length: number, references: readonly (readonly string[])[]): number {
  const lengths = references.map((tokens) => tokens.length).sort((a, b) => a - b);
  return lengths.reduce((best, other) => (Math.abs(other - length) < Math.abs(best - length) ? other : best));
}

function brevityPenaltyOf({ hypothesisLength, referenceLength }: Matches): number {
  if (hypothesisLength >= referenceLength) return 1;
  return hypothesisLength === 0 ? 0 : Math.exp(1 - referenceLength / hypothesisLength);
}

/** In percent, up to the highest order that the hypotheses are long enough for; none where nothing matches at all. */
function precisionsOf({ counts, totals }: Matches, smoothing: BleuSmoothing, value: number): number[] {
  if (counts.every((count) => count === 0)) return [];
  const precisions: number[] = [];
  let assumed = 1;
  for (const [index, count] of counts.entries()) {
    const added = smoothing === 'add-k' && index > 0 ? value : 0;
    const total = (totals[index] ?? 0) + added;
    if (total === 0) break;
    let matched = count + added;
    if (matched === 0 && smoothing === 'floor') matched = value;
    if (matched === 0 && smoothing === 'exp') {
      assumed /= 2;
      matched = assumed;
    }
    precisions.push((100 * matched) / total);
  }
  return precisions;
}

/** Zero if there are fewer values than are to be meant over. */
function geometricMean(values: readonly number[], count: number): number {
  if (values.length < count || count === 0) return 0;
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / count);
}
