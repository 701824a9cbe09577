/** What a word means inside a spoken number. An empty `ending` is a cardinal; `3rd` and `20s` have `rd` and `s`. */
export type NumberWord =
  | { readonly kind: 'zero' }
  /** 1 to 19, and `zeroth`. */
  | { readonly kind: 'unit'; readonly value: number; readonly ending: string }
  /** 20 to 90. */
  | { readonly kind: 'ten'; readonly value: number; readonly ending: string }
  /** 100 and upwards. */
  | { readonly kind: 'multiplier'; readonly value: bigint; readonly ending: string }
  /** Stands before its number. */
  | { readonly kind: 'sign'; readonly symbol: string }
  /** Stands behind its number, is written before it. */
  | { readonly kind: 'currency'; readonly symbol: string }
  | { readonly kind: 'percent' | 'per' | 'and' | 'point' }
  /** `double` and `triple` before a digit. */
  | { readonly kind: 'repeat'; readonly count: number };

const units = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
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

/** The others take `th` as they are, so that `nineth` is a number here and `ninth` is none. */
const irregularOrdinals: Readonly<Record<string, readonly [value: number, ending: string]>> = {
  zeroth: [0, 'th'],
  first: [1, 'st'],
  second: [2, 'nd'],
  third: [3, 'rd'],
  fifth: [5, 'th'],
  eighth: [8, 'th'],
  twelfth: [12, 'th'],
};
const withoutRegularOrdinal = new Set(['one', 'two', 'three', 'five', 'eight', 'twelve']);

const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const zerosOfMultipliers = {
  hundred: 2,
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
  quadrillion: 15,
  quintillion: 18,
  sextillion: 21,
  septillion: 24,
  octillion: 27,
  nonillion: 30,
  decillion: 33,
};

const signs = { minus: '-', negative: '-', plus: '+', positive: '+' };

const currencies = {
  pound: '£',
  pounds: '£',
  euro: '€',
  euros: '€',
  dollar: '$',
  dollars: '$',
  cent: '¢',
  cents: '¢',
};

/** Every word that may be part of a number. */
export const numberWords: ReadonlyMap<string, NumberWord> = new Map(listNumberWords());

function* listNumberWords(): Generator<readonly [string, NumberWord]> {
  for (const zero of ['o', 'oh', 'zero']) yield [zero, { kind: 'zero' }];
  for (const [index, name] of units.entries()) {
    const value = index + 1;
    yield [name, { kind: 'unit', value, ending: '' }];
    yield [name === 'six' ? 'sixes' : `${name}s`, { kind: 'unit', value, ending: 's' }];
    if (!withoutRegularOrdinal.has(name)) yield [`${name}th`, { kind: 'unit', value, ending: 'th' }];
  }
  for (const [name, [value, ending]] of Object.entries(irregularOrdinals)) {
    yield [name, { kind: 'unit', value, ending }];
  }
  for (const [index, name] of tens.entries()) {
    const value = (index + 2) * 10;
    yield [name, { kind: 'ten', value, ending: '' }];
    yield [name.replace('y', 'ies'), { kind: 'ten', value, ending: 's' }];
    yield [name.replace('y', 'ieth'), { kind: 'ten', value, ending: 'th' }];
  }
  for (const [name, zeros] of Object.entries(zerosOfMultipliers)) {
    const value = 10n ** BigInt(zeros);
    for (const ending of ['', 's', 'th']) yield [name + ending, { kind: 'multiplier', value, ending }];
  }
  for (const [name, symbol] of Object.entries(signs)) yield [name, { kind: 'sign', symbol }];
  for (const [name, symbol] of Object.entries(currencies)) yield [name, { kind: 'currency', symbol }];
  for (const kind of ['percent', 'per', 'and', 'point'] as const) yield [kind, { kind }];
  yield ['double', { kind: 'repeat', count: 2 }];
  yield ['triple', { kind: 'repeat', count: 3 }];
}
