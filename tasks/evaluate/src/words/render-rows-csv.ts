import { renderCsv } from '../layout/render-csv.ts';
import { stepCounts } from './row-steps.ts';
import type { WordReport } from './word-report.ts';

/** Every row of every system: what a spreadsheet sorts and filters. */
export function renderRowsCsv({ systems, rows }: WordReport): string {
  const columns = [...new Set(rows.flatMap(({ groups }) => Object.keys(groups)))];
  const heading = [
    'id',
    'system',
    ...columns,
    'referenceWords',
    'substitutions',
    'deletions',
    'insertions',
    'wer',
    'reference',
    'hypothesis',
  ];
  const lines = rows.flatMap(({ id, groups, text, outputs }) =>
    outputs.map((output, s) => {
      const { substitutions, deletions, insertions } = stepCounts(output.errors);
      const words = output.reference.length;
      return [
        id,
        systems[s]?.name ?? '',
        ...columns.map((column) => groups[column] ?? ''),
        words,
        substitutions,
        deletions,
        insertions,
        (substitutions + deletions + insertions) / Math.max(words, 1),
        text,
        output.text,
      ];
    }),
  );
  return renderCsv(heading, lines);
}
