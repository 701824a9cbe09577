/** Letters that compatibility decomposition leaves whole. */
const plainLetters: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  ẞ: 'SS',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'th',
  ł: 'l',
  Ł: 'L',
};
const wholeLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/** Marks, symbols and punctuation become spaces; letters keep the diacritics that compose with them (NFKC). */
export function blankSymbols(text: string): string {
  return text.normalize('NFKC').replace(/[\p{M}\p{S}\p{P}]/gu, ' ');
}

/** Symbols and punctuation become spaces, diacritics go (NFKD). */
export function blankSymbolsAndDiacritics(text: string): string {
  return withoutDiacritics(text).replace(/[\p{M}\p{S}\p{P}]/gu, ' ');
}

/** The same, but `.%$¢€£` stay for numbers. */
export function blankSymbolsBeyondNumbers(text: string): string {
  return withoutDiacritics(text).replace(/(?![.%$¢€£])[\p{M}\p{S}\p{P}]/gu, ' ');
}

function withoutDiacritics(text: string): string {
  if (/^\p{ASCII}*$/u.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(wholeLetter, (letter) => plainLetters[letter] ?? letter)
    .replace(/\p{Mn}/gu, '');
}
