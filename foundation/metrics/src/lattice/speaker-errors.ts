import { UsageError } from '@parlando/core';
import type { WordErrors } from '../words/word-errors.ts';
import type { LatticeAlignment } from './align-lattices.ts';
import { type Tally, tally } from './tally.ts';

/**
 * Errors by speaker. An insertion counts to the speaker of the reference word before it, and before the first word to
 * the speaker of that.
 *
 * @param speakers of each token that the reference lattice was built over
 * @returns speakers in the order in which they first speak
 * @throws UsageError `metrics/speakers` if a token has no speaker
 */
export function speakerErrors(
  alignment: LatticeAlignment,
  speakers: readonly string[],
): ReadonlyMap<string, WordErrors> {
  const ofWord = speakersOfWords(alignment, speakers);
  const tallies = new Map<string, Tally>();
  const tallyOf = (speaker: string): Tally => {
    const known = tallies.get(speaker) ?? tally();
    tallies.set(speaker, known);
    return known;
  };
  let word = -1;
  for (const step of alignment.steps) {
    if (step.type !== 'insertion') word++;
    const speaker = ofWord[Math.max(word, 0)] ?? speakers[0];
    if (speaker !== undefined) tallyOf(speaker).count(step.type);
  }
  return new Map([...tallies].map(([speaker, counted]) => [speaker, counted.errors()]));
}

/**
 * Errors near a change of speaker: in the last `context` words before it and the first `context` after it, on the
 * chosen words of the reference. A word near two changes counts once; an insertion counts if the words on both
 * sides of it lie in one such window. As in fstalign, which prints it as speaker switch WER.
 *
 * @param speakers of each token that the reference lattice was built over
 * @param context number of words, at least 1; fstalign takes 5
 * @throws UsageError `metrics/speakers` if a token has no speaker, `metrics/context`
 */
export function speakerSwitchErrors(
  alignment: LatticeAlignment,
  speakers: readonly string[],
  context = 5,
): WordErrors {
  if (!Number.isInteger(context) || context < 1) {
    throw new UsageError('metrics/context', `a window of ${context} words holds nothing`, {
      remedy: 'Give the number of words on each side of a change of speaker, such as 5.',
    });
  }
  const ofWord = speakersOfWords(alignment, speakers);
  const near = nearSwitches(ofWord, context);
  const counted = tally();
  let word = 0;
  for (const step of alignment.steps) {
    if (step.type === 'insertion') {
      if (near.gaps[word] === 1) counted.count('insertion');
    } else {
      if (near.words[word] === 1) counted.count(step.type);
      word++;
    }
  }
  return counted.errors();
}

/** Marks the words near a switch, and the gaps before words that lie inside a window. */
function nearSwitches(
  ofWord: readonly string[],
  context: number,
): { readonly words: Uint8Array; readonly gaps: Uint8Array } {
  const words = new Uint8Array(ofWord.length);
  const gaps = new Uint8Array(ofWord.length + 1);
  for (let place = 1; place < ofWord.length; place++) {
    if (ofWord[place] === ofWord[place - 1]) continue;
    words.fill(1, Math.max(place - context, 0), place + context);
    gaps.fill(1, Math.max(place - context + 1, 0), place + context);
  }
  return { words, gaps };
}

function speakersOfWords({ reference }: LatticeAlignment, speakers: readonly string[]): string[] {
  return reference.readings.map(({ tokens }) => {
    const token = tokens[0] as number;
    const speaker = speakers[token];
    if (speaker !== undefined) return speaker;
    throw new UsageError('metrics/speakers', `token ${token} has no speaker among ${speakers.length}`, {
      remedy: 'Give the speaker of each token that the reference lattice was built over.',
    });
  });
}
