import { space, splitWords, wordEnd, wordStart } from '../../text/python-text.ts';
import { numberWords } from './number-words.ts';

const andAHalf = new RegExp(`${wordStart}and${space}+a${space}+half${wordEnd}`, 'u');
const spaceBeforeEnding = new RegExp(`([0-9])${space}+(st|nd|rd|th|s)${wordEnd}`, 'gu');
const dollarsAndCents = new RegExp(`([€£$][0-9]+) (?:and )?¢([0-9]{1,2})${wordEnd}`, 'gu');
const onlyCents = new RegExp(`[€£$]0.([0-9]{1,2})${wordEnd}`, 'gu');
const digitOne = new RegExp(`${wordStart}1(s?)${wordEnd}`, 'gu');

/**
 * `two and a half million` -> `two point five million`; after anything but a number it stays. Where nothing precedes
 * it, or nothing since the half before, its words are lost.
 */
export function sayHalfAsDecimal(text: string): string {
  if (!text.includes('half')) return text;
  const pieces = text.split(andAHalf);
  const last = pieces.pop() ?? '';
  const parts = pieces.flatMap((piece) => {
    const before = splitWords(piece).at(-1);
    if (before === undefined) return [];
    return [piece, isCountedWord(before) ? 'point five' : 'and a half'];
  });
  return [...parts, last].join(' ');
}

function isCountedWord(word: string): boolean {
  const meaning = numberWords.get(word);
  if (meaning === undefined) return false;
  return meaning.kind === 'zero' || ('ending' in meaning && meaning.ending === '');
}

/** `mp3` -> `mp 3`, but `3rd` and `1960s` stay whole. */
export function partDigitsFromLetters(text: string): string {
  if (!/[0-9]/.test(text)) return text;
  return text
    .replace(/([a-z])([0-9])/g, '$1 $2')
    .replace(/([0-9])([a-z])/g, '$1 $2')
    .replace(spaceBeforeEnding, '$1$2');
}

/** `$2 and ¢7` -> `$2.07`, `$0.5` -> `¢5`. */
export function joinCents(text: string): string {
  return text
    .replace(dollarsAndCents, (_, whole: string, cents: string) => `${whole}.${cents.padStart(2, '0')}`)
    .replace(onlyCents, (_, cents: string) => `¢${Number(cents)}`);
}

/** The digit 1 where it stands alone, and `1s`, are written out. */
export function writeOutOne(text: string): string {
  return text.includes('1') ? text.replace(digitOne, 'one$1') : text;
}
