import { wholeWords, wordEnd } from '../../text/python-text.ts';

const spokenForms: Readonly<Record<string, string>> = {
  "won't": 'will not',
  "can't": 'can not',
  "let's": 'let us',
  "ain't": 'aint',
  "y'all": 'you all',
  wanna: 'want to',
  gotta: 'got to',
  gonna: 'going to',
  "i'ma": 'i am going to',
  imma: 'i am going to',
  woulda: 'would have',
  coulda: 'could have',
  shoulda: 'should have',
  "ma'am": 'madam',
};

const titles: Readonly<Record<string, string>> = {
  mr: 'mister',
  mrs: 'missus',
  st: 'saint',
  dr: 'doctor',
  prof: 'professor',
  capt: 'captain',
  gov: 'governor',
  ald: 'alderman',
  gen: 'general',
  sen: 'senator',
  rep: 'representative',
  pres: 'president',
  rev: 'reverend',
  hon: 'honorable',
  asst: 'assistant',
  assoc: 'associate',
  lt: 'lieutenant',
  col: 'colonel',
  jr: 'junior',
  sr: 'senior',
  esq: 'esquire',
};

const endings: Readonly<Record<string, string>> = {
  re: 'are',
  s: 'is',
  d: 'would',
  ll: 'will',
  t: 'not',
  ve: 'have',
  m: 'am',
};

const spokenForm = wholeWords(Object.keys(spokenForms));
const title = wholeWords(Object.keys(titles));
const perfect = new RegExp(
  `'(d|s)(?= (?:been|gone)${wordEnd})|'d(?= done${wordEnd})|'s(?= got${wordEnd})`,
  'gu',
);
const not = new RegExp(`n't${wordEnd}`, 'gu');
const ending = new RegExp(`'(${Object.keys(endings).join('|')})${wordEnd}`, 'gu');

/** `won't` -> `will not`, `gonna` -> `going to`. */
export function expandSpokenForms(text: string): string {
  return text.replace(spokenForm, (word) => spokenForms[word] ?? word);
}

/** `mr` -> `mister `: the space parts it from what follows, a full stop for one. */
export function expandTitles(text: string): string {
  return text.replace(title, (word) => `${titles[word] ?? word} `);
}

/**
 * `she'd been` -> `she had been`, then `n't` -> ` not`, then the endings that are left: `it's` -> `it is`. `n't` goes
 * first, since it takes a letter from the word before it and so may uncover the end of another contraction.
 */
export function expandContractions(text: string): string {
  if (!text.includes("'")) return text;
  return text
    .replace(perfect, (verb) => (verb === "'d" ? ' had' : ' has'))
    .replace(not, ' not')
    .replace(ending, (_, letters: string) => ` ${endings[letters] ?? letters}`);
}
