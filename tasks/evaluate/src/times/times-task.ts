import { InputError, type OptionsOf, type TableTask, UsageError } from '@parlando/core';
import {
  type Normalizer,
  type SpokenWord,
  summarizeWordTimes,
  type WordTimeDifferences,
  type WordTimeErrors,
  wordTimeDifferences,
} from '@parlando/metrics';
import { renderCsv } from '../layout/render-csv.ts';
import { renderMarkdownSections } from '../layout/render-markdown.ts';
import { renderTextSections } from '../layout/render-text.ts';
import { percent, percentRange, type Section } from '../layout/section.ts';
import { joinTables } from '../reading/join-tables.ts';
import { readTable } from '../reading/read-table.ts';
import type { InputFormat, Row, RowTable } from '../reading/row.ts';
import type { timesCommand } from '../task.ts';
import { type Blocks, blocksOf } from '../words/blocks.ts';
import { inBlocks, shareInterval } from '../words/rates.ts';
import { rulersOf } from '../words/rulers.ts';
import { nameSources } from '../words/systems.ts';
import type { ReportInterval } from '../words/word-report.ts';

/** How far the times of the words of each system are off. */
export interface TimesReport {
  readonly version: 1;
  readonly kind: 'times';
  readonly ruler: { readonly name: string; readonly version: number };
  readonly block: { readonly name: string; readonly count: number; readonly refused: string | null };
  readonly systems: readonly ({
    readonly name: string;
    readonly source: string;
    /** Of the share of matched starts within each collar, in their order. */
    readonly startIntervals: readonly ReportInterval[];
  } & WordTimeErrors)[];
  readonly notes: readonly string[];
}

/** `parlando evaluate times`. */
export const timesTask: TableTask<OptionsOf<typeof timesCommand.options>, TimesReport> = {
  async run([reference = '', ...hypotheses], { collar, normalizer, inputFormat, block, level }) {
    const collars = collar.map(secondsOf);
    const [ruler] = rulersOf(normalizer);
    const named = nameSources(hypotheses);
    const read = (source: string, side: 'reference' | 'hypothesis'): Promise<RowTable> =>
      readTable(source, { format: inputFormat as InputFormat, side });
    const said = await read(reference, 'reference');
    const heard = await Promise.all(named.map(({ source }) => read(source, 'hypothesis')));
    for (const table of [said, ...heard]) requireTimes(table);
    const joined = joinTables(said, heard, { missing: 'error' });
    const blocks = blocksOf(
      joined.rows.map((row) => row.reference),
      block,
    );
    return {
      version: 1,
      kind: 'times',
      ruler: { name: ruler.name, version: ruler.version },
      block: { name: blocks.name, count: blocks.rows.length, refused: blocks.refused },
      systems: named.map(({ name, source }, s) => {
        const rows = joined.rows.map((row) =>
          wordTimeDifferences(spokenWords(row.reference, ruler), spokenWords(row.hypotheses[s], ruler)),
        );
        return {
          name,
          source,
          ...summarizeWordTimes(rows, { collars }),
          startIntervals: collars.map((within) => startInterval(rows, within, blocks, level)),
        };
      }),
      notes: joined.notes,
    };
  },
  render(report, format) {
    if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
    if (format === 'csv') return collarsCsv(report);
    const title = `Times of words, matched by ${report.ruler.name} ${report.ruler.version}`;
    return (format === 'md' ? renderMarkdownSections : renderTextSections)(title, sections(report));
  },
  warnings: ({ notes }) => notes,
  exitCode: () => 0,
};

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== '' && seconds >= 0) return seconds;
  throw new UsageError('options/not-a-number', `--collar takes seconds, not "${text}"`, {
    remedy: 'write --collar 0.05,0.1',
  });
}

function requireTimes({ rows, source }: RowTable): void {
  if (rows.some(({ words }) => words !== undefined)) return;
  throw new InputError('evaluate/no-times', `${source} has no times of words`, {
    remedy:
      'give ctm, a Parlando transcript, .nlp with times, or JSONL with "words": [{"text", "start", "end"}]',
  });
}

/** A written word of which the ruler makes several has one time; only the first of them is compared. */
function spokenWords(row: Row | undefined, ruler: Normalizer): SpokenWord[] {
  return (row?.words ?? []).flatMap(({ text, start, end }) => {
    const words = ruler.words(text).join(' ');
    return words === '' ? [] : [{ text: words, start, end }];
  });
}

function startInterval(
  rows: readonly WordTimeDifferences[],
  within: number,
  blocks: Blocks,
  level: number,
): ReportInterval {
  const wrong = rows.map(({ starts }) => ({
    numerator: starts.filter((start) => Math.abs(start) > within).length,
    denominator: starts.length,
  }));
  return shareInterval(inBlocks(wrong, blocks), level);
}

const milliseconds = (seconds: number): string =>
  Number.isFinite(seconds) ? (1000 * seconds).toFixed(0) : '-';

function sections({ systems, block }: TimesReport): Section[] {
  return [
    {
      title: '',
      heading: [
        'system',
        'words',
        'matched %',
        'start: median ms',
        'mean ms',
        'bias ms',
        'end: median ms',
        'mean ms',
        'bias ms',
      ],
      rows: systems.map((system) => [
        system.name,
        String(system.referenceWords),
        percent(system.matchedWords / Math.max(system.referenceWords, 1), 1),
        milliseconds(system.start.medianAbsolute),
        milliseconds(system.start.meanAbsolute),
        milliseconds(system.start.bias),
        milliseconds(system.end.medianAbsolute),
        milliseconds(system.end.meanAbsolute),
        milliseconds(system.end.bias),
      ]),
      remarks: ['median and mean of the absolute error of matched words; bias above 0 is late'],
    },
    {
      title: 'Within a collar, %',
      heading: ['system', 'collar s', 'starts', 'interval', 'ends', 'both', 'of all reference words'],
      rows: systems.flatMap(({ name, collars, startIntervals }) =>
        collars.map((each, i) => [
          name,
          String(each.collar),
          percent(each.start, 1),
          percentRange(startIntervals[i] ?? null),
          percent(each.end, 1),
          percent(each.both, 1),
          percent(each.ofReference, 1),
        ]),
      ),
      remarks: [
        block.refused === null
          ? `intervals over ${block.count} ${block.name}s`
          : `no intervals: ${block.refused}`,
      ],
    },
  ];
}

function collarsCsv({ systems }: TimesReport): string {
  return renderCsv(
    ['system', 'collar', 'starts', 'ends', 'both', 'ofReference', 'ofHypothesis'],
    systems.flatMap(({ name, collars }) =>
      collars.map((each) => [
        name,
        each.collar,
        each.start,
        each.end,
        each.both,
        each.ofReference,
        each.ofHypothesis,
      ]),
    ),
  );
}
