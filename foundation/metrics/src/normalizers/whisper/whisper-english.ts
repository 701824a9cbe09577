import { joinWhiteSpace, space, splitWords, wholeWords } from '../../text/python-text.ts';
import type { Normalizer } from '../normalizer.ts';
import { spellAmerican } from './american-spelling.ts';
import { expandContractions, expandSpokenForms, expandTitles } from './contractions.ts';
import { joinCents, partDigitsFromLetters, sayHalfAsDecimal, writeOutOne } from './number-forms.ts';
import { dropBracketed, dropParenthesised } from './spans.ts';
import { readSpokenNumbers } from './spoken-numbers.ts';
import { type Stage, stagedNormalizer } from './staged-normalizer.ts';
import { blankSymbolsBeyondNumbers } from './symbols.ts';

const filler = wholeWords(['hmm', 'mm', 'mhm', 'mmm', 'uh', 'um']);
const spaceBeforeApostrophe = new RegExp(`(?<!${space})${space}+'`, 'gu');

const stages: readonly Stage[] = [
  { rule: 'lower case', apply: (text) => text.toLowerCase() },
  { rule: 'brackets', apply: dropBracketed },
  { rule: 'parentheses', apply: dropParenthesised },
  { rule: 'filler', apply: (text) => text.replace(filler, '') },
  { rule: 'apostrophe', apply: (text) => text.replace(spaceBeforeApostrophe, "'") },
  { rule: 'spoken form', apply: expandSpokenForms },
  { rule: 'title', apply: expandTitles },
  { rule: 'contraction', apply: expandContractions },
  { rule: 'digit comma', apply: (text) => text.replace(/(\p{Nd}),(\p{Nd})/gu, '$1$2') },
  { rule: 'full stop', apply: (text) => text.replace(/\.([^0-9]|$)/g, ' $1') },
  { rule: 'symbol', apply: blankSymbolsBeyondNumbers },
  { rule: 'half', apply: sayHalfAsDecimal },
  { rule: 'digits beside letters', apply: partDigitsFromLetters },
  { rule: 'number', apply: (text) => readSpokenNumbers(splitWords(text)).join(' ') },
  { rule: 'cents', apply: joinCents },
  { rule: 'one', apply: writeOutOne },
  { rule: 'American spelling', apply: spellAmerican },
  { rule: 'symbol beside no number', apply: dropLoneNumberSymbols },
  { rule: 'white space', apply: joinWhiteSpace },
];

function dropLoneNumberSymbols(text: string): string {
  return text.replace(/[.$¢€£]([^0-9])/g, ' $1').replace(/([^0-9])%/g, '$1 ');
}

/**
 * The English normaliser of openai-whisper 20250625 (`EnglishTextNormalizer`), to the byte: Radford et al., "Robust
 * Speech Recognition via Large-Scale Weak Supervision", arXiv 2212.04356, appendix C. Python and JavaScript may know
 * different versions of Unicode; characters that only one of them knows may come out differently.
 *
 * The text may keep a space at its start or end, as the original does (`$1` -> ` one`), and normalising twice may
 * change it again. What it does to values is known to be lossy: `007` -> `7`, `$1` -> `one`, `5 mm` -> `5`.
 *
 * ```ts
 * whisperEnglish.normalize("Mr. Quilter won't pay twenty dollars"); // 'mister quilter will not pay $20'
 * ```
 */
export const whisperEnglish: Normalizer = stagedNormalizer('whisper-en', 1, stages);
