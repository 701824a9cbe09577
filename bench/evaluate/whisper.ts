import { execFileSync } from 'node:child_process';
import {
  median,
  type Normalizer,
  whisperBasic,
  whisperBasicNormalizer,
  whisperEnglish,
} from '@parlando/metrics';
import type { Section } from '../section.ts';
import { readEarningsReferences } from './earnings.ts';
import { countAccepted, readVectors } from './vectors.ts';

interface WhisperCase {
  readonly id: string;
  /** The input. */
  readonly i: string;
  readonly en: string;
  readonly basic: string;
  readonly basic_nodia: string;
  readonly basic_split: string;
}

const rulers: readonly (readonly [normalizer: Normalizer, expected: (each: WhisperCase) => string])[] = [
  [whisperEnglish, ({ en }) => en],
  [whisperBasic, ({ basic }) => basic],
  [whisperBasicNormalizer({ removeDiacritics: true }), ({ basic_nodia }) => basic_nodia],
  [whisperBasicNormalizer({ splitLetters: true }), ({ basic_split }) => basic_split],
];

const rounds = 5;
const wordsPerChunk = 20;

export const whisper: Section = {
  name: 'whisper',
  title: 'the normalisers of openai-whisper 20250625, to the byte, and their speed beside Python',
  async run(report) {
    const cases = readVectors<WhisperCase>('whisper_normalizer');
    for (const [{ name, normalize }, expected] of rulers) {
      const { accepted, firstRefused } = countAccepted(cases, (each) => normalize(each.i) === expected(each));
      report({
        what: `${name} equal to the byte, of ${cases.length} vectors`,
        measured: (100 * accepted) / cases.length,
        must: 99.7,
        goal: 100,
        unit: '%',
        better: 'higher',
        note:
          firstRefused === undefined ? `all ${accepted}` : `${accepted}; first that differs: ${firstRefused}`,
      });
    }

    const chunks = spokenChunks();
    const { ours, theirs } = interleavedCpu(chunks);
    const words = chunks.reduce((sum, chunk) => sum + chunk.split(' ').length, 0);
    report({
      what: `words a CPU second, whisper-en over Python, chunks of ${wordsPerChunk} words`,
      measured: theirs / ours,
      must: 4,
      goal: 10,
      unit: 'x',
      better: 'higher',
      note: `${thousands(words / ours)} against ${thousands(words / theirs)} words a second, ${words} words, median of ${rounds} rounds`,
    });
  },
};

/** The references with their punctuation, cut every twenty words. */
function spokenChunks(): string[] {
  return readEarningsReferences().flatMap(({ tokens, punct }) => {
    const marks = new Map(punct);
    const words = tokens.map((token, place) => token + (marks.get(place) ?? ''));
    const chunks = Math.ceil(words.length / wordsPerChunk);
    return Array.from({ length: chunks }, (_, chunk) =>
      words.slice(chunk * wordsPerChunk, (chunk + 1) * wordsPerChunk).join(' '),
    );
  });
}

/** Medians of the CPU seconds of both, turn about, after one unmeasured round of ours; the peer warms itself up. */
function interleavedCpu(chunks: readonly string[]): { ours: number; theirs: number } {
  const input = JSON.stringify(chunks);
  ourCpu(chunks);
  const times = Array.from({ length: rounds }, () => [ourCpu(chunks), pythonCpu(input)] as const);
  return { ours: median(times.map(([ours]) => ours)), theirs: median(times.map(([, theirs]) => theirs)) };
}

function ourCpu(chunks: readonly string[]): number {
  const start = process.cpuUsage();
  for (const chunk of chunks) whisperEnglish.normalize(chunk);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function pythonCpu(input: string): number {
  const python = process.env['PARLANDO_PYTHON'] ?? 'python3';
  const output = execFileSync(python, ['bench/peers/evaluate/whisper_speed.py'], { input, encoding: 'utf8' });
  return (JSON.parse(output) as { readonly cpu: number }).cpu;
}

const thousands = (perSecond: number): string => `${Math.round(perSecond / 1000)}k`;
