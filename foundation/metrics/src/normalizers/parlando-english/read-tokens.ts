import type { Gap, Token } from './token.ts';

/** Words that lose their beginning: the apostrophe belongs to them. */
const clipped = "'(?:cause|cuz|em|til|tis|twas|n)(?![\\p{L}\\p{M}\\d])";
/** Letters and marks of any script, and digits of the others; an apostrophe inside a word belongs to it. */
const letters = '(?:(?![0-9])[\\p{L}\\p{M}\\p{N}\\u200c\\u200d])+';
const word = `${clipped}|${letters}(?:'${letters})*`;
const grouped = '\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?!\\d)';
const number = `(?:${grouped}|\\d+)(?:\\.\\d+)*|(?<![\\p{L}\\p{M}\\d])\\.\\d+`;
/** A hyphen before a number is a sign where nothing stands before it. */
const sign = '(?<=^|[\\s(\\[$£€¥"\'=<>~:])-(?=[$£€¥₹]?\\.?\\d)';
/** A full stop before a word and behind a space is said: `.NET`. */
const leadingDot = '(?<=^|\\s)\\.(?=\\p{L})';
const symbol = `${sign}|${leadingDot}|[$£€¥₹¢%°#@&+=<>~±×÷≤≥≈≠_]`;
const piece = new RegExp(`(${word})|(${number})|(${symbol})`, 'giu');

/**
 * Parts a text into words, numbers and symbols. Case and punctuation end here: what punctuation means for the rules
 * is kept in the gaps. Digits and letters that touch are parted: `H2O` is three tokens without a gap.
 */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(piece)) {
    const between = text.slice(end, match.index);
    const previous = tokens.at(-1);
    if (previous && between.startsWith('.')) tokens[tokens.length - 1] = { ...previous, dotted: true };
    const [written, asWord, asNumber] = match;
    tokens.push({
      kind: asWord !== undefined ? 'word' : asNumber !== undefined ? 'number' : 'symbol',
      text: written.toLowerCase(),
      written,
      gap: previous ? gapAfter(previous, between, written) : 'stop',
      dotted: false,
      spoken: false,
      spelled: false,
    });
    end = match.index + written.length;
  }
  const last = tokens.at(-1);
  if (last && text.startsWith('.', end)) tokens[tokens.length - 1] = { ...last, dotted: true };
  return tokens;
}

const plainGaps: Readonly<Record<string, Gap>> = {
  '': 'none',
  ' ': 'space',
  '-': 'hyphen',
  "'": 'apostrophe',
  '.': 'dot',
  ':': 'colon',
  '/': 'slash',
  ' - ': 'dash',
  '. ': 'stop',
  ', ': 'pause',
};

/** The full stop of `a.m. on` or `sq. ft.` ends no sentence: a short word before it, no capital behind it. */
function gapAfter({ text }: Token, between: string, written: string): Gap {
  return between === '. ' && text.length < 3 && /^\p{Ll}/u.test(written) ? 'space' : gapOf(between);
}

function gapOf(between: string): Gap {
  const plain = plainGaps[between];
  if (plain) return plain;
  if (/^\s+-\s+$/u.test(between)) return 'dash';
  if (/[.!?…。！？।؟]/u.test(between)) return 'stop';
  return /[,;:—、，；،]|-/u.test(between) ? 'pause' : 'space';
}
