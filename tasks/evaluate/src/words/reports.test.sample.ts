import fc from 'fast-check';
import type { Row } from '../reading/row.ts';
import { blocksOf } from './blocks.ts';
import { differencesOf } from './differences.ts';
import { groupsOf } from './groups.ts';
import { measureWords } from './measure-words.ts';
import { rulersOf } from './rulers.ts';
import type { WordReport } from './word-report.ts';

/** What was said and what was heard, null for nothing at all. */
export type Pair = readonly [said: string, heard: string | null];

/** Row `1` is the first; every row of a report has the block and the group that `groups` gives it. */
export interface ReportSettings {
  readonly normalizer?: readonly string[];
  readonly by?: readonly string[];
  readonly groups?: (row: number) => Readonly<Record<string, string>>;
}

/** The report of `evaluate words` on these pairs; all systems have the references of the first. */
export function measured(
  systems: Readonly<Record<string, readonly Pair[]>>,
  { normalizer = ['parlando-en'], by = [], groups = () => ({}) }: ReportSettings = {},
): WordReport {
  const [pairs = []] = Object.values(systems);
  const rowOf = (text: string, i: number): Row => ({
    id: String(i + 1),
    text,
    line: i + 1,
    groups: groups(i),
  });
  const references = pairs.map(([said], i) => rowOf(said, i));
  const heard = Object.entries(systems).map(([name, rows]) => ({
    name,
    source: `${name}.txt`,
    hypotheses: rows.map(([, text], i) => (text === null ? undefined : rowOf(text, i))),
  }));
  const blocks = blocksOf(references, undefined);
  const result = measureWords(references, heard, {
    rulers: rulersOf(normalizer),
    allowances: undefined,
    blocks,
    groups: groupsOf(references, by),
    level: 0.95,
    rarity: undefined,
    fullFormat: true,
    entities: false,
  });
  return {
    version: 1,
    kind: 'words',
    parlando: '0.1.0',
    call: 'parlando',
    reference: 'ref.txt',
    block: { name: blocks.name, count: blocks.rows.length, refused: blocks.refused },
    systems: result.systems,
    differences: differencesOf(result, blocks, 0.95),
    rows: result.rows,
    notes: [],
  };
}

const word = fc.constantFrom('the', 'cat', 'sat', 'on', 'a', 'Mat.', 'two', '$5', 'Dr.', 'uh', 'went,');

/** Texts of a few words, among them none at all. */
export const someText = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

/** Up to a dozen rows. */
export const someRows = fc.array(fc.tuple(someText, fc.option(someText, { freq: 8 })), {
  minLength: 1,
  maxLength: 12,
});
