import { writeWav } from '@parlando/audio';
import { sumWordErrors, type WordErrors, wordErrorRate } from '@parlando/metrics';
import { openTranscriber, type Transcriber } from '@parlando/transcribe';
import { asrFloor } from '../asr-floor.ts';
import type { Section } from '../section.ts';
import {
  type Clip,
  type MadeRecording,
  makeMix,
  makeRecording,
  readClips,
  readRecipes,
  readSamples,
} from '../speech-data.ts';
import { errorsOf } from './errors.ts';
import { textOf, transcriptOf } from './ours.ts';

const rate = (errors: readonly WordErrors[]): number => 100 * wordErrorRate(sumWordErrors(errors));

export const recordings: Section = {
  name: 'recordings',
  title: 'noisy, long and two-channel recordings (recipes.json)',
  async run(report) {
    const [clips, recipes] = [await readClips(), await readRecipes()];
    for (const size of ['tiny', 'base'] as const) {
      await using transcriber = await openTranscriber({ model: `moonshine-${size}-en` });
      const lost = await lostToVad(
        transcriber,
        clips,
        recipes.filter(({ kind, snr_db }) => kind === 'mix' && snr_db === 5),
      );
      report({
        what: `${size}: words lost to voice activity at 5 dB, % of those heard without`,
        ...lost,
        must: 2,
        goal: 0.5,
        better: 'lower',
      });

      const made = await Promise.all(
        recipes.filter(({ kind }) => kind === 'mono-concat').map((recipe) => makeRecording(recipe, clips)),
      );
      const long = await longRecordings(
        transcriber,
        made,
        clips.filter(({ set }) => set === 'long-tts'),
      );
      report({
        what: `${size}: long recordings, WER over the pieces' own, points`,
        ...long.rate,
        must: 1,
        goal: 0.3,
        better: 'lower',
      });
      report({ what: `${size}: repeats at seams`, measured: long.repeats, must: 0, better: 'lower' });

      const calls = await Promise.all(
        recipes.filter(({ kind }) => kind === 'stereo').map((recipe) => makeRecording(recipe, clips)),
      );
      const split = await twoChannels(transcriber, calls);
      report({
        what: `${size}: two-channel calls, WER over the pieces' own, points`,
        ...split.rate,
        must: 1,
        goal: 0.3,
        better: 'lower',
      });
      report({
        what: `${size}: words on the wrong channel or out of order`,
        measured: split.misplaced,
        must: 0,
        better: 'lower',
      });
    }
  },
};

/** Words that are right with voice activity off and no longer right with it on. */
async function lostToVad(
  transcriber: Transcriber,
  clips: readonly Clip[],
  mixes: Awaited<ReturnType<typeof readRecipes>>,
): Promise<{ measured: number; note: string }> {
  let [off, on] = [0, 0];
  for (const recipe of mixes) {
    const { clip, samples } = await makeMix(recipe, clips);
    off += errorsOf(clip.text ?? '', await textOf(transcriber, samples, { vad: false })).hits;
    on += errorsOf(clip.text ?? '', await textOf(transcriber, samples)).hits;
  }
  return {
    measured: (100 * (off - on)) / off,
    note: `${on} against ${off} right words in ${mixes.length} mixes`,
  };
}

/** Each recording against its clips on their own; the long synthetic one against itself cut at its own pauses. */
async function longRecordings(
  transcriber: Transcriber,
  made: readonly MadeRecording[],
  synthetic: readonly Clip[],
): Promise<{ rate: { measured: number; note: string }; repeats: number }> {
  const [whole, own]: [WordErrors[], WordErrors[]] = [[], []];
  let repeats = 0;
  for (const { channels, parts } of made) {
    const reference = parts.map(({ clip }) => clip.text ?? '').join(' ');
    const text = await textOf(transcriber, channels[0] ?? new Float32Array());
    whole.push(errorsOf(reference, text));
    repeats += countRepeats(reference, text);
    for (const { clip } of parts)
      own.push(errorsOf(clip.text ?? '', await textOf(transcriber, await readSamples(clip))));
  }
  const notes: string[] = [`${rate(whole).toFixed(2)} against ${rate(own).toFixed(2)}`];
  for (const clip of synthetic) {
    const text = await textOf(transcriber, await readSamples(clip));
    repeats += countRepeats(clip.text ?? '', text);
    notes.push(`${clip.set} ${rate([errorsOf(clip.text ?? '', text)]).toFixed(2)}`);
  }
  return { rate: { measured: rate(whole) - rate(own), note: notes.join(', ') }, repeats };
}

/** Runs of three words said twice in a row that the reference does not say so. */
function countRepeats(reference: string, text: string): number {
  const repeated = (words: readonly string[]): string[] =>
    words.flatMap((_, at) => {
      const run = words.slice(at, at + 3).join(' ');
      return words.length >= at + 6 && run === words.slice(at + 3, at + 6).join(' ') ? [run] : [];
    });
  const known = new Set(repeated(asrFloor.words(reference)));
  return repeated(asrFloor.words(text)).filter((run) => !known.has(run)).length;
}

async function twoChannels(
  transcriber: Transcriber,
  calls: readonly MadeRecording[],
): Promise<{ rate: { measured: number; note: string }; misplaced: number }> {
  const [split, own]: [WordErrors[], WordErrors[]] = [[], []];
  let misplaced = 0;
  for (const { channels, parts } of calls) {
    const transcript = await transcriptOf(transcriber, writeWav(channels, 16000), { channels: 'split' });
    for (const channel of channels.keys()) {
      const reference = parts
        .filter((part) => part.channel === channel)
        .map(({ clip }) => clip.text ?? '')
        .join(' ');
      const said = transcript.segments.filter((segment) => segment.channel === channel);
      split.push(errorsOf(reference, said.map(({ text }) => text).join(' ')));
      // A word belongs to a turn of its own channel: it lies within one, half a second allowed at its ends.
      const turns = parts
        .filter((part) => part.channel === channel)
        .map(({ at, clip }) => [at - 0.5, at + clip.duration + 0.5] as const);
      for (const word of said.flatMap(({ words }) => words)) {
        if (!turns.some(([from, to]) => word.start >= from && word.end <= to)) misplaced++;
      }
    }
    misplaced += transcript.segments.filter(
      (segment, index) => segment.start < (transcript.segments[index - 1]?.start ?? 0),
    ).length;
    for (const { clip } of parts)
      own.push(errorsOf(clip.text ?? '', await textOf(transcriber, await readSamples(clip))));
  }
  return {
    rate: {
      measured: rate(split) - rate(own),
      note: `${rate(split).toFixed(2)} against ${rate(own).toFixed(2)}`,
    },
    misplaced,
  };
}
