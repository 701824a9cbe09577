import { type Loudness, loudnessStep } from './loudness.ts';

/** A start that lies in silence is moved to where the sound begins, if that is no further off, seconds. */
const reach = 0.15;
/** Silence, as a share of the way from the quietest to the loudest: low, since words begin with soft consonants too. */
const silence = 0.1;

/** Attention may jump to a word while the pause before it still lasts: such a start waits for the sound. */
export function waitForSound(starts: readonly number[], { curve, level }: Loudness): number[] {
  const quiet = level(silence);
  return starts.map((start) => {
    const first = Math.floor(start / loudnessStep);
    if (first < 0 || (curve[first] ?? quiet) >= quiet) return start;
    for (let step = first + 1; step <= first + reach / loudnessStep; step++) {
      if ((curve[step] ?? Number.NEGATIVE_INFINITY) >= quiet) return step * loudnessStep;
    }
    return start;
  });
}
