import type { Row } from '../reading/row.ts';
import { version } from '../version.ts';
import type { Allowances } from './allowances.ts';
import { blocksOf } from './blocks.ts';
import { differencesOf } from './differences.ts';
import { groupsOf } from './groups.ts';
import { measureWords, type SystemRows } from './measure-words.ts';
import type { Rarity } from './rarity.ts';
import { rulersOf } from './rulers.ts';
import type { WordReport } from './word-report.ts';

/** What to measure; the options of `parlando evaluate words` under the same names. */
export interface EvaluateWordsOptions {
  /** Names of rulers; the first gives the details. @default ['parlando-en'] */
  readonly normalizer?: readonly string[] | undefined;
  /** What counts as right beside the words of the references. */
  readonly allowances?: Allowances | undefined;
  /** Which words are rare. */
  readonly rarity?: Rarity | undefined;
  /** Errors by class, where the rows have tokens and spans. @default false */
  readonly entities?: boolean | undefined;
  /** Errors when case, punctuation and written numbers count. @default true */
  readonly fullFormat?: boolean | undefined;
  /** Columns to break down by. @default [] */
  readonly by?: readonly string[] | undefined;
  /** What intervals draw. @default the highest of call, speaker and utterance that every row names */
  readonly block?: string | undefined;
  /** @default 0.95 */
  readonly level?: number | undefined;
}

/**
 * Word errors of systems over rows in memory: what `parlando evaluate words` reports of files.
 *
 * ```ts
 * const report = evaluateWords(
 *   [{ id: '1', text: 'Ten past nine.', line: 1, groups: { call: 'a' } }],
 *   [{ name: 'mine', source: 'memory', hypotheses: [{ id: '1', text: 'then past 9', line: 1, groups: {} }] }],
 * );
 * report.systems[0]?.totals[0]?.wer;
 * ```
 *
 * @param systems their hypotheses in the order of the references
 * @throws UsageError `evaluate/unknown-normalizer`, `evaluate/unknown-block`, `evaluate/unknown-group`
 * @throws InputError `evaluate/no-spans` if entities are asked for and no row marks any
 */
export function evaluateWords(
  references: readonly Row[],
  systems: readonly SystemRows[],
  options: EvaluateWordsOptions = {},
): WordReport {
  const {
    normalizer = ['parlando-en'],
    entities = false,
    fullFormat = true,
    by = [],
    level = 0.95,
  } = options;
  const blocks = blocksOf(references, options.block);
  const measured = measureWords(references, systems, {
    rulers: rulersOf(normalizer),
    // Words of tokens are known only where what may be said is drawn out.
    allowances: options.allowances ?? (entities ? { alternatives: new Map(), equivalents: [] } : undefined),
    blocks,
    groups: groupsOf(references, by),
    level,
    rarity: options.rarity,
    fullFormat,
    entities,
  });
  return {
    version: 1,
    kind: 'words',
    parlando: version,
    call: '',
    reference: '',
    block: { name: blocks.name, count: blocks.rows.length, refused: blocks.refused },
    systems: measured.systems,
    differences: differencesOf(measured, blocks, level),
    rows: measured.rows,
    notes: notesOf(references, measured.systems),
  };
}

function notesOf(references: readonly Row[], systems: WordReport['systems']): string[] {
  const empty = references.filter(({ text }) => text.trim() === '').length;
  const strangers = systems.filter(({ totals: [total] }) => total !== undefined && total.wer > 0.9);
  return [
    ...(empty === 0
      ? []
      : [`${empty} of ${references.length} references are empty: words heard there count as insertions`]),
    ...strangers.map(
      ({ name, totals: [total] }) =>
        `${name}: ${(100 * (total?.wer ?? 0)).toFixed(0)} % of the words are wrong; do these texts belong together?`,
    ),
    ...rareNotes(systems),
  ];
}

/** A list that fits none of the references has a B-WER of 0, which looks like a perfect one. */
function rareNotes(systems: WordReport['systems']): string[] {
  const rare = systems[0]?.rare ?? null;
  if (rare === null || rare.biased.referenceWords > 0) return [];
  return [`the references hold none of the rare words (${rare.source}): B-WER says nothing`];
}
