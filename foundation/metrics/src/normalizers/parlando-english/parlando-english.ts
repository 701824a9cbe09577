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

/** Rules in the order in which they go over the text: each list sees what those before it left. */
const passes: readonly (readonly Rule[])[] = [
  [address],
  [dottedInitialism, symbolRule, ...figureRules],
  [fillerRule, capitalCountry, romanNumeral],
  [repeatedLetter, spelledInitialism],
  [shortMonth, abbreviation, contraction],
  [compound],
  writtenNumberRules,
  spokenNumberRules,
  timeRules,
  fractionRules,
  [percentRule, ...moneyRules, unitRule],
  [signRule],
  dateRules,
  [rangeRule, wordRange, versionLetter],
  [loneSymbol, spelling],
];

function rewrite(text: string, report?: (change: Rewrite) => void): Token[] {
  return passes.reduce<Token[]>(
    (tokens, rules) => applyRules(tokens, rules, report),
    readTokens(foldCharacters(text)),
  );
}

function words(text: string): string[] {
  return rewrite(text).map((token) => token.text);
}

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
