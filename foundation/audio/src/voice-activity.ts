/** A stretch of speech, seconds from the start of the sound. */
export interface SpeechRegion {
  readonly start: number;
  readonly end: number;
}

/** When probabilities of speech become a stretch of speech. */
export interface VoiceActivityOptions {
  /** Speech begins at this probability. */
  readonly threshold: number;
  /** And goes on until it falls below this one: hysteresis, so that a word is not cut at its weak end. */
  readonly release: number;
  /** Shorter stretches are no speech, seconds. */
  readonly minSpeech: number;
  /** Shorter pauses do not end a stretch, seconds. */
  readonly minSilence: number;
  /** Added before and after, seconds: onsets and released consonants lie outside what the detector hears. */
  readonly pad: number;
}

/** Settings for Silero VAD that lose few words: doubtful sound is heard rather than dropped. */
export const defaultVoiceActivity: VoiceActivityOptions = {
  threshold: 0.3,
  release: 0.1,
  minSpeech: 0.06,
  minSilence: 0.5,
  pad: 0.35,
};

/**
 * Stretches of speech from the probabilities of equal windows. Padded stretches that touch are one; none leaves
 * 0..duration (seconds).
 */
export function speechRegions(
  probabilities: Float32Array,
  windowSeconds: number,
  duration: number,
  options: VoiceActivityOptions = defaultVoiceActivity,
): SpeechRegion[] {
  const raw: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  for (let index = 0; index < probabilities.length; index++) {
    const probability = probabilities[index] ?? 0;
    const [start, end] = [index * windowSeconds, (index + 1) * windowSeconds];
    if (open && probability >= options.release) {
      open.end = end;
    } else if (probability >= options.threshold) {
      const last: typeof open = raw.at(-1);
      const resumed = last && start - last.end < options.minSilence;
      open = resumed ? last : { start, end };
      open.end = end;
      if (!resumed) raw.push(open);
    } else {
      open = undefined;
    }
  }
  const padded = raw
    .filter(({ start, end }) => end - start >= options.minSpeech)
    .map(({ start, end }) => ({
      start: Math.max(0, start - options.pad),
      end: Math.min(duration, end + options.pad),
    }));
  return joinTouching(padded);
}

function joinTouching(regions: readonly SpeechRegion[]): SpeechRegion[] {
  const joined: { start: number; end: number }[] = [];
  for (const region of regions) {
    const last = joined.at(-1);
    if (last && region.start <= last.end) last.end = Math.max(last.end, region.end);
    else joined.push({ ...region });
  }
  return joined;
}
