import type { OptionsOf, TableTask } from '@parlando/core';
import { blockBootstrapInterval, fewestBlocks, pairedBlockBootstrapInterval } from '@parlando/metrics';
import { intervalRemark } from '../layout/interval-words.ts';
import { renderCsv } from '../layout/render-csv.ts';
import { renderMarkdownSections } from '../layout/render-markdown.ts';
import { renderTextSections } from '../layout/render-text.ts';
import type { Section } from '../layout/section.ts';
import { joinTables } from '../reading/join-tables.ts';
import { readTable } from '../reading/read-table.ts';

import type { textCommand } from '../task.ts';
import { type Blocks, blocksOf } from '../words/blocks.ts';
import { nameSources } from '../words/systems.ts';
import type { ReportInterval } from '../words/word-report.ts';
import { type TextMeasure, type TextPair, textMeasures } from './measures.ts';

interface TextScore {
  readonly measure: string;
  readonly score: number;
  readonly interval: ReportInterval;
  readonly signature: string;
}

/** How near generated texts are to their references. */
export interface TextReport {
  readonly version: 1;
  readonly kind: 'text';
  readonly rows: number;
  readonly block: { readonly name: string; readonly count: number; readonly refused: string | null };
  readonly systems: readonly {
    readonly name: string;
    readonly source: string;
    readonly scores: readonly TextScore[];
  }[];
  /** Of each later system to the first. */
  readonly differences: readonly {
    readonly measure: string;
    readonly first: string;
    readonly second: string;
    readonly difference: number;
    readonly interval: ReportInterval;
  }[];
  readonly notes: readonly string[];
}

/** Each resample of BLEU counts all texts anew. */
const resamples = 200;
const seed = 1;

/** `parlando evaluate text`. */
export const textTask: TableTask<OptionsOf<typeof textCommand.options>, TextReport> = {
  async run([reference = '', ...hypotheses], options) {
    const measures = textMeasures(options);
    const format = options.inputFormat;
    const { whole, missing, level } = options;
    const named = nameSources(hypotheses);
    const said = await readTable(reference, { format, whole, side: 'reference' });
    const written = await Promise.all(
      named.map(({ source }) => readTable(source, { format, whole, side: 'hypothesis' })),
    );
    const { rows, notes } = joinTables(said, written, { missing });
    const blocks = blocksOf(
      rows.map((row) => row.reference),
      options.block,
    );
    const pairs = named.map((_, s) =>
      rows.map(
        (row): TextPair => ({ reference: row.reference.text, hypothesis: row.hypotheses[s]?.text ?? '' }),
      ),
    );
    const [first = []] = pairs;
    return {
      version: 1,
      kind: 'text',
      rows: rows.length,
      block: { name: blocks.name, count: blocks.rows.length, refused: blocks.refused },
      systems: named.map(({ name, source }, s) => ({
        name,
        source,
        scores: measures.map((measure) => scoreOf(measure, pairs[s] ?? [], blocks, level)),
      })),
      differences: named.slice(1).flatMap(({ name }, s) =>
        measures.map((measure) => ({
          measure: measure.name,
          first: named[0]?.name ?? '',
          second: name,
          difference: measure.score(pairs[s + 1] ?? []) - measure.score(first),
          interval: differenceInterval(measure, first, pairs[s + 1] ?? [], blocks, level),
        })),
      ),
      notes,
    };
  },
  render(report, format) {
    if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
    if (format === 'csv') return scoresCsv(report);
    const title = `Generated text: ${report.rows === 1 ? '1 text' : `${report.rows} texts`}`;
    return (format === 'md' ? renderMarkdownSections : renderTextSections)(title, sections(report));
  },
  warnings: ({ notes }) => notes,
  exitCode: () => 0,
};

function scoreOf(measure: TextMeasure, pairs: readonly TextPair[], blocks: Blocks, level: number): TextScore {
  return {
    measure: measure.name,
    score: measure.score(pairs),
    interval: scoreInterval(measure, pairs, blocks, level),
    signature: measure.signature(pairs),
  };
}

function scoreInterval(
  measure: TextMeasure,
  pairs: readonly TextPair[],
  blocks: Blocks,
  level: number,
): ReportInterval {
  if (blocks.rows.length < fewestBlocks) return null;
  const { low, high } = blockBootstrapInterval({
    blocks: inBlocks(pairs, blocks),
    statistic: measure.score,
    level,
    resamples,
    seed,
  });
  return { low, high, level, blocks: blocks.rows.length };
}

function differenceInterval(
  measure: TextMeasure,
  first: readonly TextPair[],
  second: readonly TextPair[],
  blocks: Blocks,
  level: number,
): ReportInterval {
  if (blocks.rows.length < fewestBlocks) return null;
  const { low, high } = pairedBlockBootstrapInterval({
    first: inBlocks(first, blocks),
    second: inBlocks(second, blocks),
    statistic: measure.score,
    level,
    resamples,
    seed,
  });
  return { low, high, level, blocks: blocks.rows.length };
}

function inBlocks(pairs: readonly TextPair[], { rows }: Blocks): TextPair[][] {
  return rows.map((places) => places.map((place) => pairs[place] as TextPair));
}

const range = (interval: ReportInterval): string =>
  interval === null ? '-' : `${interval.low.toFixed(1)}..${interval.high.toFixed(1)}`;

function sections({ systems, differences, block }: TextReport): Section[] {
  const scores: Section = {
    title: '',
    heading: ['system', 'measure', 'score', 'interval', 'how'],
    rows: systems.flatMap(({ name, scores: found }) =>
      found.map(({ measure, score, interval, signature }) => [
        name,
        measure,
        score.toFixed(1),
        range(interval),
        signature,
      ]),
    ),
    remarks: [intervalRemark(block)],
  };
  const compared: Section = {
    title: 'Differences, points',
    heading: ['second - first', 'measure', 'points', 'interval'],
    rows: differences.map(({ first, second, measure, difference, interval }) => [
      `${second} - ${first}`,
      measure,
      difference.toFixed(1),
      range(interval),
    ]),
  };
  return differences.length === 0 ? [scores] : [scores, compared];
}

function scoresCsv({ systems }: TextReport): string {
  return renderCsv(
    ['system', 'measure', 'score', 'low', 'high', 'signature'],
    systems.flatMap(({ name, scores }) =>
      scores.map(({ measure, score, interval, signature }) => [
        name,
        measure,
        score,
        interval?.low ?? null,
        interval?.high ?? null,
        signature,
      ]),
    ),
  );
}
