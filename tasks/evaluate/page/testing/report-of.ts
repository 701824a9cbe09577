import type { Row } from '../../src/reading/row.ts';
import { blocksOf } from '../../src/words/blocks.ts';
import { differencesOf } from '../../src/words/differences.ts';
import { groupsOf } from '../../src/words/groups.ts';
import { measureWords } from '../../src/words/measure-words.ts';
import { rulersOf } from '../../src/words/rulers.ts';
import type { WordReport } from '../../src/words/word-report.ts';

/** A row as a test writes it. */
export interface PlainRow extends Pick<Row, 'id' | 'text' | 'groups' | 'audio' | 'start' | 'end'> {
  /** What each system heard; null for nothing at all. */
  readonly heard: readonly (string | null)[];
}

export interface ReportChoices {
  readonly normalizer?: readonly string[];
  readonly by?: readonly string[];
  readonly level?: number;
}

/** The report of `evaluate words` over rows that are at hand. */
export function reportOf(
  names: readonly string[],
  rows: readonly PlainRow[],
  { normalizer = ['none'], by = [], level = 0.95 }: ReportChoices = {},
): WordReport {
  const references = rows.map(({ heard: _, ...row }, i): Row => ({ ...row, line: i + 1 }));
  const systems = names.map((name, system) => ({
    name,
    source: `${name}.jsonl`,
    hypotheses: rows.map(({ id, heard }, i): Row | undefined => {
      const text = heard[system] ?? null;
      return text === null ? undefined : { id, text, line: i + 1, groups: {} };
    }),
  }));
  const blocks = blocksOf(references, undefined);
  const measured = measureWords(references, systems, {
    rulers: rulersOf(normalizer),
    allowances: undefined,
    blocks,
    groups: groupsOf(references, by),
    level,
    rarity: undefined,
    fullFormat: false,
    entities: false,
  });
  return {
    version: 1,
    kind: 'words',
    parlando: '0.1.0',
    call: `parlando evaluate words reference.jsonl ${names.map((name) => `${name}.jsonl`).join(' ')} --format html`,
    reference: 'reference.jsonl',
    block: { name: blocks.name, count: blocks.rows.length, refused: blocks.refused },
    systems: measured.systems,
    differences: differencesOf(measured, blocks, level),
    rows: measured.rows,
    notes: [],
  };
}
