import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type WordReport, wordsTask } from '@parlando/evaluate';
import { wordsCommand } from '@parlando/evaluate/task';
import type { Section } from '../section.ts';
import {
  earningsSystems,
  readEarningsHypotheses,
  readEarningsNorms,
  readEarningsReferences,
} from './earnings.ts';

/** The whole command, from files to figures, in this one thread. */
export const report: Section = {
  name: 'report',
  title: '26 calls, 7 recognisers: words by alternatives, entities, intervals, differences',
  async run(tell) {
    const folder = mkdtempSync(join(tmpdir(), 'parlando-earnings-'));
    try {
      const files = writeEarnings(folder);
      const before = process.cpuUsage();
      const result = await evaluateEarnings(files);
      const { user, system } = process.cpuUsage(before);
      tell({
        what: 'files to figures, CPU s',
        measured: (user + system) / 1e6,
        must: 30,
        goal: 8,
        better: 'lower',
        note: `${result.systems.length} systems, ${result.differences.length} differences, ${result.systems[0]?.classes?.length} classes`,
      });
      tell({
        what: 'figures that lack their interval',
        measured: result.systems.filter(({ totals }) => totals[0]?.interval === null).length,
        must: 0,
        better: 'lower',
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface EarningsFiles {
  readonly references: string;
  readonly alternatives: string;
  readonly hypotheses: readonly string[];
}

/** The calls in the form that a user would give: JSONL with tokens and spans, and the alternatives of the spans. */
function writeEarnings(folder: string): EarningsFiles {
  const write = (name: string, rows: readonly object[]): string => {
    const path = join(folder, `${name}.jsonl`);
    writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    return path;
  };
  const references = readEarningsReferences().map(({ id, meta, tokens, norm_spans, entities }) => ({
    id,
    call: id,
    sector: meta.sector,
    text: tokens.join(' '),
    tokens,
    spans: [
      ...norm_spans.map(([span, className, places]) => ({ id: span, class: className, tokens: places })),
      ...entities.map(([span, className, places]) => ({
        id: `entity-${span}`,
        class: className,
        tokens: places,
      })),
    ],
  }));
  return {
    references: write('references', references),
    alternatives: write('alternatives', readEarningsNorms()),
    hypotheses: earningsSystems.map((system) =>
      write(
        system,
        readEarningsHypotheses(system).map(({ id, tokens }) => ({ id, text: tokens.join(' ') })),
      ),
    ),
  };
}

async function evaluateEarnings(files: EarningsFiles): Promise<WordReport> {
  const defaults = Object.fromEntries(
    Object.entries(wordsCommand.options).map(([name, option]) => [
      name,
      'default' in option ? option.default : undefined,
    ]),
  ) as unknown as Parameters<typeof wordsTask.run>[1];
  const result = await wordsTask.run(
    [files.references, ...files.hypotheses],
    {
      ...defaults,
      normalizer: ['whisper-basic'],
      referenceAlternatives: files.alternatives,
      entities: true,
      fullFormat: false,
      by: ['sector'],
    },
    { threads: 1, call: 'parlando evaluate words', signal: new AbortController().signal },
  );
  if (result.kind !== 'words') throw new Error('an explanation was not asked for');
  return result;
}
