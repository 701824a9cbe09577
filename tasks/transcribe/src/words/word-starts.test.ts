import { describe, expect, test } from 'vitest';
import { loudnessOf } from './loudness.ts';
import { waitForSound } from './word-starts.ts';

/** Silence and a tone in turn, seconds each. */
const sound = (...stretches: readonly (readonly [number, number])[]): Float32Array =>
  Float32Array.from(
    stretches.flatMap(([seconds, level]) =>
      Array.from({ length: Math.round(seconds * 16000) }, (_, at) => level * Math.sin(0.3 * at)),
    ),
  );
const loudness = loudnessOf(sound([0.5, 0], [0.5, 0.5], [0.5, 0], [0.5, 0.5]), 16000);

describe('a start', () => {
  test('in the pause before the word waits for its sound', () => {
    expect(waitForSound([0.44, 1.4], loudness)).toEqual([0.5, 1.5]);
  });

  test('in the sound stays', () => {
    expect(waitForSound([0.6, 1.72], loudness)).toEqual([0.6, 1.72]);
  });

  test('far from any sound stays: it was no pause before a word', () => {
    expect(waitForSound([0.2], loudness)).toEqual([0.2]);
  });

  test('before the sound begins stays for others to mend', () => {
    expect(waitForSound([-0.01], loudness)).toEqual([-0.01]);
  });
});
