import { UsageError } from '@parlando/core';
import { type BleuTokenizer, bleu, chrf, rouge, translationEditRate } from '@parlando/metrics';

/** A reference and what a system wrote for it. */
export interface TextPair {
  readonly reference: string;
  readonly hypothesis: string;
}

/** One figure of generated text. */
export interface TextMeasure {
  readonly name: string;
  /** How it was computed, as sacreBLEU signs it; empty where there is no such custom. */
  signature(pairs: readonly TextPair[]): string;
  /** 0 to 100 over all pairs; of the TER above 100 too. */
  score(pairs: readonly TextPair[]): number;
  readonly better: 'higher' | 'lower';
}

interface TextOptions {
  readonly measure: readonly string[];
  readonly tokenizer: BleuTokenizer;
  readonly stem: boolean;
  readonly unit: 'word' | 'char';
}

/**
 * The figures that `--measure` names.
 *
 * @throws UsageError `evaluate/unknown-measure`
 */
export function textMeasures(options: TextOptions): TextMeasure[] {
  return [...new Set(options.measure)].flatMap((name): TextMeasure[] => {
    switch (name) {
      case 'bleu':
        return [bleuMeasure(options.tokenizer)];
      case 'chrf':
        return [chrfMeasure()];
      case 'ter':
        return [terMeasure()];
      case 'rouge':
        return rougeMeasures(options);
      default:
        throw new UsageError('evaluate/unknown-measure', `there is no measure "${name}"`, {
          remedy: 'it is one of bleu, chrf, ter, rouge',
        });
    }
  });
}

const hypothesesOf = (pairs: readonly TextPair[]): string[] => pairs.map(({ hypothesis }) => hypothesis);
const referencesOf = (pairs: readonly TextPair[]): string[] => pairs.map(({ reference }) => reference);

function bleuMeasure(tokenizer: BleuTokenizer): TextMeasure {
  const of = (pairs: readonly TextPair[]) => bleu(hypothesesOf(pairs), referencesOf(pairs), { tokenizer });
  return {
    name: 'BLEU',
    better: 'higher',
    score: (pairs) => of(pairs).score,
    signature: (pairs) => of(pairs).signature,
  };
}

function chrfMeasure(): TextMeasure {
  const of = (pairs: readonly TextPair[]) => chrf(hypothesesOf(pairs), referencesOf(pairs));
  return {
    name: 'chrF',
    better: 'higher',
    score: (pairs) => of(pairs).score,
    signature: (pairs) => of(pairs).signature,
  };
}

/** Edits of a pair do not depend on the others, so each pair is measured once. */
function terMeasure(): TextMeasure {
  const edits = rememberedByPair(({ reference, hypothesis }) => {
    return translationEditRate([hypothesis], [reference]);
  });
  return {
    name: 'TER',
    better: 'lower',
    score: (pairs) => {
      const measured = pairs.map(edits);
      const length = measured.reduce((sum, { referenceLength }) => sum + referenceLength, 0);
      return (100 * measured.reduce((sum, each) => sum + each.edits, 0)) / Math.max(length, 1);
    },
    signature: (pairs) => translationEditRate(hypothesesOf(pairs), referencesOf(pairs)).signature,
  };
}

function rougeMeasures({ stem, unit }: TextOptions): TextMeasure[] {
  const types = ['rouge1', 'rouge2', 'rougeL'] as const;
  const names = { rouge1: 'ROUGE-1', rouge2: 'ROUGE-2', rougeL: 'ROUGE-L' } as const;
  const scores = rememberedByPair(({ reference, hypothesis }) =>
    rouge(hypothesis, reference, { types, stem, unit: unit === 'char' ? 'character' : 'word' }),
  );
  return types.map((type) => ({
    name: `${names[type]} F1`,
    better: 'higher',
    // The mean over texts, as rouge-score reports it.
    score: (pairs) =>
      (100 * pairs.reduce((sum, pair) => sum + scores(pair)[type].f1, 0)) / Math.max(pairs.length, 1),
    signature: () => `unit:${unit}|stem:${stem ? 'yes' : 'no'}`,
  }));
}

/** Intervals ask for the same pair hundreds of times. */
function rememberedByPair<Result>(of: (pair: TextPair) => Result): (pair: TextPair) => Result {
  const known = new Map<TextPair, Result>();
  return (pair) => {
    const before = known.get(pair);
    if (before !== undefined) return before;
    const result = of(pair);
    known.set(pair, result);
    return result;
  };
}
