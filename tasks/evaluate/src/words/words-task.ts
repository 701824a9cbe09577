import type { OptionsOf, TableContext, TableTask } from '@parlando/core';
import { joinTables } from '../reading/join-tables.ts';
import { readTable } from '../reading/read-table.ts';
import type { RowTable } from '../reading/row.ts';
import type { wordsCommand } from '../task.ts';
import { readAllowances, unusedNotes } from './allowances-files.ts';
import { evaluateWords } from './evaluate-words.ts';
import { type Explanation, explainRow } from './explanation.ts';
import type { SystemRows } from './measure-words.ts';
import { readRarity } from './rarity.ts';
import { renderWords } from './render-words.ts';
import { rulersOf } from './rulers.ts';
import { swappedNote } from './swapped.ts';
import { nameSources } from './systems.ts';
import type { WordReport } from './word-report.ts';

type WordsOptions = OptionsOf<typeof wordsCommand.options>;

/** `parlando evaluate words`. */
export const wordsTask: TableTask<WordsOptions, WordReport | Explanation> = {
  run: runWords,
  render: renderWords,
  warnings: (result) => (result.kind === 'words' ? result.notes : []),
  exitCode: () => 0,
};

async function runWords(
  [reference = '', ...hypotheses]: readonly string[],
  options: WordsOptions,
  { call }: TableContext,
): Promise<WordReport | Explanation> {
  const rulers = rulersOf(options.normalizer);
  const named = nameSources(hypotheses);
  const read = (source: string, side: 'reference' | 'hypothesis'): Promise<RowTable> =>
    readTable(source, { format: options.inputFormat, whole: options.whole, side });
  const said = await read(reference, 'reference');
  const heard = await Promise.all(named.map(({ source }) => read(source, 'hypothesis')));
  const joined = joinTables(said, heard, { missing: options.missing });
  const references = joined.rows.map((row) => row.reference);
  const systems = named.map(
    (system, s): SystemRows => ({ ...system, hypotheses: joined.rows.map((row) => row.hypotheses[s]) }),
  );
  const allowances = await readAllowances(references, options);
  if (options.explain !== undefined) {
    return explainRow(options.explain, { references, systems, rulers, allowances });
  }
  const report = evaluateWords(references, systems, {
    ...options,
    rarity: await readRarity(options, references, rulers[0]),
    allowances,
  });
  const swapped = heard.map((table) => swappedNote(said, table)).find((note) => note !== undefined);
  const notes = [
    ...joined.notes,
    ...(swapped === undefined ? [] : [swapped]),
    ...(allowances === undefined ? [] : unusedNotes(references, allowances)),
    ...report.notes,
  ];
  return { ...report, call, reference, notes };
}
