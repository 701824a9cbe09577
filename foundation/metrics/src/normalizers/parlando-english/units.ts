import { plainDecimal } from './decimals.ts';
import type { Rule } from './rewrite.ts';
import { adjacentAt, inPlaceOf, isPlainNumber, type Token, wordsInPlaceOf } from './token.ts';

/**
 * Symbols and the names that are said for them, singular and plural. Behind a number all become the symbol. `(er)`
 * covers the spellings meter and metre.
 */
const namedUnits: Readonly<Record<string, string>> = {
  mm: 'millimet(er)',
  cm: 'centimet(er)',
  km: 'kilomet(er), km',
  'km/h': 'kilomet(er) per hour, kilomet(er) an hour, km per hour, km an hour, km hour, kph, kmh, kmph',
  'm/s': 'met(er) per second, met(er) a second',
  'm²': 'square met(er), sq met(er), sq m, m2, sqm',
  'm³': 'cubic met(er), m3',
  'km²': 'square kilomet(er), sq km, km2',
  'ft²': 'square foot, square feet, sq ft, sq foot, sq feet, sqft, ft2',
  meters: 'met(er)',
  kg: 'kilogram, kilogramme, kilo, kg',
  mg: 'milligram, milligramme',
  mcg: 'microgram, microgramme, µg, μg',
  grams: 'gram, gramme',
  ml: 'millilit(er)',
  cl: 'centilit(er)',
  liters: 'lit(er)',
  mph: 'mile per hour, miles per hour, mile an hour, miles an hour, miles/hour, mi/h',
  mpg: 'mile per gallon, miles per gallon',
  rpm: 'revolution per minute, revolutions per minute',
  psi: 'pound per square inch, pounds per square inch',
  ppm: 'part per million, parts per million',
  kb: 'kilobyte',
  mb: 'megabyte, meg',
  gb: 'gigabyte, gig',
  tb: 'terabyte',
  pb: 'petabyte',
  kbps: 'kilobit per second, kilobits per second, kbit/s, kb/s',
  mbps: 'megabit per second, megabits per second, mbit/s, mb/s',
  gbps: 'gigabit per second, gigabits per second, gbit/s, gb/s',
  hz: 'hertz',
  khz: 'kilohertz',
  mhz: 'megahertz',
  ghz: 'gigahertz',
  kwh: 'kilowatt hour',
  mwh: 'megawatt hour',
  gwh: 'gigawatt hour',
  kw: 'kilowatt',
  mw: 'megawatt',
  gw: 'gigawatt',
  watts: 'watt',
  volts: 'volt',
  db: 'decibel',
  ms: 'millisecond',
  kcal: 'kilocalorie',
  hp: 'horsepower',
  bps: 'basis point, bp, bip',
  '°c': 'degree celsius, degrees celsius, degree centigrade, degrees centigrade, degree c, degrees c, ° c, ° celsius',
  '°f': 'degree fahrenheit, degrees fahrenheit, degree f, degrees f, ° f, ° fahrenheit',
  degrees: 'degree, °',
};

/** Words cut short, which the tongue does not: singular and plural. */
const shortenedUnits: ReadonlyMap<string, readonly [string, string]> = new Map(
  Object.entries<readonly [string, string]>({
    sec: ['second', 'seconds'],
    secs: ['second', 'seconds'],
    min: ['minute', 'minutes'],
    mins: ['minute', 'minutes'],
    hr: ['hour', 'hours'],
    hrs: ['hour', 'hours'],
    wk: ['week', 'weeks'],
    wks: ['week', 'weeks'],
    mos: ['month', 'months'],
    yr: ['year', 'years'],
    yrs: ['year', 'years'],
    ft: ['foot', 'feet'],
    yd: ['yard', 'yards'],
    yds: ['yard', 'yards'],
    mi: ['mile', 'miles'],
    oz: ['ounce', 'ounces'],
    tsp: ['teaspoon', 'teaspoons'],
    tbsp: ['tablespoon', 'tablespoons'],
    bbl: ['barrel', 'barrels'],
    bbls: ['barrel', 'barrels'],
  }),
);

/** Letters that are units only as they are written here, directly behind a written number. */
const letterUnits: ReadonlyMap<string, string> = new Map(
  Object.entries({
    m: 'meters',
    g: 'grams',
    L: 'liters',
    l: 'liters',
    W: 'watts',
    V: 'volts',
  }),
);
/** What follows `5g` where it is no weight. */
const mobileNetwork = /^(?:network|networks|phone|phones|wireless|technology|spectrum|service|mobile|cell)$/;

const units: ReadonlyMap<string, string> = new Map(
  Object.entries(namedUnits).flatMap(([unit, names]) =>
    [unit, ...names.split(', ').flatMap(spellings)].map((name): [string, string] => [name, unit]),
  ),
);
const longestUnit = 4;
const firstWords = new Set([...units.keys(), ...shortenedUnits.keys()].map((name) => name.split(/[ /]/)[0]));

function spellings(name: string): string[] {
  if (!name.includes('(er)')) return [name, `${name}s`];
  return ['er', 'ers', 're', 'res'].map((ending) => name.replace('(er)', ending));
}

/** Whether a word here may begin a unit. */
export function startsUnit(tokens: readonly Token[], at: number): boolean {
  const token = adjacentAt(tokens, at);
  return token !== undefined && firstWords.has(token.text);
}

/** Whether the text is a unit as the rule leaves it. */
export function isUnit(text: string): boolean {
  return units.get(text) === text;
}

interface ReadUnit {
  readonly words: readonly string[];
  readonly length: number;
}

function readUnit(tokens: readonly Token[], at: number, number: Token): ReadUnit | undefined {
  const first = adjacentAt(tokens, at);
  if (!first || first.kind === 'number') return undefined;
  const named = readNamedUnit(tokens, at, first);
  if (named) return named;
  const letter = number.spoken || first.gap === 'hyphen' ? undefined : letterUnits.get(first.written);
  if (letter !== undefined) {
    const isNetwork = first.text === 'g' && mobileNetwork.test(tokens[at + 1]?.text ?? '');
    return isNetwork ? undefined : { words: [letter], length: 1 };
  }
  const [one, several] = shortenedUnits.get(first.text) ?? [];
  if (one === undefined || several === undefined) return undefined;
  return { words: [first.gap === 'hyphen' || number.text === '1' ? one : several], length: 1 };
}

/** The longest name here; a slash inside it counts, `km/h`. */
function readNamedUnit(tokens: readonly Token[], at: number, first: Token): ReadUnit | undefined {
  if (!firstWords.has(first.text)) return undefined;
  let name = '';
  let found: ReadUnit | undefined;
  for (let length = 1; length <= longestUnit; length++) {
    const token = tokens[at + length - 1];
    if (!token || (length > 1 && token.gap !== 'slash' && !adjacentAt(tokens, at + length - 1))) break;
    name +=
      length === 1
        ? token.text
        : `${token.gap === 'slash' ? '/' : token.gap === 'none' && token.kind === 'number' ? '' : ' '}${token.text}`;
    const unit = units.get(name);
    if (unit !== undefined) found = { words: [unit], length };
  }
  return found;
}

/** `in` is a unit only behind feet: `6 ft 2 in`. */
function readInches(tokens: readonly Token[], at: number, before: Token | undefined): ReadUnit | undefined {
  const feet = before?.text === 'feet' || before?.text === 'foot';
  return feet && adjacentAt(tokens, at)?.text === 'in' ? { words: ['inches'], length: 1 } : undefined;
}

/** `5mm`, `five millimeters`: the number, and the unit by its symbol as a word of its own. */
export const unitRule: Rule = {
  name: 'unit',
  match(tokens, at, done) {
    const number = tokens[at];
    if (!isPlainNumber(number)) return undefined;
    const unit = readUnit(tokens, at + 1, number) ?? readInches(tokens, at + 1, done.at(-1));
    if (!unit) return undefined;
    const words = wordsInPlaceOf(number, unit.words).map((word): Token => ({ ...word, gap: 'space' }));
    return { length: 1 + unit.length, tokens: [number, ...words] };
  },
};

/** `1.5 %`, `one point five percent`, `ten per cent`: one value. */
export const percentRule: Rule = {
  name: 'percent',
  match(tokens, at) {
    const number = tokens[at];
    const next = adjacentAt(tokens, at + 1);
    if (!isPlainNumber(number) || !next) return undefined;
    const two = next.text === 'per' && adjacentAt(tokens, at + 2)?.text === 'cent';
    if (!two && !/^(?:%|percent|pct)$/.test(next.text)) return undefined;
    const text = number.text.includes('.') ? plainDecimal(number.text) : number.text;
    return { length: two ? 3 : 2, tokens: [inPlaceOf(number, 'value', `${text}%`)] };
  },
};
