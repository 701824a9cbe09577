import type { OptionsOf, TableTask } from '@parlando/core';
import { readTable } from '../reading/read-table.ts';

import type { normalizeCommand } from '../task.ts';
import { type ExplainedText, explainText } from '../words/explanation.ts';
import { rewriteLines } from '../words/explanation-text.ts';
import { rulersOf } from '../words/rulers.ts';

/** Texts as one or more rulers see them. */
export interface NormalizedTexts {
  readonly explain: boolean;
  readonly rows: readonly {
    readonly id: string;
    readonly rulers: readonly ({ readonly name: string; readonly version: number } & ExplainedText)[];
  }[];
}

/** `parlando evaluate normalize`. */
export const normalizeTask: TableTask<OptionsOf<typeof normalizeCommand.options>, NormalizedTexts> = {
  async run([source = '-'], { normalizer, explain, inputFormat }) {
    const rulers = rulersOf(normalizer);
    const { rows } = await readTable(source, { format: inputFormat, side: 'reference' });
    return {
      explain,
      rows: rows.map(({ id, text }) => ({
        id,
        rulers: rulers.map((ruler) => ({
          name: ruler.name,
          version: ruler.version,
          ...explainText(text, ruler),
        })),
      })),
    };
  },
  render: (result, format) => (format === 'json' ? jsonLines(result) : plainLines(result)),
  warnings: () => [],
  exitCode: () => 0,
};

function jsonLines({ rows }: NormalizedTexts): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** With one ruler and no rewrites the lines are those of the input, so that they can be piped on. */
function plainLines({ rows, explain }: NormalizedTexts): string {
  const lines = rows.flatMap(({ rulers }) =>
    rulers.flatMap(({ name, normalized, rewrites }) => [
      rulers.length > 1 ? `${name}: ${normalized}` : normalized,
      ...(explain ? rewriteLines(rewrites) : []),
    ]),
  );
  return lines.map((line) => `${line}\n`).join('');
}
