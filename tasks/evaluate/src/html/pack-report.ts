import type { ReportRow, WordReport } from '../words/word-report.ts';
import { packOutput } from './pack-output.ts';
import type { PackedColumn, PackedReport, PackedRows, ReportHead } from './packed-report.ts';
import { numbersOf, vocabularyOf } from './vocabulary.ts';

/** A report without what the page can find out by itself: words once, and of hypotheses only what differs. */
export function packReport(report: WordReport): PackedReport {
  const { rows } = report;
  const references = rows.map(({ outputs }) => outputs[0]?.reference ?? []);
  const vocabulary = vocabularyOf(wordsOf(rows));
  return {
    head: headOf(report),
    words: vocabulary.words,
    rows: packRows(rows, references),
    reference: references.flatMap((words) => numbersOf(words, vocabulary)),
    outputs: report.systems.map((_, system) => {
      const outputs = rows.map((row) => row.outputs[system] ?? missing);
      return packOutput(references, outputs, vocabulary);
    }),
  };
}

const missing: ReportRow['outputs'][number] = { text: null, reference: [], hypothesis: [], errors: [] };

function headOf({ rows: _, systems, ...head }: WordReport): ReportHead {
  return { ...head, systems: systems.map(({ confusions: __, ...system }) => system) };
}

function* wordsOf(rows: readonly ReportRow[]): Generator<readonly string[]> {
  for (const { outputs } of rows) {
    for (const { reference, hypothesis } of outputs) {
      yield reference;
      yield hypothesis;
    }
  }
}

function packRows(rows: readonly ReportRow[], references: readonly (readonly string[])[]): PackedRows {
  const names = [...new Set(rows.flatMap(({ groups }) => Object.keys(groups)))];
  return {
    ids: rows.map(({ id }) => id),
    lengths: references.map((words) => words.length),
    blocks: packColumn(rows.map(({ block }) => block)),
    groups: names.map((name) => ({ name, ...packColumn(rows.map(({ groups }) => groups[name])) })),
    audio: packColumn(rows.map(({ audio }) => audio)),
    starts: rows.map(({ start }) => start ?? null),
    ends: rows.map(({ end }) => end ?? null),
  };
}

/** Values in the order in which rows bring them. */
function packColumn(cells: readonly (string | undefined)[]): PackedColumn {
  const values = [...new Set(cells.filter((cell) => cell !== undefined))];
  const numbers = new Map(values.map((value, number) => [value, number]));
  return { values, of: cells.map((cell) => (cell === undefined ? -1 : (numbers.get(cell) ?? -1))) };
}
