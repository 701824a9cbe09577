import type { OptionsOf, TableContext, TableTask } from '@parlando/core';
import { joinTables } from '../reading/join-tables.ts';
import { readTable } from '../reading/read-table.ts';
import type { InputFormat, Row, RowTable } from '../reading/row.ts';
import type { wordsCommand } from '../task.ts';
import { version } from '../version.ts';
import { readAllowances } from './allowances-files.ts';
import { blocksOf } from './blocks.ts';
import { differencesOf } from './differences.ts';
import { type Explanation, explainRow } from './explanation.ts';
import { groupsOf } from './groups.ts';
import { measureWords, type SystemRows } from './measure-words.ts';
import { readRarity } from './rarity.ts';
import { renderWords } from './render-words.ts';
import { rulersOf } from './rulers.ts';
import { swappedNote } from './swapped.ts';
import { nameSources } from './systems.ts';
import type { WordReport } from './word-report.ts';

type WordsOptions = OptionsOf<typeof wordsCommand.options>;

/** `parlando evaluate words`. */
export const wordsTask: TableTask<WordsOptions, WordReport | Explanation> = {
  run: evaluateWords,
  render: renderWords,
  warnings: (result) => (result.kind === 'words' ? result.notes : []),
  exitCode: () => 0,
};

async function evaluateWords(
  [reference = '', ...hypotheses]: readonly string[],
  options: WordsOptions,
  { call }: TableContext,
): Promise<WordReport | Explanation> {
  const rulers = rulersOf(options.normalizer);
  const named = nameSources(hypotheses);
  const read = (source: string, side: 'reference' | 'hypothesis'): Promise<RowTable> =>
    readTable(source, { format: options.inputFormat as InputFormat, whole: options.whole, side });
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
  const blocks = blocksOf(references, options.block);
  const measured = measureWords(references, systems, {
    rulers,
    allowances,
    blocks,
    groups: groupsOf(references, options.by),
    level: options.level,
    rarity: await readRarity(options, references, rulers[0]),
    fullFormat: options.fullFormat,
    entities: options.entities,
  });
  return {
    version: 1,
    kind: 'words',
    parlando: version,
    call,
    reference,
    block: { name: blocks.name, count: blocks.rows.length, refused: blocks.refused },
    systems: measured.systems,
    differences: differencesOf(measured, blocks, options.level),
    rows: measured.rows,
    notes: [...joined.notes, ...notesOf(said, heard, references, measured.systems)],
  };
}

function notesOf(
  said: RowTable,
  heard: readonly RowTable[],
  references: readonly Row[],
  systems: WordReport['systems'],
): string[] {
  const swapped = heard.map((table) => swappedNote(said, table)).find((note) => note !== undefined);
  const empty = references.filter(({ text }) => text.trim() === '').length;
  const strangers = systems.filter(({ totals: [total] }) => total !== undefined && total.wer > 0.9);
  return [
    ...(swapped === undefined ? [] : [swapped]),
    ...(empty === 0
      ? []
      : [`${empty} of ${references.length} references are empty: words heard there count as insertions`]),
    ...strangers.map(
      ({ name, totals: [total] }) =>
        `${name}: ${(100 * (total?.wer ?? 0)).toFixed(0)} % of the words are wrong; do these texts belong together?`,
    ),
  ];
}
