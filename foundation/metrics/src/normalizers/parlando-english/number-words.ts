const oneToNine = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const tenToNineteen = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const twentyToNinety = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** `zero` to `nine`. */
export const digitWords: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ['nought', 0],
  ['naught', 0],
  ['aught', 0],
  ...oneToNine.map((name, index): [string, number] => [name, index + 1]),
]);

/** `one` to `nineteen`. */
export const unitWords: ReadonlyMap<string, number> = new Map(
  [...oneToNine, ...tenToNineteen].map((name, index) => [name, index + 1]),
);

export const tensWords: ReadonlyMap<string, number> = new Map(
  twentyToNinety.map((name, index) => [name, (index + 2) * 10]),
);

/** The zeros that a word adds to the number before it. */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
  ['quadrillion', 15],
  ['quintillion', 18],
]);

/** `tens`, `twenties` to `nineties` and `hundreds`: decades, and what follows the century in the name of one. */
export const decadeWords: ReadonlyMap<string, number> = new Map([
  ['hundreds', 100],
  ['tens', 10],
  ...twentyToNinety.map((name, index): [string, number] => [name.replace(/y$/, 'ies'), (index + 2) * 10]),
]);

const irregularOrdinals: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

function ordinalWord(cardinal: string): string {
  return irregularOrdinals[cardinal] ?? `${cardinal.replace(/y$/, 'ie')}th`;
}

/** `first` to `nineteenth`. */
export const unitOrdinals: ReadonlyMap<string, number> = new Map(
  [...unitWords].map(([name, value]) => [ordinalWord(name), value]),
);

export const tensOrdinals: ReadonlyMap<string, number> = new Map(
  [...tensWords].map(([name, value]) => [ordinalWord(name), value]),
);

/** The number with `st`, `nd`, `rd` or `th`. The first three stay words: they are seldom meant as values. */
export function ordinalText(digits: string): string {
  const small = ['first', 'second', 'third'][Number(digits) - 1];
  if (small && digits.length === 1) return small;
  const ending = /1[123]$/.test(digits) ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[digits.slice(-1)] ?? 'th');
  return digits + ending;
}

/** Whether the word may stand in a number, an ordinal or a decade. */
export function saysNumber(word: string): boolean {
  return vocabulary.has(word);
}

const vocabulary = new Set([
  ...['oh', 'o', 'point', 'double', 'triple', 'hundred', 'hundredth', 'thousandth', 'millionth', 'billionth'],
  ...[digitWords, unitWords, tensWords, scaleWords, decadeWords, unitOrdinals, tensOrdinals].flatMap(
    (words) => [...words.keys()],
  ),
]);

/** Whether the word says a number below a hundred. */
export function isNumberWord(word: string): boolean {
  return digitWords.has(word) || unitWords.has(word) || tensWords.has(word);
}
