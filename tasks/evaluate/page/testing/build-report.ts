import {
  alignmentRuns,
  countErrors,
  fewestBlocks,
  type RateBlock,
  rateDifferenceInterval,
  rateInterval,
  sumWordErrors,
  type WordErrors,
  wordErrorRate,
} from '@parlando/metrics';
import type { ReportInterval, ReportRow, SystemReport, WordReport } from '../../src/words/word-report.ts';

/** A row as a test writes it: words of the reference, and what each system heard. */
export interface PlainRow {
  readonly id: string;
  readonly block: string;
  readonly groups: Readonly<Record<string, string>>;
  readonly words: readonly string[];
  /** One for each system; null where it has none. */
  readonly heard: readonly (readonly string[] | null)[];
  readonly audio?: string;
  readonly start?: number;
  readonly end?: number;
}

/** A report over rows whose words are compared as they are, by one ruler. */
export function buildReport(names: readonly string[], rows: readonly PlainRow[], block = 'call'): WordReport {
  const aligned = rows.map((row) => names.map((_, system) => align(row.words, row.heard[system] ?? [])));
  const blocks = [...new Set(rows.map((row) => row.block))];
  const countsOf = (system: number): WordErrors[] =>
    aligned.map((outputs) => outputs[system]?.counts as WordErrors);
  const sumsOf = (system: number): RateBlock[] =>
    blocks.map((name) => blockOf(countsOf(system).filter((_, i) => rows[i]?.block === name)));
  return {
    version: 1,
    kind: 'words',
    parlando: '0.1.0',
    call: `parlando evaluate words reference.jsonl ${names.map((name) => `${name}=${name}.jsonl`).join(' ')} --format html`,
    reference: 'reference.jsonl',
    block: {
      name: block,
      count: blocks.length,
      refused: blocks.length < fewestBlocks ? `${blocks.length} ${block}s: fewer than ${fewestBlocks}` : null,
    },
    systems: names.map((name, system) => systemOf(name, countsOf(system), sumsOf(system))),
    differences: names.slice(1).map((name, i) => differenceOf(names[0] ?? '', name, sumsOf(0), sumsOf(i + 1))),
    rows: rows.map((row, i) => reportRow(row, aligned[i] ?? [])),
    notes: [],
  };
}

type Output = ReportRow['outputs'][number];

function align(said: readonly string[], heard: readonly string[]): { errors: Output['errors']; counts: WordErrors } {
  const runs = alignmentRuns(said, heard);
  const errors = runs.flatMap(({ type, referenceStart, referenceEnd, hypothesisStart, hypothesisEnd }) => {
    if (type === 'match') return [];
    const length = Math.max(referenceEnd - referenceStart, hypothesisEnd - hypothesisStart);
    return Array.from({ length }, (_, i): Output['errors'][number] => [
      type === 'insertion' ? null : referenceStart + i,
      type === 'deletion' ? null : hypothesisStart + i,
    ]);
  });
  return { errors, counts: countErrors(runs) };
}

function blockOf(counts: readonly WordErrors[]): RateBlock {
  const { substitutions, deletions, insertions, referenceWords } = sumWordErrors(counts);
  return { numerator: substitutions + deletions + insertions, denominator: referenceWords };
}

function intervalOf(sums: readonly RateBlock[]): ReportInterval {
  if (sums.length < fewestBlocks) return null;
  const { low, high, level, blocks } = rateInterval(sums);
  return { low, high, level, blocks };
}

function systemOf(name: string, counts: readonly WordErrors[], sums: readonly RateBlock[]): SystemReport {
  const sum = sumWordErrors(counts);
  const total = {
    ...sum,
    wer: wordErrorRate(sum),
    interval: intervalOf(sums),
    ruler: { name: 'none', version: 1, alternatives: false },
    mer: null,
    wil: null,
    wip: null,
    wrongRows: counts.filter((each) => each.substitutions + each.deletions + each.insertions > 0).length,
    rows: counts.length,
  };
  return {
    name,
    source: `${name}.jsonl`,
    missing: 0,
    totals: [total],
    characters: null,
    fullFormat: null,
    values: null,
    rare: null,
    classes: null,
    spellings: null,
    groups: [],
    confusions: [],
  };
}

function differenceOf(
  first: string,
  second: string,
  before: readonly RateBlock[],
  after: readonly RateBlock[],
): WordReport['differences'][number] {
  const rate = (sums: readonly RateBlock[]): number =>
    sums.reduce((sum, { numerator }) => sum + numerator, 0) /
    sums.reduce((sum, { denominator }) => sum + denominator, 0);
  if (before.length < fewestBlocks) {
    return { first, second, difference: rate(after) - rate(before), interval: null, tests: [] };
  }
  const { estimate, low, high, level, blocks } = rateDifferenceInterval(before, after);
  return { first, second, difference: estimate, interval: { low, high, level, blocks }, tests: [] };
}

function reportRow(row: PlainRow, aligned: readonly { readonly errors: Output['errors'] }[]): ReportRow {
  const { id, block, groups, words, heard, audio, start, end } = row;
  return {
    id,
    block,
    groups: { ...groups },
    ...(audio === undefined ? {} : { audio }),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    text: words.join(' '),
    outputs: aligned.map(({ errors }, system) => {
      const hypothesis = heard[system] ?? null;
      return {
        text: hypothesis === null ? null : hypothesis.join(' '),
        reference: [...words],
        hypothesis: [...(hypothesis ?? [])],
        errors,
      };
    }),
  };
}
