import { InputError, type OptionsOf, type TableTask, UsageError } from '@parlando/core';
import {
  type Normalizer,
  type SpokenWord,
  summarizeWordTimes,
  type WordTimeDifferences,
  type WordTimeErrors,
  wordTimeDifferences,
} from '@parlando/metrics';
import { intervalHeading, intervalRemark } from '../layout/interval-words.ts';
import { renderCsv } from '../layout/render-csv.ts';
import { renderMarkdownSections } from '../layout/render-markdown.ts';
import { renderTextSections } from '../layout/render-text.ts';
import { percent, percentRange, type Section } from '../layout/section.ts';
import { joinTables } from '../reading/join-tables.ts';
import { readTable } from '../reading/read-table.ts';
import type { Row, RowTable } from '../reading/row.ts';
import type { timesCommand } from '../task.ts';
import { type Blocks, blocksOf } from '../words/blocks.ts';
import { inBlocks, shareInterval } from '../words/rates.ts';
import { oneRuler } from '../words/rulers.ts';
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
  async run([reference = '', ...hypotheses], { collar, normalizer, missing, inputFormat, block, level }) {
    const collars = collar.map(secondsOf);
    const ruler = oneRuler(normalizer);
    const named = nameSources(hypotheses);
    const read = (source: string, side: 'reference' | 'hypothesis'): Promise<RowTable> =>
      readTable(source, { format: inputFormat, side });
    const said = await read(reference, 'reference');
    const heard = await Promise.all(named.map(({ source }) => read(source, 'hypothesis')));
    for (const table of [said, ...heard]) requireTimes(table);
    const joined = joinTables(said, heard, { missing });
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

/** A word of which the ruler makes several stays one, since it has one time. */
function spokenWords(row: Row | undefined, ruler: Normalizer): SpokenWord[] {
  return (row?.words ?? []).flatMap(({ text, start, end }) => {
    const words = ruler.words(text).join(' ');
    return words === '' ? [] : [{ text: words, start, end }];
  });
}

/** Of the starts that are within a collar; rows without a matched word say nothing of it. */
function startInterval(
  rows: readonly WordTimeDifferences[],
  within: number,
  blocks: Blocks,
  level: number,
): ReportInterval {
  const wrong = rows.map((row) => {
    const [shares] = summarizeWordTimes([row], { collars: [within] }).collars;
    const matched = row.starts.length;
    return { numerator: matched === 0 ? 0 : matched * (1 - (shares?.start ?? 0)), denominator: matched };
  });
  const matching = rows.flatMap(({ starts }, row) => (starts.length === 0 ? [] : [row]));
  return shareInterval(inBlocks(wrong, blocks, matching), level);
}

const milliseconds = (seconds: number): string =>
  Number.isFinite(seconds) ? (1000 * seconds).toFixed(0).replace(/^-0$/, '0') : '-';

function sections({ systems, block }: TimesReport): Section[] {
  const intervals = systems.flatMap(({ startIntervals }) => startIntervals);
  return [
    {
      title: '',
      heading: ['system', 'words', 'matched %', 'time', 'median ms', 'mean ms', 'bias ms'],
      rows: systems.flatMap((system) =>
        (['start', 'end'] as const).map((side) => [
          system.name,
          String(system.referenceWords),
          percent(system.matchedWords / system.referenceWords),
          side,
          milliseconds(system[side].medianAbsolute),
          milliseconds(system[side].meanAbsolute),
          milliseconds(system[side].bias),
        ]),
      ),
      remarks: [
        'median and mean of how far the times of matched words are off; bias is the mean with its sign: above 0 is late',
      ],
    },
    {
      title: 'Words within a collar, %',
      heading: [
        'system',
        'collar s',
        'starts',
        intervalHeading(intervals),
        'ends',
        'both',
        'both, of all words',
      ],
      rows: systems.flatMap(({ name, collars, startIntervals }) =>
        collars.map((each, i) => [
          name,
          String(each.collar),
          percent(each.start),
          percentRange(startIntervals[i] ?? null),
          percent(each.end),
          percent(each.both),
          percent(each.ofReference),
        ]),
      ),
      remarks: [
        'starts, ends and both: of the matched words; the last column: of all words of the reference',
        intervals.every((interval) => interval === null) && block.refused === null
          ? `no intervals: too few ${block.name}s have a matched word`
          : intervalRemark(block),
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
