/**
 * Character classes as Python's `re` and `str` understand them, for regular expressions with the flag `u`. JavaScript's
 * own `\s`, `\w`, `\d` and `\b` mean other sets: U+FEFF is no white space in Python while U+001C to U+001F and U+0085
 * are, and letters and digits of every script are word characters.
 */
const unusualSpace = '\\t-\\r\\x1c-\\x1f\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
export const space = `[ ${unusualSpace}]`;
const wordCharacter = '[\\p{L}\\p{N}_]';
/** `\b` before a word character. */
export const wordStart = `(?<!${wordCharacter})`;
/** `\b` after a word character. */
export const wordEnd = `(?!${wordCharacter})`;

/** White space but for single spaces, which are most of it and stay as they are. */
const untidySpace = new RegExp(`${space}{2,}|[${unusualSpace}]`, 'gu');

/** `re.sub(r"\s+", " ", text)`: every run of white space becomes one space, at the ends too. */
export function joinWhiteSpace(text: string): string {
  return text.replace(untidySpace, ' ');
}

/** `str.split()`: the pieces between white space, none of them empty. */
export function splitWords(text: string): string[] {
  const words = joinWhiteSpace(text).split(' ');
  if (words[0] === '') words.shift();
  if (words.at(-1) === '') words.pop();
  return words;
}

/** Matches any of these words where they stand alone. */
export function wholeWords(words: Iterable<string>): RegExp {
  return new RegExp(`${wordStart}(?:${[...words].join('|')})${wordEnd}`, 'gu');
}
