import { plainDecimal, shiftPoint } from './decimals.ts';
import { scaleWords } from './number-words.ts';
import type { Rule } from './rewrite.ts';
import { adjacentAt, adjacentWordAt, inPlaceOf, isPlainNumber, isWholeNumber, type Token } from './token.ts';
import { startsUnit } from './units.ts';

interface Currency {
  readonly sign: string;
  /** What a hundredth is called. */
  readonly parts: readonly string[];
}

const dollar: Currency = { sign: '$', parts: ['cent', 'cents'] };
const euro: Currency = { sign: '€', parts: ['cent', 'cents'] };
const pound: Currency = { sign: '£', parts: ['pence', 'penny', 'p'] };
const yen: Currency = { sign: '¥', parts: [] };
const rupee: Currency = { sign: '₹', parts: [] };

/** `five pounds` is what one hears of £5 and of 5 lb: both are written the same. */
const currencyWords: ReadonlyMap<string, Currency> = new Map([
  ['dollar', dollar],
  ['dollars', dollar],
  ['buck', dollar],
  ['bucks', dollar],
  ['euro', euro],
  ['euros', euro],
  ['pound', pound],
  ['pounds', pound],
  ['quid', pound],
  ['lb', pound],
  ['lbs', pound],
  ['yen', yen],
  ['rupee', rupee],
  ['rupees', rupee],
]);

const currencySigns: ReadonlyMap<string, Currency> = new Map(
  [dollar, euro, pound, yen, rupee].map((currency) => [currency.sign, currency]),
);

const currencyCodes: ReadonlyMap<string, Currency> = new Map([
  ['usd', dollar],
  ['rs', rupee],
  ['eur', euro],
  ['gbp', pound],
  ['jpy', yen],
  ['inr', rupee],
  ['cad', { ...dollar, sign: 'c$' }],
  ['aud', { ...dollar, sign: 'a$' }],
  ['nzd', { ...dollar, sign: 'nz$' }],
  ['hkd', { ...dollar, sign: 'hk$' }],
  ['sgd', { ...dollar, sign: 's$' }],
]);

/** Whose dollar: by the letters before the sign, and by the words before `dollars`. A dollar alone is American. */
const dollarPrefixes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: '$',
    'u.s.': '$',
    c: 'c$',
    ca: 'c$',
    a: 'a$',
    au: 'a$',
    nz: 'nz$',
    hk: 'hk$',
    s: 's$',
  }),
);
const dollarOwners: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: '$',
    'u.s.': '$',
    american: '$',
    canadian: 'c$',
    australian: 'a$',
    'new zealand': 'nz$',
    'hong kong': 'hk$',
    singapore: 's$',
  }),
);

/** Without cents where there are none, otherwise with two digits at least: $5, $1.50, $0.055. */
export function moneyText(sign: string, amount: string): string {
  const plain = plainDecimal(amount);
  return sign + (/\.\d$/.test(plain) ? `${plain}0` : plain);
}

function money(first: Token, sign: string, amount: string, length: number) {
  return { length, tokens: [inPlaceOf(first, 'value', moneyText(sign, amount))] };
}

/** `$1.50`, `C$5`, `US$5`, `$-5`. */
const signBefore: Rule = {
  name: 'money',
  match(tokens, at) {
    const first = tokens[at];
    if (!first) return undefined;
    const prefix = first.kind === 'word' && tokens[at + 1]?.text === '$' && tokens[at + 1]?.gap === 'none';
    const owner = prefix ? dollarPrefixes.get(first.text) : undefined;
    if (prefix && owner === undefined) return undefined;
    const signAt = at + (prefix ? 1 : 0);
    const currency = currencySigns.get(tokens[signAt]?.text ?? '');
    if (!currency || tokens[signAt]?.kind !== 'symbol') return undefined;
    const minus = tokens[signAt + 1]?.text === '-' ? 1 : 0;
    const amount = tokens[signAt + 1 + minus];
    if (!isPlainNumber(amount) || (amount.gap !== 'none' && amount.gap !== 'space')) return undefined;
    const sign = (minus === 1 ? '-' : '') + (owner ?? currency.sign);
    const end = signAt + 2 + minus;
    // `$5 million dollars` says the currency twice.
    const twice = currencyWords.get(adjacentWordAt(tokens, end) ?? '') === currency ? 1 : 0;
    return money(first, sign, amount.text, end + twice - at);
  },
};

/** `USD 5`. */
const codeBefore: Rule = {
  name: 'money',
  match(tokens, at) {
    const first = tokens[at];
    const currency = first?.kind === 'word' ? currencyCodes.get(first.text) : undefined;
    const amount = adjacentAt(tokens, at + 1);
    if (!first || !currency || !isPlainNumber(amount)) return undefined;
    return money(first, currency.sign, amount.text, 2);
  },
};

/** `five dollars`, `5 euros`, `5 USD`, `one dollar fifty`, `two pounds and ten pence`, `forty Canadian dollars`. */
const wordBehind: Rule = {
  name: 'money',
  match(tokens, at) {
    const amount = tokens[at];
    if (!isPlainNumber(amount)) return undefined;
    const named = readCurrency(tokens, at + 1);
    if (!named) return undefined;
    const length = 1 + named.length;
    const parts = isWholeNumber(amount) ? readParts(tokens, at + length, named.currency) : undefined;
    const zeros = scaleWords.get(adjacentWordAt(tokens, at + length) ?? '');
    // A recogniser may write `6.5 dollars million`.
    if (zeros !== undefined) {
      return money(amount, named.currency.sign, shiftPoint(amount.text, zeros), length + 1);
    }
    if (!parts) return money(amount, named.currency.sign, amount.text, length);
    return money(amount, named.currency.sign, `${amount.text}.${parts.digits}`, length + parts.length);
  },
};

/** `a dollar`, `a dollar fifty`; not the dollar of `a dollar amount`. */
const singleUnit: Rule = {
  name: 'money',
  match(tokens, at) {
    const [article, name] = tokens.slice(at, at + 2);
    if (article?.text !== 'a' || !/^(?:dollar|buck|euro|quid)$/.test(adjacentWordAt(tokens, at + 1) ?? ''))
      return undefined;
    const currency = currencyWords.get(name?.text ?? '');
    const parts = currency && readParts(tokens, at + 2, currency);
    if (parts) return money(article, currency.sign, `1.${parts.digits}`, 2 + parts.length);
    const next = tokens[at + 2];
    const isAmount = next === undefined || amountFollowers.has(next.text);
    return currency && isAmount ? money(article, currency.sign, '1', 2) : undefined;
  },
};

/** Words that do not hang on `dollar` as on an adjective. */
const amountFollowers = new Set(
  'a an and or per for to in on of each every more less off at is was the'.split(' '),
);

function readCurrency(
  tokens: readonly Token[],
  at: number,
): { currency: Currency; length: number } | undefined {
  const sign = adjacentAt(tokens, at);
  const word = adjacentWordAt(tokens, at) ?? '';
  const currency =
    currencyWords.get(word) ??
    currencyCodes.get(word) ??
    (sign?.kind === 'symbol' && sign.gap === 'none' ? signBehind(tokens, at) : undefined);
  if (currency) return { currency, length: 1 };
  for (const length of [1, 2]) {
    const name = length === 1 ? word : `${word} ${adjacentWordAt(tokens, at + 1) ?? ''}`;
    const owner = dollarOwners.get(name);
    if (owner !== undefined && /^dollars?$/.test(adjacentWordAt(tokens, at + length) ?? '')) {
      return { currency: { ...dollar, sign: owner }, length: length + 1 };
    }
  }
  return undefined;
}

/** `5€`, where no number follows that the sign belongs to. */
function signBehind(tokens: readonly Token[], at: number): Currency | undefined {
  return tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.gap === 'none'
    ? undefined
    : currencySigns.get(tokens[at]?.text ?? '');
}

/** What comes after the whole units: `fifty`, `and fifty cents`. Digits are those behind the point. */
function readParts(
  tokens: readonly Token[],
  at: number,
  { parts }: Currency,
): { digits: string; length: number } | undefined {
  if (parts.length === 0) return undefined;
  const and = adjacentWordAt(tokens, at) === 'and' ? 1 : 0;
  const number = tokens[at + and];
  if (!number || number.gap === 'stop' || !isWholeNumber(number) || number.text.length > 2) return undefined;
  const digits = number.text.padStart(2, '0');
  if (parts.includes(adjacentWordAt(tokens, at + and + 1) ?? '')) return { digits, length: and + 2 };
  const bare = and === 0 && number.spoken && adjacentAt(tokens, at) && /^[1-9]\d$/.test(number.text);
  return bare && !startsAnotherAmount(tokens, at + 1) ? { digits, length: 1 } : undefined;
}

function startsAnotherAmount(tokens: readonly Token[], at: number): boolean {
  const next = adjacentAt(tokens, at);
  if (!next) return false;
  return (
    next.kind !== 'word' ||
    currencyWords.has(next.text) ||
    startsUnit(tokens, at) ||
    /^(?:percent|per|basis|years?|times|people)$/.test(next.text)
  );
}

/** `fifty cents`, `50¢`, `fifty pence`, `50p`. */
const hundredths: Rule = {
  name: 'money',
  match(tokens, at) {
    const amount = tokens[at];
    const name = adjacentAt(tokens, at + 1);
    if (!isPlainNumber(amount) || !name) return undefined;
    const cents = name.text === '¢' || name.text === 'cents' || name.text === 'cent';
    const pence =
      name.text === 'pence' || (name.text === 'p' && name.gap === 'none' && amount.text.length < 3);
    if (!cents && !pence) return undefined;
    const [whole = '', fraction = ''] = amount.text.split('.');
    const padded = whole.padStart(3, '0');
    return money(amount, cents ? '$' : '£', `${padded.slice(0, -2)}.${padded.slice(-2)}${fraction}`, 2);
  },
};

export const moneyRules: readonly Rule[] = [signBefore, codeBefore, hundredths, wordBehind, singleUnit];

/** Whether a currency is named here. */
export function startsCurrency(tokens: readonly Token[], at: number): boolean {
  const word = adjacentWordAt(tokens, at) ?? '';
  return currencyWords.has(word) || currencyCodes.has(word);
}
