import { type Normalizer, parlandoEnglish } from '@parlando/metrics';
import type { Row } from '../reading/row.ts';
import { type AlignedRow, RowAligner } from './aligned-row.ts';
import type { Allowances } from './allowances.ts';
import type { Blocks } from './blocks.ts';
import { confusionsOf } from './confusions.ts';
import { detailsOf, type SaidValues } from './details.ts';
import { type Group, groupRates, lengthOf } from './groups.ts';
import { kept } from './kept.ts';
import type { Rarity } from './rarity.ts';
import { charactersOf, totalOf } from './system-report.ts';
import type { ReportRow, Ruler, SystemReport } from './word-report.ts';

/** What is measured, and how. */
export interface WordMeasure {
  readonly rulers: readonly [Normalizer, ...Normalizer[]];
  readonly allowances: Allowances | undefined;
  readonly blocks: Blocks;
  readonly groups: readonly Group[];
  readonly level: number;
  readonly rarity: Rarity | undefined;
  /** Errors when case, punctuation and written numbers count. */
  readonly fullFormat: boolean;
  /** Errors by class and entity. */
  readonly entities: boolean;
}

/** A system and its hypotheses, one for each reference; undefined where it has none. */
export interface SystemRows {
  readonly name: string;
  readonly source: string;
  readonly hypotheses: readonly (Row | undefined)[];
}

/** The figures of every system, and every row with its alignments by the first ruler. */
export function measureWords(
  references: readonly Row[],
  systems: readonly SystemRows[],
  measure: WordMeasure,
): {
  readonly systems: SystemReport[];
  readonly rows: ReportRow[];
  readonly aligned: readonly AlignedRow[][];
} {
  const { rulers, allowances } = measure;
  const saidValues = kept<Row, string[]>(({ text }) => parlandoEnglish.words(text));
  const aligners = rulers.map((ruler) => new RowAligner(ruler, allowances));
  const aligned: AlignedRow[][] = [];
  const reports = systems.map((system) => {
    const byRuler = aligners.map((aligner) =>
      references.map((reference, i) => aligner.align(reference, system.hypotheses[i])),
    );
    const [details = []] = byRuler;
    const report = systemReport(references, system, byRuler, { ...measure, saidValues });
    // The lattices have served, and are large.
    aligned.push(details.map(({ lattice: _, ...row }) => row));
    return report;
  });
  return { systems: reports, rows: reportRows(references, systems, aligned, measure), aligned };
}

function systemReport(
  references: readonly Row[],
  system: SystemRows,
  byRuler: readonly (readonly AlignedRow[])[],
  measure: WordMeasure & SaidValues,
): SystemReport {
  const { rulers, allowances, blocks, level } = measure;
  const [details = []] = byRuler;
  const counts = details.map((row) => row.counts);
  return {
    name: system.name,
    source: system.source,
    missing: system.hypotheses.filter((row) => row === undefined).length,
    totals: byRuler.map((rows, i) =>
      totalOf(
        rows.map((row) => row.counts),
        rulerOf(rulers[i] ?? rulers[0], allowances),
        blocks,
        level,
      ),
    ),
    characters: allowances === undefined ? charactersOf(details, blocks, level) : null,
    ...detailsOf(references, system, details, measure),
    groups: groupRates(measure.groups, counts, blocks, level),
    confusions: confusionsOf(details),
  };
}

function rulerOf({ name, version }: Normalizer, allowances: Allowances | undefined): Ruler {
  return { name, version, alternatives: allowances !== undefined };
}

function reportRows(
  references: readonly Row[],
  systems: readonly SystemRows[],
  aligned: readonly (readonly AlignedRow[])[],
  { blocks, groups }: WordMeasure,
): ReportRow[] {
  const byLength = groups.some(({ by }) => by === 'length');
  return references.map((reference, i) => ({
    id: reference.id,
    block: blocks.of[i] ?? reference.id,
    groups: { ...reference.groups, ...(byLength ? { length: lengthOf(reference) } : {}) },
    ...(reference.audio === undefined ? {} : { audio: reference.audio }),
    ...(reference.start === undefined ? {} : { start: reference.start }),
    ...(reference.end === undefined ? {} : { end: reference.end }),
    text: reference.text,
    outputs: systems.map((system, s) => {
      const row = aligned[s]?.[i];
      return {
        text: system.hypotheses[i]?.text ?? null,
        reference: row?.reference ?? [],
        hypothesis: row?.hypothesis ?? [],
        errors: row?.errors ?? [],
      };
    }),
  }));
}
