import {
  type CorrectionChange,
  correctionEffect,
  type Normalizer,
  oracleErrors,
  oracleGapClosed,
  sumWordErrors,
  type WordErrors,
  wordErrorRate,
} from '@parlando/metrics';
import type { JoinedRow } from '../reading/join-tables.ts';
import { RowAligner } from '../words/aligned-row.ts';
import type { Blocks } from '../words/blocks.ts';
import { rateDifference } from '../words/rate-difference.ts';
import type { ReportInterval, WordReport } from '../words/word-report.ts';

/** A change of one word, and the row that it is in. */
export interface RowChange extends CorrectionChange {
  readonly row: string;
}

/** What a correction did over all rows. */
export interface CorrectionFigures {
  readonly fixed: number;
  readonly broken: number;
  readonly stillWrong: number;
  readonly net: number;
  readonly before: { readonly errors: number; readonly wer: number };
  readonly after: { readonly errors: number; readonly wer: number };
  /** Of the word error rate after less before. */
  readonly difference: {
    readonly rate: number;
    readonly interval: ReportInterval;
    readonly tests: WordReport['differences'][number]['tests'];
  };
  /** The best of the N-best list; null where there is none. */
  readonly oracle: { readonly errors: number; readonly wer: number; readonly gapClosed: number } | null;
  readonly changes: readonly RowChange[];
}

/** Holds what was heard and what became of it against the references. */
export function measureCorrection(
  rows: readonly JoinedRow[],
  ruler: Normalizer,
  blocks: Blocks,
  level: number,
): CorrectionFigures {
  const aligner = new RowAligner(ruler, undefined);
  const measured = rows.map(({ reference, hypotheses: [before, after] }) => {
    const [was, is] = [aligner.align(reference, before), aligner.align(reference, after)];
    const readings = (before?.nbest ?? []).map((text) => ruler.words(text));
    return {
      row: reference.id,
      was,
      is,
      effect: correctionEffect(was.reference, was.hypothesis, is.hypothesis),
      oracle: oracleErrors(was.reference, [was.hypothesis, ...readings]).oracle,
      hasReadings: readings.length > 0,
    };
  });
  const sum = (of: (row: (typeof measured)[number]) => number): number =>
    measured.reduce((total, row) => total + of(row), 0);
  const before = sumWordErrors(measured.map(({ was }) => was.counts));
  const after = sumWordErrors(measured.map(({ is }) => is.counts));
  const oracle = sumWordErrors(measured.map((row) => row.oracle));
  const { difference, interval, tests } = rateDifference(
    { name: 'before', outputs: measured.map(({ was }) => was) },
    { name: 'after', outputs: measured.map(({ is }) => is) },
    blocks.of,
    level,
  );
  return {
    fixed: sum(({ effect }) => effect.fixed),
    broken: sum(({ effect }) => effect.broken),
    stillWrong: sum(({ effect }) => effect.stillWrong),
    net: sum(({ effect }) => effect.net),
    before: rateOf(before),
    after: rateOf(after),
    difference: { rate: difference, interval, tests },
    oracle: measured.some(({ hasReadings }) => hasReadings)
      ? { ...rateOf(oracle), gapClosed: oracleGapClosed(before, oracle, after) }
      : null,
    changes: measured.flatMap(({ row, effect }) => effect.changes.map((change) => ({ row, ...change }))),
  };
}

function rateOf(counts: WordErrors) {
  return {
    errors: counts.substitutions + counts.deletions + counts.insertions,
    wer: wordErrorRate(counts),
  };
}
