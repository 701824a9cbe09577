// Puts spoken lines one after another on a track for each voice.
import { say, type Voice } from './say.ts';
import type { Line } from './scenes.ts';

export interface Track {
  readonly voice: Voice;
  readonly samples: Float32Array;
}

/** One track a voice, in the given order, all of one length: the last line's end and `tail` seconds. */
export async function layOut(
  lines: readonly Line[],
  voices: readonly Voice[],
  rateHz: number,
  tail: number,
): Promise<readonly Track[]> {
  const spoken: { voice: Voice; from: number; samples: Float32Array }[] = [];
  let end = 0;
  for (const { voice, text, pause } of lines) {
    const samples = await say(voice, text, rateHz);
    const from = end + Math.round(pause * rateHz);
    spoken.push({ voice, from, samples });
    end = from + samples.length;
  }
  return voices.map((voice) => {
    const track = new Float32Array(end + Math.round(tail * rateHz));
    for (const line of spoken) if (line.voice === voice) track.set(line.samples, line.from);
    return { voice, samples: track };
  });
}

/** The sum of equally long sounds. */
export function sum(sounds: readonly Float32Array[]): Float32Array {
  const length = sounds[0]?.length ?? 0;
  return Float32Array.from({ length }, (_, i) => sounds.reduce((total, sound) => total + (sound[i] ?? 0), 0));
}
