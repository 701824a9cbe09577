import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { InputError, UsageError } from '@parlando/core';
import { type SystemReport, type WordReport, wordReportSchema } from './word-report.ts';

/** One system of a report, and the report that it is in. */
export interface ReportedSystem {
  readonly source: string;
  readonly report: WordReport;
  readonly system: SystemReport;
  /** Its place among the systems of the report. */
  readonly index: number;
}

/**
 * Reads a JSON report; `FILE#SYSTEM` picks a system where there are several.
 *
 * @throws InputError `evaluate/missing-file`, `evaluate/not-a-report`
 * @throws UsageError `evaluate/which-system`
 */
export async function readReportedSystem(source: string): Promise<ReportedSystem> {
  const [path = source, wanted] = splitSystem(source);
  const report = parseReport(await readText(path), path);
  const index =
    wanted === undefined ? onlyIndex(report, path) : report.systems.findIndex(({ name }) => name === wanted);
  const system = report.systems[index];
  if (system === undefined) throw whichSystem(report, `${path} has no system "${wanted}"`, path);
  return { source, report, system, index };
}

/** A file may have `#` in its own name. */
function splitSystem(source: string): [string, string | undefined] {
  const at = source.lastIndexOf('#');
  return at < 0 || existsSync(source) ? [source, undefined] : [source.slice(0, at), source.slice(at + 1)];
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new InputError('evaluate/missing-file', `cannot read ${path}`, {
      remedy: 'check the name; parlando evaluate words REF HYP -o report.json writes a report',
      cause,
    });
  }
}

/** The JSON form of a report, checked. */
export function parseReport(text: string, path: string): WordReport {
  const parsed = wordReportSchema.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where =
    issue === undefined || issue.path.length === 0 ? '' : `: ${issue.path.join('.')}: ${issue.message}`;
  throw new InputError('evaluate/not-a-report', `${path} is no report of evaluate words${where}`, {
    remedy: 'write one with: parlando evaluate words REF HYP -o report.json',
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function onlyIndex(report: WordReport, path: string): number {
  if (report.systems.length === 1) return 0;
  throw whichSystem(report, `${path} holds ${report.systems.length} systems`, path);
}

function whichSystem({ systems }: WordReport, what: string, path: string): UsageError {
  return new UsageError('evaluate/which-system', what, {
    remedy: `name one: ${systems.map(({ name }) => `${path}#${name}`).join(', ')}`,
  });
}
