import { UsageError } from '@parlando/core';
import { splitWords } from '../text/python-text.ts';
import { countNgrams, type NgramCounts, sharedCount, totalOf } from './ngrams.ts';
import { type ReferenceTexts, textPairs } from './reference-texts.ts';
import { signatureOf } from './signature.ts';

/** What chrF counts. */
export interface ChrfOptions {
  /** Longest sequence of words that counts too: 0 (chrF) unless given, 2 for chrF++. */
  readonly wordOrder?: number;
}

/** chrF, and how it was computed. */
export interface ChrfScore {
  /** 0 to 100. */
  readonly score: number;
  readonly signature: string;
}

const characterOrder = 6;
/** Recall counts twice as much as precision. */
const beta = 2;

/**
 * chrF of a set of texts: precision and recall of the sequences of one to six characters, white space left out, and for
 * chrF++ of one and two words as well; each averaged over the lengths, then joined to an F score in which recall counts
 * twice. Of several references the one with the best score counts. It needs no tokenizer and suits languages with rich
 * endings or without spaces.
 *
 * M. Popović, "chrF: character n-gram F-score for automatic MT evaluation", WMT 2015, and "chrF++: words helping
 * character n-grams", WMT 2017; with the choices of sacreBLEU 2.
 *
 * @param references one text, or several, for each hypothesis
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/references` if a hypothesis has none,
 *   `metrics/word-order` if the word order is no integer from 0
 */
export function chrf(
  hypotheses: readonly string[],
  references: readonly ReferenceTexts[],
  { wordOrder = 0 }: ChrfOptions = {},
): ChrfScore {
  if (!Number.isInteger(wordOrder) || wordOrder < 0) {
    throw new UsageError('metrics/word-order', `cannot count sequences of up to ${wordOrder} words`, {
      remedy: 'Give 0 for chrF, 2 for chrF++ or another integer from 0.',
    });
  }
  const pairs = textPairs(hypotheses, references);
  const sums = Array.from({ length: characterOrder + wordOrder }, () => ({
    hypothesis: 0,
    reference: 0,
    shared: 0,
  }));
  for (const pair of pairs) {
    const counted = countsOf(pair.hypothesis, wordOrder);
    const compared = pair.references.map((text) => sizesOf(counted, countsOf(text, wordOrder)));
    const best = compared.reduce((a, b) => (scoreOf(b) > scoreOf(a) ? b : a));
    best.forEach((sizes, index) => {
      const sum = sums[index];
      if (sum === undefined) return;
      sum.hypothesis += sizes.hypothesis;
      sum.reference += sizes.reference;
      sum.shared += sizes.shared;
    });
  }
  return {
    score: scoreOf(sums),
    signature: signatureOf(pairs, {
      case: 'mixed',
      eff: true,
      nc: characterOrder,
      nw: wordOrder,
      space: false,
    }),
  };
}

function countsOf(text: string, wordOrder: number): NgramCounts[] {
  const words = splitWords(text);
  const characters = [...words.join('')];
  const marked = words.flatMap(withMarkApart);
  return [
    ...Array.from({ length: characterOrder }, (_, index) => countNgrams(characters, index + 1)),
    ...Array.from({ length: wordOrder }, (_, index) => countNgrams(marked, index + 1)),
  ];
}

/** One ASCII mark at the end of a word stands alone, or else one at its beginning. */
function withMarkApart(word: string): string[] {
  const last = /^(.+)([!-/:-@[-`{-~])$/su.exec(word);
  const parts = last ?? /^([!-/:-@[-`{-~])(.+)$/su.exec(word);
  return parts === null ? [word] : parts.slice(1);
}

/** Sequences of one length: how many each side has and how many they share. */
interface Sizes {
  readonly hypothesis: number;
  readonly reference: number;
  readonly shared: number;
}

function sizesOf(hypothesis: readonly NgramCounts[], reference: readonly NgramCounts[]): Sizes[] {
  return hypothesis.map((counts, index) => {
    const others = reference[index] ?? new Map();
    // A length that the reference is too short for says nothing of the hypothesis.
    const own = others.size === 0 ? 0 : totalOf(counts);
    return { hypothesis: own, reference: totalOf(others), shared: sharedCount(counts, others) };
  });
}

function scoreOf(sizes: readonly Sizes[]): number {
  const known = sizes.filter(({ hypothesis, reference }) => hypothesis > 0 && reference > 0);
  const mean = (share: (sizes: Sizes) => number): number =>
    known.reduce((sum, each) => sum + share(each), 0) / Math.max(known.length, 1);
  const precision = mean(({ shared, hypothesis }) => shared / hypothesis);
  const recall = mean(({ shared, reference }) => shared / reference);
  if (precision + recall === 0) return 0;
  return (100 * (1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall);
}
