/**
 * How much it hurts to break a text between two words, for lines and for cues: 0 after a sentence, 4 between an
 * article and its noun. The order follows the BBC Subtitle Guidelines ("Line breaks") and the Netflix English
 * Timed Text Style Guide ("Line treatment"): after punctuation, else before conjunctions and prepositions, never
 * between article and noun, name and name, auxiliary and verb.
 */
export const breakCosts = {
  sentence: 0,
  clause: 0.6,
  conjunction: 1,
  preposition: 1.4,
  plain: 2,
  /** After a pronoun or an auxiliary verb. */
  verb: 2.8,
  /** After a conjunction or a preposition, which belongs to what follows. */
  dangling: 3.2,
  /** Inside a name: two capitalised words. */
  name: 3.4,
  /** After an article, a determiner or a title. */
  article: 4,
  /** Inside a word that is longer than a line. */
  inside: 8,
} as const;

/** A pause of this length makes any place between words a good one, milliseconds. */
const fullPauseMs = 800;

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const articles = list(
  'a an the my your his her its our their this these those every each some any no mr mrs ms dr prof st',
);
const conjunctions = list(
  'and but or nor so yet because although though while whereas if unless until when whenever where since that ' +
    'which who whom whose what how why than',
);
const prepositions = list(
  'about above across after against along among around as at before behind below beneath beside between beyond ' +
    'by down during for from in inside into like near of off on onto out over past through to toward towards ' +
    'under up upon with within without',
);
const verbs = list(
  "i you he she it we they i'm you're he's she's it's we're they're i've you've we've they've i'll you'll he'll " +
    "she'll we'll they'll i'd you'd he'd she'd we'd they'd am is are was were be been being have has had do does " +
    "did will would can could shall should may might must not don't doesn't didn't won't can't couldn't wouldn't",
);
const titles = /^(?:mr|mrs|ms|dr|prof|st)\.$/i;

const bare = (word: string): string => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/**
 * Cost of a break between two neighbouring words, 0 (welcome) to 4 (ugly).
 *
 * @param pauseMs silence between the two, milliseconds; a longer one lowers the cost
 */
export function phraseBreakCost(before: string, after: string, pauseMs: number): number {
  const patience = Math.max(0, 1 - Math.max(0, pauseMs) / fullPauseMs);
  return patience * spokenBreakCost(before, after);
}

function spokenBreakCost(before: string, after: string): number {
  if (titles.test(before)) return breakCosts.article;
  if (/[.?!…]["'”’)\]]*$/u.test(before)) return breakCosts.sentence;
  if (/[,;:–—]["'”’)\]]*$/u.test(before)) return breakCosts.clause;
  return Math.max(costAfter(bare(before)), nameCost(before, after)) || costBefore(bare(after));
}

function costAfter(word: string): number {
  if (articles.has(word)) return breakCosts.article;
  if (conjunctions.has(word) || prepositions.has(word)) return breakCosts.dangling;
  return verbs.has(word) ? breakCosts.verb : 0;
}

function costBefore(word: string): number {
  if (conjunctions.has(word)) return breakCosts.conjunction;
  return prepositions.has(word) ? breakCosts.preposition : breakCosts.plain;
}

function nameCost(before: string, after: string): number {
  const capitalised = /^\p{Lu}\p{L}/u;
  return capitalised.test(before) && capitalised.test(after) ? breakCosts.name : 0;
}
