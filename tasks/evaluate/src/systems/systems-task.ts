import { dirname, isAbsolute, join } from 'node:path';
import {
  InputError,
  type OptionsOf,
  type RecogniserHost,
  type TableContext,
  type TableTask,
  UsageError,
} from '@parlando/core';
import { renderMarkdownSections } from '../layout/render-markdown.ts';
import { renderTextSections } from '../layout/render-text.ts';
import { figure, type Section } from '../layout/section.ts';
import { readTable } from '../reading/read-table.ts';
import type { Row } from '../reading/row.ts';
import { nameOf } from '../reading/text-errors.ts';
import { kindOf } from '../reading/text-source.ts';
import type { systemsCommand } from '../task.ts';
import { blocksOf } from '../words/blocks.ts';
import { evaluateWords } from '../words/evaluate-words.ts';
import { groupsOf } from '../words/groups.ts';
import type { SystemRows } from '../words/measure-words.ts';
import { renderWords } from '../words/render-words.ts';
import { rulersOf } from '../words/rulers.ts';
import type { SystemReport, WordReport } from '../words/word-report.ts';
import { titleOf, wordSections } from '../words/word-sections.ts';
import { parseSystems, runSystem, type SystemName, type SystemRun } from './run-system.ts';

/** `parlando evaluate systems`; the recognisers are lent by a face. */
export function systemsTask(
  host: RecogniserHost,
): TableTask<OptionsOf<typeof systemsCommand.options>, WordReport> {
  return {
    async run([manifest = ''], options, context) {
      const systems = parseSystems(options.system);
      if (systems.length === 0) {
        throw new UsageError('evaluate/no-system', 'no recogniser is named', {
          remedy: `parlando evaluate systems ${manifest} --system moonshine-base`,
        });
      }
      const { rows } = await readTable(manifest, { side: 'reference' });
      const recordings = rows.map((row) => recordingOf(row, manifest));
      // A slip in these is told now, and not when all is recognised.
      rulersOf(options.normalizer);
      blocksOf(rows, options.block);
      groupsOf(rows, options.by);
      await requireRecordings(rows, recordings, manifest);

      const runs = await runAll(systems, host, recordings, context);
      const heard = systems.map(
        ({ name }, s): SystemRows => ({
          name,
          source: options.system[s] ?? name,
          hypotheses: rows.map((row, i) => ({
            id: row.id,
            text: runs[s]?.texts[i] ?? '',
            line: row.line,
            groups: {},
          })),
        }),
      );
      const report = evaluateWords(rows, heard, options);
      return {
        ...report,
        call: context.call,
        reference: manifest,
        systems: report.systems.map((system, s) => withSpeed(system, runs[s])),
      };
    },
    render: renderSystems,
    warnings: ({ notes }) => notes,
    exitCode: () => 0,
  };
}

/** One system after the other, once all of them are known to be there. */
async function runAll(
  systems: readonly SystemName[],
  host: RecogniserHost,
  recordings: readonly string[],
  context: TableContext,
): Promise<SystemRun[]> {
  for (const system of systems) await system.find(host);
  const total = systems.length * recordings.length;
  const begun = performance.now();
  let done = 0;
  const runs: SystemRun[] = [];
  for (const system of systems) {
    const run = await runSystem(system, host, recordings, context, () => {
      done++;
      const rate = done / ((performance.now() - begun) / 1000);
      context.onProgress?.({ done, total, unit: 'recordings', rate });
    });
    runs.push(run);
  }
  return runs;
}

function recordingOf({ audio, id, line }: Row, manifest: string): string {
  if (audio === undefined) {
    throw new InputError(
      'evaluate/no-audio',
      `${nameOf(manifest)}, line ${line}: row ${id} names no recording`,
      {
        remedy: 'give the manifest a column "audio" with the path of the sound file',
      },
    );
  }
  return isAbsolute(audio) || manifest === '-' ? audio : join(dirname(manifest), audio);
}

/** @throws InputError `evaluate/missing-recording` */
async function requireRecordings(
  rows: readonly Row[],
  recordings: readonly string[],
  manifest: string,
): Promise<void> {
  const kinds = await Promise.all(recordings.map(kindOf));
  const missing = rows.filter((_, i) => kinds[i] !== 'file');
  const [first] = missing;
  if (first === undefined) return;
  const others = missing.length === 1 ? '' : `; ${missing.length} of ${rows.length} recordings are missing`;
  const what = `${nameOf(manifest)}, line ${first.line}: there is no file ${recordings[rows.indexOf(first)]}`;
  throw new InputError('evaluate/missing-recording', `${what}${others}`, {
    remedy: 'correct the paths, which count from the folder of the manifest, or take the rows out',
  });
}

function withSpeed(system: SystemReport, run: SystemRun | undefined): SystemReport {
  return run === undefined ? system : { ...system, speed: run.speed };
}

function renderSystems(report: WordReport, format: string): string {
  if (format !== 'text' && format !== 'md') return renderWords(report, format);
  const [head, ...others] = wordSections(report);
  const sections = [...(head === undefined ? [] : [head]), speedSection(report), ...others];
  return (format === 'md' ? renderMarkdownSections : renderTextSections)(titleOf(report), sections);
}

function speedSection({ systems }: WordReport): Section {
  return {
    title: 'Speed',
    heading: [
      'system',
      'real-time factor',
      'x real time',
      'p50 s',
      'p95 s',
      'p99 s',
      'CPU s',
      'load s',
      'peak MB',
    ],
    rows: systems.flatMap(({ name, speed }) =>
      speed === undefined
        ? []
        : [
            [
              name,
              figure(speed.realTimeFactor),
              figure(1 / speed.realTimeFactor),
              figure(speed.latency.p50),
              figure(speed.latency.p95),
              figure(speed.latency.p99),
              figure(speed.cpuSeconds),
              figure(speed.loadSeconds),
              speed.peakMegabytes === null ? '-' : speed.peakMegabytes.toFixed(0),
            ],
          ],
    ),
    remarks: [
      'recordings one after the other, in this process; of a command only the wall time can be seen, its start included',
    ],
  };
}
