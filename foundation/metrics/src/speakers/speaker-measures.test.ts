import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type WordErrors, wordErrors } from '../words/word-errors.ts';
import { concatenatedWordErrors } from './concatenated.ts';
import { diarizationInvariantErrors } from './diarization-invariant.ts';
import { optimalReferenceCombinationErrors } from './optimal-combination.ts';
import type { SpeakerSegment } from './segment.ts';
import { timedConcatenatedWordErrors } from './timed-concatenated.ts';

const split = (text: string): string[] => text.split(' ').filter((word) => word !== '');

function said(speaker: string, text: string, start?: number, end?: number): SpeakerSegment {
  if (start === undefined || end === undefined) return { speaker, words: split(text) };
  return { speaker, words: split(text), start, end };
}

const total = ({ errors }: { readonly errors: WordErrors }): number =>
  errors.substitutions + errors.deletions + errors.insertions;

/** Up to six segments of speakers `0`, `1`... with few words, so that many alignments tie. */
const session = (speakers: number, times = fc.constant({})): fc.Arbitrary<SpeakerSegment[]> =>
  fc.array(
    fc
      .tuple(
        fc.nat(speakers - 1).map(String),
        fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 }),
        times,
      )
      .map(([speaker, words, when]) => ({ speaker, words, ...when })),
    { maxLength: 6 },
  );

const times = fc
  .tuple(fc.nat(20), fc.nat(6))
  .map(([start, length]) => ({ start: start / 2, end: (start + length) / 2 }));

describe('concatenatedWordErrors', () => {
  it('pairs speakers by what they said, not by name', () => {
    const reference = [said('Ann', 'good morning'), said('Ben', 'hello'), said('Ann', 'how are you')];
    const hypothesis = [said('Ben', 'good evening how are you'), said('Cem', 'hello')];
    expect(concatenatedWordErrors(reference, hypothesis)).toEqual({
      errors: { substitutions: 1, deletions: 0, insertions: 0, hits: 5, referenceWords: 6 },
      assignment: [
        { reference: 'Ann', hypothesis: 'Ben' },
        { reference: 'Ben', hypothesis: 'Cem' },
      ],
      missedSpeakers: 0,
      extraSpeakers: 0,
    });
  });

  it('counts a word under the wrong speaker twice', () => {
    const reference = [said('Ann', 'a b c'), said('Ben', 'x y z')];
    const hypothesis = [said('1', 'a b'), said('2', 'c x y z')];
    const { errors } = concatenatedWordErrors(reference, hypothesis);
    expect([errors.deletions, errors.insertions]).toEqual([1, 1]);
  });

  it('deletes a speaker who was missed', () => {
    const reference = [said('Ann', 'a b'), said('Ben', 'c d e'), said('Cem', 'f')];
    const result = concatenatedWordErrors(reference, [said('1', 'c d e')]);
    expect(result.errors).toMatchObject({ deletions: 3, insertions: 0, hits: 3 });
    expect(result.missedSpeakers).toBe(2);
    expect(result.assignment).toContainEqual({ reference: 'Ben', hypothesis: '1' });
    expect(result.assignment).toContainEqual({ reference: 'Cem', hypothesis: null });
  });

  it('inserts a speaker who was made up', () => {
    const result = concatenatedWordErrors([said('Ann', 'a b')], [said('1', 'z'), said('2', 'a e f')]);
    expect(result.errors).toMatchObject({ substitutions: 1, insertions: 2 });
    expect(result).toMatchObject({ missedSpeakers: 0, extraSpeakers: 1 });
    expect(result.assignment.at(-1)).toEqual({ reference: null, hypothesis: '1' });
  });

  it('takes words in order of time', () => {
    const reference = [said('Ann', 'first', 0, 1), said('Ann', 'second', 1, 2)];
    const hypothesis = [said('1', 'second', 1.1, 2), said('1', 'first', 0.1, 1)];
    expect(total(concatenatedWordErrors(reference, hypothesis))).toBe(0);
  });

  it('counts nothing where nobody speaks', () => {
    expect(concatenatedWordErrors([], [])).toMatchObject({ errors: { referenceWords: 0 }, assignment: [] });
  });

  it('does not care how speakers are called', () => {
    fc.assert(
      fc.property(session(4), session(4), (reference, hypothesis) => {
        const renamed = hypothesis.map((segment) => ({
          ...segment,
          speaker: `other ${4 - Number(segment.speaker)}`,
        }));
        expect(total(concatenatedWordErrors(reference, renamed))).toBe(
          total(concatenatedWordErrors(reference, hypothesis)),
        );
        expect(total(concatenatedWordErrors(reference, reference))).toBe(0);
      }),
    );
  });

  it('is never worse than to pair speakers of the same name', () => {
    fc.assert(
      fc.property(session(3), session(3), (reference, hypothesis) => {
        const wordsOf = (segments: typeof reference, speaker: string): string[] =>
          segments.flatMap((segment) => (segment.speaker === speaker ? segment.words : []));
        const byName = ['0', '1', '2'].reduce((sum, speaker) => {
          const { substitutions, deletions, insertions } = wordErrors(
            wordsOf(reference, speaker),
            wordsOf(hypothesis, speaker),
          );
          return sum + substitutions + deletions + insertions;
        }, 0);
        expect(total(concatenatedWordErrors(reference, hypothesis))).toBeLessThanOrEqual(byName);
      }),
    );
  });
});

describe('timedConcatenatedWordErrors', () => {
  const reference = [said('Ann', 'good morning', 0, 1), said('Ann', 'good night', 60, 61)];

  it('does not match words said at another time', () => {
    const late = [said('1', 'good morning', 60, 61), said('1', 'good night', 120, 121)];
    expect(total(concatenatedWordErrors(reference, late))).toBe(0);
    const { errors } = timedConcatenatedWordErrors(reference, late, { collar: 5 });
    // At 60 s "good" meets "good" and "night" meets "morning"; the rest has nothing near it.
    expect(errors).toEqual({ substitutions: 1, deletions: 2, insertions: 2, hits: 1, referenceWords: 4 });
  });

  it('forgives times that are off by less than the collar', () => {
    const offBy = (seconds: number) =>
      reference.map((segment) => ({
        ...segment,
        start: segment.start! + seconds,
        end: segment.end! + seconds,
      }));
    expect(total(timedConcatenatedWordErrors(reference, offBy(1.5), { collar: 2 }))).toBe(0);
    expect(total(timedConcatenatedWordErrors(reference, offBy(4), { collar: 2 }))).toBe(8);
  });

  it('estimates word times by the length of the words', () => {
    // "extraordinary" takes 13 of 15 characters: 0 to 2.6 s of 3 s. Its middle is 1.3 s, that of "ab" 2.8 s.
    const long = [said('1', 'extraordinary ab', 0, 3)];
    expect(total(timedConcatenatedWordErrors([said('Ann', 'ab', 2.6, 3)], long, { collar: 0 }))).toBe(1);
    expect(total(timedConcatenatedWordErrors([said('Ann', 'ab', 1.4, 2.5)], long, { collar: 0 }))).toBe(3);
  });

  it('refuses segments without times and collars below zero', () => {
    const one = [said('Ann', 'a', 0, 1)];
    expect(() => timedConcatenatedWordErrors(one, [said('1', 'a')], { collar: 1 })).toThrow(
      expect.objectContaining({ code: 'metrics/segment-times' }),
    );
    expect(() => timedConcatenatedWordErrors(one, one, { collar: -1 })).toThrow(
      expect.objectContaining({ code: 'metrics/collar' }),
    );
  });

  it('is the cpWER or worse, and the cpWER with a collar that forgives everything', () => {
    fc.assert(
      fc.property(session(3, times), session(3, times), (reference, hypothesis) => {
        const untimed = total(concatenatedWordErrors(reference, hypothesis));
        expect(total(timedConcatenatedWordErrors(reference, hypothesis, { collar: 100 }))).toBe(untimed);
        expect(
          total(timedConcatenatedWordErrors(reference, hypothesis, { collar: 1 })),
        ).toBeGreaterThanOrEqual(untimed);
      }),
    );
  });
});

describe('optimalReferenceCombinationErrors', () => {
  it('lets the segments of a speaker lie on several channels', () => {
    const reference = [said('Ann', 'a b', 0, 1), said('Ben', 'e f', 0, 2), said('Ann', 'c d', 1, 2)];
    const hypothesis = [said('left', 'c d', 0, 2), said('right', 'a b e f', 0, 2)];
    const result = optimalReferenceCombinationErrors(reference, hypothesis);
    expect(total(result)).toBe(0);
    expect(result.assignment).toEqual(['right', 'right', 'left']);
    expect(total(concatenatedWordErrors(reference, hypothesis))).toBeGreaterThan(0);
  });

  it('keeps a reference segment whole', () => {
    const reference = [said('Ann', 'a'), said('Ann', 'c d'), said('Ann', 'e')];
    const { errors } = optimalReferenceCombinationErrors(reference, [said('1', 'a c'), said('2', 'd e')]);
    expect(errors).toMatchObject({ insertions: 1, deletions: 1, hits: 3 });
  });

  it('names the channel of each segment in the order of the call', () => {
    const reference = [said('Ann', 'later', 5, 6), said('Ann', '', 3, 4), said('Ben', 'sooner', 1, 2)];
    const hypothesis = [said('1', 'sooner', 1, 2), said('2', 'later', 5, 6)];
    expect(optimalReferenceCombinationErrors(reference, hypothesis).assignment).toEqual(['2', null, '1']);
  });

  it('counts all words where one side is silent', () => {
    const one = [said('Ann', 'a b'), said('Ben', 'c')];
    expect(optimalReferenceCombinationErrors(one, []).errors).toMatchObject({ deletions: 3 });
    expect(optimalReferenceCombinationErrors([], one).errors).toMatchObject({ insertions: 3 });
    expect(total(optimalReferenceCombinationErrors([], []))).toBe(0);
  });

  it('is the best of all ways to give segments to channels', () => {
    fc.assert(
      fc.property(session(2), session(3), (reference, hypothesis) => {
        expect(total(optimalReferenceCombinationErrors(reference, hypothesis))).toBe(
          bestOfAll(reference, hypothesis),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('refuses a session of which the table would not fit in memory', () => {
    const words = Array.from({ length: 50_000 }, () => 'a');
    const reference = Array.from({ length: 2100 }, () => said('Ann', 'b'));
    expect(() => optimalReferenceCombinationErrors(reference, [{ speaker: '1', words }])).toThrow(
      expect.objectContaining({ code: 'metrics/combinations' }),
    );
  });
});

describe('diarizationInvariantErrors', () => {
  it('forgives a segment under the wrong speaker', () => {
    const reference = [said('Ann', 'good morning'), said('Ben', 'hello there'), said('Ann', 'how are you')];
    const hypothesis = [said('1', 'good morning'), said('2', 'hello there'), said('2', 'how are you')];
    const result = diarizationInvariantErrors(reference, hypothesis);
    expect(total(result)).toBe(0);
    expect(result.assignment).toEqual(['Ann', 'Ben', 'Ann']);
    expect(total(concatenatedWordErrors(reference, hypothesis))).toBe(4);
  });

  it('counts the words of a segment that runs across a change of speaker', () => {
    const reference = [said('Ann', 'good morning all'), said('Ben', 'hi')];
    const { errors } = diarizationInvariantErrors(reference, [said('1', 'good morning all hi')]);
    expect(errors).toMatchObject({ deletions: 1, insertions: 1, hits: 3, referenceWords: 4 });
  });

  it('lies between the best way to give segments to speakers and the cpWER', () => {
    fc.assert(
      fc.property(session(3), session(3), (reference, hypothesis) => {
        const invariant = total(diarizationInvariantErrors(reference, hypothesis));
        expect(invariant).toBeGreaterThanOrEqual(bestOfAll(hypothesis, reference));
        expect(invariant).toBeLessThanOrEqual(total(concatenatedWordErrors(reference, hypothesis)));
      }),
    );
  });
});

/** The oracle: word errors of the best of all ways to give segments to speakers. */
function bestOfAll(segments: readonly SpeakerSegment[], speakers: readonly SpeakerSegment[]): number {
  const names = [...new Set(speakers.map(({ speaker }) => speaker))];
  const spoken = names.map((name) =>
    speakers.filter(({ speaker }) => speaker === name).flatMap(({ words }) => words),
  );
  if (names.length === 0) return segments.reduce((sum, { words }) => sum + words.length, 0);
  const from = (index: number, given: readonly (readonly string[])[]): number => {
    const segment = segments[index];
    if (segment === undefined) {
      return spoken.reduce((sum, words, name) => sum + total({ errors: wordErrors(given[name]!, words) }), 0);
    }
    return Math.min(
      ...names.map((_, name) => from(index + 1, given.with(name, [...given[name]!, ...segment.words]))),
    );
  };
  return from(
    0,
    names.map(() => []),
  );
}
