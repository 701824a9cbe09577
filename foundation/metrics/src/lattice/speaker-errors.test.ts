import { describe, expect, it } from 'vitest';
import { alignLattices, type LatticeAlignment } from './align-lattices.ts';
import { withAlternatives } from './alternatives.ts';
import { latticeOf } from './lattice.ts';
import { speakerErrors, speakerSwitchErrors } from './speaker-errors.ts';

const split = (text: string): string[] => text.split(' ');
const align = (said: string, heard: string): LatticeAlignment =>
  alignLattices(latticeOf(split(said)), latticeOf(split(heard)));
const speakers = split('A A A B B A');

describe('speakerErrors', () => {
  it('counts each word to who said it', () => {
    const bySpeaker = speakerErrors(align('good day all thank you bye', 'good day thanks you bye'), speakers);
    expect([...bySpeaker.keys()]).toEqual(['A', 'B']);
    expect(bySpeaker.get('A')).toEqual({
      substitutions: 0,
      deletions: 1,
      insertions: 0,
      hits: 3,
      referenceWords: 4,
    });
    expect(bySpeaker.get('B')).toEqual({
      substitutions: 1,
      deletions: 0,
      insertions: 0,
      hits: 1,
      referenceWords: 2,
    });
  });

  it('counts an insertion to the speaker before it, at the start to the first', () => {
    const bySpeaker = speakerErrors(
      align('good day all thank you bye', 'so good day all uh thank you um bye'),
      speakers,
    );
    expect(bySpeaker.get('A')).toMatchObject({ insertions: 2 });
    expect(bySpeaker.get('B')).toMatchObject({ insertions: 1 });
    expect(speakerErrors(alignLattices(latticeOf([]), latticeOf(['hm'])), []).size).toBe(0);
  });

  it('gives the words of an alternative to the speaker of its tokens', () => {
    const reference = withAlternatives(
      ['in', '1990'],
      [{ tokens: [1], alternatives: [split('nineteen ninety')] }],
    );
    const alignment = alignLattices(reference, latticeOf(split('in nineteen ninety')));
    expect(speakerErrors(alignment, ['A', 'B']).get('B')).toMatchObject({ hits: 2 });
  });

  it('refuses a list of speakers that is too short', () => {
    expect(() => speakerErrors(align('a b', 'a b'), ['A'])).toThrow(
      expect.objectContaining({ code: 'metrics/speakers' }),
    );
  });
});

describe('speakerSwitchErrors', () => {
  // Between "c" and "d" the speaker changes.
  const turns = split('A A A B B B');
  const near = (heard: string, context: number): string => {
    const e = speakerSwitchErrors(align('a b c d e f', heard), turns, context);
    return `${e.insertions} ${e.deletions} ${e.substitutions} / ${e.referenceWords}`;
  };

  it.each([
    ['a b c d e f', 2, '0 0 0 / 4'],
    ['x b c d e y', 2, '0 0 0 / 4'],
    ['a x c d f', 2, '0 1 1 / 4'],
    // An insertion counts inside the window, not at its edges.
    ['a uh b c uh d e uh f', 2, '1 0 0 / 4'],
    ['a b c d e f', 25, '0 0 0 / 6'],
  ])('of %j within %d words is %s', (heard, context, expected) => {
    expect(near(heard, context)).toBe(expected);
  });

  it('counts a word near two changes once', () => {
    const e = speakerSwitchErrors(align('a b c d', 'a b c d'), split('A B A A'), 2);
    expect(e.referenceWords).toBe(4);
  });

  it('is empty with one speaker', () => {
    expect(speakerSwitchErrors(align('a b', 'a x'), ['A', 'A']).referenceWords).toBe(0);
  });

  it('refuses a window without words', () => {
    expect(() => speakerSwitchErrors(align('a', 'a'), ['A'], 0)).toThrow(
      expect.objectContaining({ code: 'metrics/context' }),
    );
  });
});
