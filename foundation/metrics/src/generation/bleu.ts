import { space } from '../normalizers/whisper/python-text.ts';
import { type BleuTokenizer, bleuTokenizers } from './bleu-tokenizers.ts';
import { countNgrams, highestCounts, type NgramCounts, sharedCount } from './ngrams.ts';
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

export interface BleuOptions {
  /** `13a` unless given. */
  readonly tokenizer?: BleuTokenizer;
  /** `exp` unless given. */
  readonly smoothing?: BleuSmoothing;
  readonly smoothingValue?: number;
  readonly lowercase?: boolean;
  /** Leaves out the orders for which the hypotheses are too short: for single sentences. */
  readonly effectiveOrder?: boolean;
}

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
 * bleu(['the cat sat on the mat'], ['the cat sits on the mat']).score; // 48.9
 * ```
 */
export function bleu(
  hypotheses: readonly string[],
  references: readonly ReferenceTexts[],
  options: BleuOptions = {},
): BleuScore {
  const pairs = textPairs(hypotheses, references);
  const matches = matchesOf(pairs, options);
  const { tokenizer = '13a', smoothing = 'exp', lowercase = false, effectiveOrder = false } = options;
  const value = smoothingValueOf(options);
  const signature = signatureOf(pairs, {
    case: lowercase ? 'lc' : 'mixed',
    eff: effectiveOrder,
    tok: tokenizer,
    smooth: value === 0 ? smoothing : `${smoothing}[${value.toFixed(2)}]`,
  });
  const brevityPenalty = brevityPenaltyOf(matches);
  const precisions = precisionsOf(matches, smoothing, value);
  const reached = matches.counts.some((count) => count > 0);
  const orders = effectiveOrder ? Math.max(1, precisions.filter((p) => !Number.isNaN(p)).length) : highestOrder;
  const logarithms = precisions.slice(0, orders).reduce((sum, p) => sum + Math.log(p || 0), 0);
  return {
    score: reached ? brevityPenalty * Math.exp(logarithms / orders) : 0,
    precisions: precisions.map((precision) => (reached ? precision || 0 : 0)),
    brevityPenalty,
    ...matches,
    signature,
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
