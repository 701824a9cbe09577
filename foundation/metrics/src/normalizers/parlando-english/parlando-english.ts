import type { Normalizer, Rewrite } from '../normalizer.ts';
import { abbreviation } from './abbreviations.ts';
import { address } from './addresses.ts';
import { contraction } from './contractions.ts';
import { dateRules, shortMonth } from './dates.ts';
import { fillerRule } from './fillers.ts';
import { foldCharacters } from './fold-characters.ts';
import { fractionRules } from './fractions.ts';
import {
  capitalCountry,
  dottedInitialism,
  repeatedLetter,
  spelledInitialism,
  versionLetter,
} from './initialisms.ts';
import { moneyRules } from './money.ts';
import { saysNumber } from './number-words.ts';
import { rangeRule, signRule, wordRange } from './ranges.ts';
import { readTokens } from './read-tokens.ts';
import { applyRules, type Rule } from './rewrite.ts';
import { romanNumeral } from './roman-numerals.ts';
import { compound, spelling } from './spellings.ts';
import { spokenNumberRules } from './spoken-number-rules.ts';
import { loneSymbol, symbolRule } from './symbols.ts';
import { timeRules } from './times.ts';
import type { Token } from './token.ts';
import { percentRule, unitRule } from './units.ts';
import { figureRules, writtenNumberRules } from './written-numbers.ts';

/** Rules for words and signs, in the order in which they go over the text: each list sees what the last one left. */
const wordPasses: readonly (readonly Rule[])[] = [
  [address],
  [dottedInitialism, symbolRule, ...figureRules],
  [fillerRule, capitalCountry, romanNumeral],
  [repeatedLetter, spelledInitialism],
  [shortMonth, abbreviation, contraction],
  [compound],
];

/** Rules for values, which a text without any word of a number can do without. */
const valuePasses: readonly (readonly Rule[])[] = [
  writtenNumberRules,
  spokenNumberRules,
  timeRules,
  fractionRules,
  [percentRule, ...moneyRules, unitRule],
  [signRule],
  dateRules,
  [rangeRule, versionLetter],
];

const lastPass: readonly Rule[] = [wordRange, loneSymbol, spelling];

function rewrite(text: string, report?: (change: Rewrite) => void): Token[] {
  const apply = (tokens: Token[], rules: readonly Rule[]): Token[] => applyRules(tokens, rules, report);
  const plain = foldCharacters(isInCapitals(text) ? text.toLowerCase() : text);
  const words = wordPasses.reduce(apply, readTokens(plain));
  return apply(words.some(beginsValue) ? valuePasses.reduce(apply, words) : words, lastPass);
}

function beginsValue({ kind, text }: Token): boolean {
  return kind !== 'word' || saysNumber(text) || /^(?:half|quarter|dollar|buck|euro|quid)$/.test(text);
}

/** Whether capitals tell nothing: three words or more, and all in capitals. */
function isInCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}{2,}/gu)?.length ?? 0) > 2;
}

function words(text: string): string[] {
  return rewrite(text).map((token) => token.text);
}

/**
 * English as it is heard: written and spoken forms of the same words and values become the same words, and no value
 * is lost. The result is lower case without punctuation; a value is one word, such as `$1.50`, `10:30`, `-5`, `1.5%`,
 * `29th`, `1/2`, `007`, `5200000`; units follow as symbols, `5 mm`.
 *
 * Every rule is local and sees a few words around it. Where the ear leaves a choice, this one is made:
 *
 * - Digits said one by one stay apart up to four, since `123` is read one hundred twenty-three: `one two three` is
 *   `1 2 3`. Five and more are one code, as are those with a leading zero, those after a word such as `pin` or a
 *   spelled letter, and `four oh four`.
 * - `twenty twenty` and `nineteen ninety` are years, `ten thirty` is a time, `fifty fifty` is two numbers, and so are
 *   the written `20 20`, `24/7` and `50/50`.
 * - `second`, `first` and `third` stay words and `2nd` becomes one; other ordinals are figures. Days of a month lose
 *   the ordinal and stand behind the month; `05/06/2020` stays, since nobody knows its month.
 * - `three and a half` is `3.5`; `one half` is `1/2`, not `0.5`.
 * - `five pounds` is `£5`, of money and of weight: they sound the same, so `5 lb` is too. A dollar is American unless
 *   another country is named.
 * - `US`, `U.S.` and `U S` are `u.s.`; `us` is the pronoun. A text all in capitals cannot tell, and has the pronoun.
 * - Hesitations go: `um`, `uh`, `er`, `ah`, `hmm`, `mhm`, `uh-huh`.
 * - Contractions are written out; `'s` behind a noun stays, since it may be the possessive.
 * - Words in brackets stay, as do the marks of scripts other than Latin.
 *
 * It throws on no text.
 */
export const parlandoEnglish: Normalizer = {
  name: 'parlando-en',
  version: 1,
  normalize: (text) => words(text).join(' '),
  words,
  explain: (text) => {
    const changes: Rewrite[] = [];
    rewrite(text, (change) => changes.push(change));
    return changes;
  },
};
