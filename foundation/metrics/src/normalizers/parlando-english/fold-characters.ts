const vulgarFractions: Readonly<Record<string, string>> = {
  '¼': '1/4',
  '½': '1/2',
  '¾': '3/4',
  '⅐': '1/7',
  '⅑': '1/9',
  '⅒': '1/10',
  '⅓': '1/3',
  '⅔': '2/3',
  '⅕': '1/5',
  '⅖': '2/5',
  '⅗': '3/5',
  '⅘': '4/5',
  '⅙': '1/6',
  '⅚': '5/6',
  '⅛': '1/8',
  '⅜': '3/8',
  '⅝': '5/8',
  '⅞': '7/8',
};

const plainCharacters: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '‛': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '′': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '⁄': '/',
  '∕': '/',
  º: '°',
  '℃': '°C',
  '℉': '°F',
  '№': 'No.',
  '⋅': '·',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ß: 'ss',
  ł: 'l',
  Ł: 'L',
};
const unusual = new RegExp(`[${Object.keys(plainCharacters).join('')}]`, 'gu');

/** Soft hyphens, zero-width spaces, directions. The joiners U+200C and U+200D stay: other scripts spell with them. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * Writes variants of a character as the plain one: quotes, hyphens, wide letters, `½` as `1/2`. Latin letters lose
 * their accents, so that `café` meets `cafe`; the marks of every other script stay, since they spell vowels there.
 */
export function foldCharacters(text: string): string {
  return sayLengths(foldUnusual(text));
}

/** `5'10"` is five foot ten, `5'` five feet and `5"` five inches, where the sign cannot close a quotation. */
function sayLengths(text: string): string {
  if (!/\d['"]/.test(text)) return text;
  let said = text.replace(/(?<![\p{L}\d])(\d)'(1[01]|\d)(?:"|'')?(?![\d\p{L}])/gu, '$1 foot $2');
  if (!/(?:^|\s)'/.test(said)) said = said.replace(/(?<=\d)'(?![\d\p{L}])/gu, ' feet');
  return said.indexOf('"') === said.lastIndexOf('"')
    ? said.replace(/(?<=\d)"(?![\d\p{L}])/gu, ' inches')
    : said;
}

function foldUnusual(text: string): string {
  if (/^\p{ASCII}*$/u.test(text)) return text.includes('`') ? text.replaceAll('`', "'") : text;
  return (
    text
      .replace(invisible, '')
      .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0))
      .replace(unusual, (character) => plainCharacters[character] ?? character)
      .replace(/[¼-¾⅐-⅞]/gu, (character) => ` ${vulgarFractions[character] ?? character} `)
      // A no-break or thin space inside a number parts thousands.
      .replace(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/gu, ',')
      // The true minus sign: before a number a sign, between numbers the word.
      .replace(/(?<=[\d)]\s?)−(?=\s?[\d($£€¥])/gu, ' minus ')
      .replace(/−/gu, '-')
      .normalize('NFD')
      .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
      .normalize('NFC')
  );
}
