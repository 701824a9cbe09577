import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AlignmentRun,
  alignmentRuns,
  characterErrors,
  countErrors,
  matchErrorRate,
  median,
  sumWordErrors,
  type WordErrors,
  wordErrorRate,
  wordInformationLost,
  wordInformationPreserved,
} from '@parlando/metrics';
import type { Bar } from '../bars.ts';
import type { Section } from '../section.ts';
import { longPair, shortPairs, type TextPair } from './jiwer-pairs.ts';
import { agree, countAccepted, readVectors } from './vectors.ts';

interface JiwerCounts {
  readonly hits: number;
  readonly sub: number;
  readonly ins: number;
  readonly dele: number;
}

type JiwerChunk = readonly [
  type: 'equ' | 'sub' | 'ins' | 'del',
  referenceStart: number,
  referenceEnd: number,
  hypothesisStart: number,
  hypothesisEnd: number,
];

interface JiwerCase {
  readonly id: string;
  readonly refs: readonly string[];
  readonly hyps: readonly string[];
  readonly words: JiwerCounts & Readonly<Record<'wer' | 'mer' | 'wil' | 'wip', number>>;
  readonly chars: JiwerCounts & { readonly cer: number };
  /** Of small cases only. */
  readonly chunks?: readonly (readonly JiwerChunk[])[];
}

const tolerance = 1e-12;
const repeats = 5;

export const jiwer: Section = {
  name: 'jiwer',
  title: 'word measures beside jiwer 4.0.0: vectors, CPU time and memory',
  async run(report) {
    reportVectors(report);
    const folder = mkdtempSync(join(tmpdir(), 'parlando-bench-'));
    try {
      reportSpeed(folder, report);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function reportVectors(report: (bar: Bar) => void): void {
  const cases = readVectors<JiwerCase>('jiwer');
  const withChunks = cases.filter(({ chunks }) => chunks !== undefined);
  for (const [what, list, must, accepts] of [
    ['words: edits and error rate', cases, 1, hasWordErrors],
    ['characters: edits and error rate', cases, 1, hasCharacterErrors],
    ['match error rate, word information lost and preserved', cases, 0.99, hasRates],
    ['alignment, run by run', withChunks, 0.99, hasChunks],
  ] as const) {
    const { accepted, firstRefused } = countAccepted(list, accepts);
    report({
      what: `${what}, equal at ${tolerance}, of ${list.length}`,
      measured: accepted,
      must: Math.ceil(must * list.length),
      goal: list.length,
      better: 'higher',
      note: firstRefused === undefined ? '' : `first that differs: ${firstRefused}`,
    });
  }
}

function hasWordErrors(each: JiwerCase): boolean {
  const counts = sumWordErrors(alignmentsOf(each).map(countErrors));
  return edits(counts) === editsOf(each.words) && agree(wordErrorRate(counts), each.words.wer, tolerance);
}

function hasCharacterErrors({ refs, hyps, chars }: JiwerCase): boolean {
  const counts = sumWordErrors(refs.map((reference, i) => characterErrors(reference, hyps[i] ?? '')));
  return edits(counts) === editsOf(chars) && agree(wordErrorRate(counts), chars.cer, tolerance);
}

function hasRates(each: JiwerCase): boolean {
  const counts = sumWordErrors(alignmentsOf(each).map(countErrors));
  const { mer, wil, wip } = each.words;
  return (
    agree(matchErrorRate(counts), mer, tolerance) &&
    agree(wordInformationLost(counts), wil, tolerance) &&
    agree(wordInformationPreserved(counts), wip, tolerance)
  );
}

const chunkNames = { match: 'equ', substitution: 'sub', insertion: 'ins', deletion: 'del' } as const;

function hasChunks(each: JiwerCase): boolean {
  const ours = alignmentsOf(each).map((runs) =>
    runs.map((run) => [
      chunkNames[run.type],
      run.referenceStart,
      run.referenceEnd,
      run.hypothesisStart,
      run.hypothesisEnd,
    ]),
  );
  return JSON.stringify(ours) === JSON.stringify(each.chunks);
}

function alignmentsOf({ refs, hyps }: JiwerCase): AlignmentRun[][] {
  return refs.map((reference, i) => alignmentRuns(jiwerWords(reference), jiwerWords(hyps[i] ?? '')));
}

/** jiwer's default: runs of white space become one space, and words stand between single spaces. */
function jiwerWords(text: string): string[] {
  const tidy = text.replace(/\s\s+/gu, ' ').trim();
  return tidy.split(' ').filter((word) => word !== '');
}

function edits({ substitutions, deletions, insertions }: WordErrors): number {
  return substitutions + deletions + insertions;
}

function editsOf({ sub, dele, ins }: JiwerCounts): number {
  return sub + dele + ins;
}

function reportSpeed(folder: string, report: (bar: Bar) => void): void {
  const short = measured(folder, shortPairs(50_000));
  report({
    what: 'CPU of jiwer over ours, 50,000 pairs of 20 words, aligned',
    measured: short.theirs / short.ours,
    must: 2,
    goal: 5,
    unit: 'x',
    better: 'higher',
    note: short.note,
  });
  const long = measured(folder, [longPair(30_000)]);
  report({
    what: 'CPU of ours over jiwer, one pair of 30,000 words, aligned',
    measured: long.ours / long.theirs,
    must: 1.2,
    goal: 0.333,
    unit: 'x',
    better: 'lower',
    note: long.note,
  });
  report({
    what: 'peak memory of that process, MB',
    measured: long.megabytes,
    must: 300,
    better: 'lower',
    note: `${Math.round(short.megabytes)} MB with the 50,000 pairs and their alignments`,
  });
}

interface Run {
  readonly cpu: number;
  /** Hits, substitutions, deletions, insertions. */
  readonly counts: readonly number[];
  readonly megabytes?: number;
}

/** Medians of both, each time in a fresh process, turn about. */
function measured(folder: string, pairs: readonly TextPair[]) {
  const file = join(folder, 'pairs.json');
  writeFileSync(file, JSON.stringify(pairs));
  const python = process.env['PARLANDO_PYTHON'] ?? 'python3';
  const [ours, theirs]: [Run[], Run[]] = [[], []];
  for (let i = 0; i < repeats; i++) {
    ours.push(runOf(process.execPath, ['scripts/run.js', 'bench/evaluate/jiwer-ours.ts', file]));
    theirs.push(runOf(python, ['bench/peers/evaluate/jiwer_speed.py', file]));
  }
  const cpu = { ours: median(ours.map((run) => run.cpu)), theirs: median(theirs.map((run) => run.cpu)) };
  const [own, peer] = [String(ours[0]?.counts), String(theirs[0]?.counts)];
  const counts = own === peer ? 'counts equal' : `counts differ: ${own} against ${peer}`;
  const note = `ours ${cpu.ours.toFixed(3)}, jiwer ${cpu.theirs.toFixed(3)} CPU s, medians of ${repeats}; ${counts}`;
  return { ...cpu, megabytes: Math.max(...ours.map(({ megabytes = Number.NaN }) => megabytes)), note };
}

function runOf(program: string, args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(
      `${program} ${args[0]} ended with ${status}; PARLANDO_PYTHON needs jiwer 4.0.0\n${stderr}`,
    );
  }
  return JSON.parse(stdout);
}
