import type { Rule } from './rewrite.ts';
import { adjacentWordAt, type Token, wordsInPlaceOf } from './token.ts';

/** Contracted words as a whole. */
const whole: ReadonlyMap<string, string> = new Map([
  ["can't", 'can not'],
  ['cannot', 'can not'],
  ["won't", 'will not'],
  ["shan't", 'shall not'],
  ["let's", 'let us'],
  ["y'all", 'you all'],
  ["ma'am", 'madam'],
  ["o'er", 'over'],
  ["'cause", 'because'],
  ["'cuz", 'because'],
  ["'em", 'them'],
  ["'til", 'until'],
  ["'tis", 'it is'],
  ["'twas", 'it was'],
  ["'n", 'and'],
  ["c'mon", 'come on'],
  ["d'you", 'do you'],
  ['cuz', 'because'],
  ['outta', 'out of'],
  ['oughta', 'ought to'],
  ['lotta', 'lot of'],
  ['gonna', 'going to'],
  ['wanna', 'want to'],
  ['gotta', 'got to'],
  ['gimme', 'give me'],
  ['lemme', 'let me'],
  ['kinda', 'kind of'],
  ['sorta', 'sort of'],
  ['dunno', 'do not know'],
  ['coulda', 'could have'],
  ['shoulda', 'should have'],
  ['woulda', 'would have'],
]);

/** Without their apostrophe these are no other words. */
const bare: ReadonlyMap<string, string> = new Map(
  (
    "don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't couldn't shouldn't wouldn't mustn't needn't " +
    "can't i'm i've you're you've they're they've we've that's what's there's"
  )
    .split(' ')
    .map((word) => [word.replace("'", ''), word]),
);

const endings: ReadonlyMap<string, string> = new Map(
  Object.entries({ re: 'are', ve: 'have', ll: 'will', m: 'am' }),
);

/** Behind these `'s` is `is` or `has`; behind a noun it may be the possessive and stays. */
const pronouns = new Set(
  'it he she that this there here what who where when why how which everything something nothing anything everyone someone nobody everybody somebody'.split(
    ' ',
  ),
);

/** Passed over on the way to the verb that decides. */
const adverb =
  /^(?:always|never|already|just|also|ever|only|really|certainly|now|long|still|not|probably|all|he|she|it|\w{2,}ly)$/;

/** Participles that follow `has` and hardly ever `is`. */
const afterHas =
  /^(?:been|got|gotten|had|become|begun|risen|fallen|happened|occurred|taken|come|seemed|helped|driven)$/;

/** Participles that follow `had` and never `would`. */
const afterHad =
  /^(?:been|better|got|gotten|had|become|begun|gone|done|seen|taken|given|known|made|said|told|come|heard|thought|left|lost|found|forgotten|written|spoken|bought|brought|met|kept|felt|\w+[^e]ed)$/;
const endsInEd = /^(?:add|need|feed|speed|embed|wed|shed|shred|bed|led)$/;

/** What stands behind `is` and never behind a possessive. */
const afterNounIs = /^(?:a|an|the|here|going|gonna|coming|getting|trying)$/;

/** `it's`, `can't`, `I'd`: written out, one contraction after the other; possessives stay. */
export const contraction: Rule = {
  name: 'contraction',
  match(tokens, at) {
    const token = tokens[at];
    if (token?.kind !== 'word') return undefined;
    const word = bare.get(token.text) ?? token.text;
    const written = whole.get(word);
    if (written !== undefined) return { length: 1, tokens: wordsInPlaceOf(token, written.split(' ')) };
    if (!word.includes("'")) return undefined;
    const words = writeOut(word, (from) => verbAfter(tokens, at + 1, from));
    return words.length === 1 ? undefined : { length: 1, tokens: wordsInPlaceOf(token, words) };
  },
};

/** The word that tells `is` from `has`, or `would` from `had`. */
function verbAfter(tokens: readonly Token[], at: number, pattern: RegExp): boolean {
  for (let ahead = 0; ahead < 3; ahead++) {
    const word = adjacentWordAt(tokens, at + ahead);
    if (word === undefined) return false;
    if (pattern.test(word) && !endsInEd.test(word)) return true;
    if (!adverb.test(word)) return false;
  }
  return false;
}

function writeOut(word: string, isFollowedBy: (pattern: RegExp) => boolean): string[] {
  const simple = whole.get(word);
  if (simple !== undefined) return simple.split(' ');
  const mark = word.lastIndexOf("'");
  if (mark < 1) return [word];
  const [stem, ending] = [word.slice(0, mark), word.slice(mark + 1)];
  if (ending === 't' && stem.endsWith('n') && stem.length > 2 && stem !== 'ain') {
    return [...writeOut(stem.slice(0, -1), isFollowedBy), 'not'];
  }
  const full = endings.get(ending);
  if (full !== undefined) return [...writeOut(stem, isFollowedBy), full];
  if (ending === 'd') return [...writeOut(stem, isFollowedBy), isFollowedBy(afterHad) ? 'had' : 'would'];
  if (ending === 's') return writeOutIs(word, stem, isFollowedBy);
  return [word];
}

function writeOutIs(word: string, stem: string, isFollowedBy: (pattern: RegExp) => boolean): string[] {
  if (pronouns.has(stem)) return [stem, isFollowedBy(afterHas) ? 'has' : 'is'];
  if (isFollowedBy(/^(?:been|got)$/)) return [stem, 'has'];
  return isFollowedBy(afterNounIs) ? [stem, 'is'] : [word];
}
