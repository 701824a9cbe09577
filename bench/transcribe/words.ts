import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { areaUnderCurve, expectedCalibrationError, median } from '@parlando/metrics';
import { openTranscriber } from '@parlando/transcribe';
import { learnCalibration } from '../learn-calibration.ts';
import { matchWords } from '../listen.ts';
import type { Section } from '../section.ts';
import { readClips, readSamples } from '../speech-data.ts';
import { knownClips } from './known-times.ts';
import { transcriptOf } from './ours.ts';

export const words: Section = {
  name: 'words',
  title: 'times and confidence of words',
  async run(report) {
    for (const size of ['tiny', 'base'] as const) {
      const { outOfHalf } = await learnCalibration(`moonshine-${size}-en`);
      const errors = outOfHalf.onsets.map(Math.abs);
      const near = (100 * errors.filter((error) => error <= 0.1).length) / errors.length;
      report({
        what: `${size}: starts against silver, out of half, median, ms`,
        measured: 1000 * median(errors),
        must: 38,
        goal: 30,
        better: 'lower',
        note: `${errors.length} words`,
      });
      report({ what: `${size}: within 100 ms, %`, measured: near, must: 90, goal: 95, better: 'higher' });
      const [p, right] = [outOfHalf.words.map((word) => word.p), outOfHalf.words.map((word) => word.right)];
      report({
        what: `${size}: wrong words found by confidence, out of half, area under the curve`,
        measured: areaUnderCurve(p, right),
        must: 0.75,
        goal: 0.85,
        better: 'higher',
        note: `${p.length} words, ${right.filter((one) => !one).length} wrong`,
      });
      report({
        what: `${size}: expected calibration error`,
        measured: expectedCalibrationError(p, right),
        must: 0.08,
        goal: 0.04,
        better: 'lower',
      });
      report({
        what: `${size}: starts on clips with known times, median, ms`,
        ...(await knownTimes(size)),
        must: 40,
        goal: 20,
        better: 'lower',
      });
      report({
        what: `${size}: words without time, empty, out of order or outside, all clips`,
        measured: await faults(size),
        must: 0,
        better: 'lower',
      });
    }
  },
};

/** Errors on sentences put together from single words of a synthesiser. */
async function knownTimes(size: string): Promise<{ measured: number; note: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'parlando-words-'));
  await using transcriber = await openTranscriber({ model: `moonshine-${size}-en` });
  const errors: number[] = [];
  try {
    for (const { text, samples, starts } of await knownClips(folder)) {
      const heard = (await transcriptOf(transcriber, { samples, rateHz: 16000 })).segments.flatMap(
        (segment) => segment.words,
      );
      for (const [index, match] of matchWords(text, heard).entries()) {
        const [truth, word] = [starts[match ?? -1], heard[index]];
        if (truth !== undefined && word) errors.push(word.start - truth);
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const sorted = errors.map(Math.abs).sort((a, b) => a - b);
  const p90 = Math.round(1000 * (sorted[Math.floor(0.9 * sorted.length)] ?? 0));
  return {
    measured: 1000 * median(sorted),
    note: `${errors.length} words, bias ${Math.round(1000 * median(errors))} ms, p90 ${p90} ms`,
  };
}

async function faults(size: string): Promise<number> {
  await using transcriber = await openTranscriber({ model: `moonshine-${size}-en` });
  let count = 0;
  for (const clip of await readClips()) {
    const transcript = await transcriptOf(transcriber, { samples: await readSamples(clip), rateHz: 16000 });
    let before = 0;
    for (const { text, start, end } of transcript.segments.flatMap((segment) => segment.words)) {
      const fine =
        text.trim() !== '' && start < end && start >= before && end <= transcript.audio.duration + 1e-6;
      if (!fine) count++;
      before = start;
    }
  }
  return count;
}
