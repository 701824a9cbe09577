/** A word as written, or a punctuation mark by itself. */
export interface FormatToken {
  readonly text: string;
  readonly isMark: boolean;
}

/**
 * Cuts a text into words as written and punctuation marks. What belongs to a word stays with it: apostrophes,
 * hyphens and full stops between letters or digits (`don't`, `e-mail`, `3.5`), commas and colons between digits
 * (`10,000`, `10:30`), the sign of a number (`-5`, `.5`), symbols (`$5`, `5%`, `R&D`, `and/or`) and the last full
 * stop of letters with full stops (`U.S.`). Every other mark is a token, repeated full stops or hyphens one together.
 *
 * ```ts
 * fullFormatTokens('Well, it cost $1.50.').map(({ text }) => text); // ['Well', ',', 'it', 'cost', '$1.50', '.']
 * ```
 */
export function fullFormatTokens(text: string): FormatToken[] {
  return Array.from(text.matchAll(tokens), ({ 0: token, groups }) => ({
    text: token,
    isMark: groups?.['mark'] !== undefined,
  }));
}

/** Punctuation to Unicode, but spoken or part of a name: no marks here. */
const wordCharacter = '(?:[^\\s\\p{P}]|[%‰&#@§/\\\\*_])';
const lettersWithStops = `(?<!${wordCharacter})\\p{L}\\.(?:\\p{L}\\.)+(?!${wordCharacter})`;
const signOfNumber = '(?:-(?=\\p{Sc}?\\.?\\p{Nd}))?(?:\\.(?=\\p{Nd}))?';
const joint = `(?:['’.‐‑-](?=${wordCharacter})|(?<=\\p{Nd})[,:–](?=\\p{Nd}))`;
const word = `${signOfNumber}${wordCharacter}+(?:${joint}${wordCharacter}+)*`;
const mark = '(?<mark>\\.{2,}|-{2,}|\\p{P})';
const tokens = new RegExp(`${lettersWithStops}|${word}|${mark}`, 'gu');
