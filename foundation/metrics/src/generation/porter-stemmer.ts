/**
 * The stem of a lower-case English word: `running` and `runs` both give `run`.
 *
 * M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, with the changes that NLTK makes to it and
 * that ROUGE scores are therefore taken with: some irregular words, `ie` kept in words of four letters (`die`, not
 * `di`), final `y` changed after a consonant only (`enjoy` stays), `alli` and `fulli` undone before other endings, and
 * `logi` counted with the letter before it.
 */
export function porterStem(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length <= 2) return word;
  return steps.reduce((stem, step) => step(stem), word);
}

const irregular = new Map([
  ['skies', 'sky'],
  ['sky', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['news', 'news'],
  ['inning', 'inning'],
  ['innings', 'inning'],
  ['outing', 'outing'],
  ['outings', 'outing'],
  ['canning', 'canning'],
  ['cannings', 'canning'],
  ['howe', 'howe'],
  ['proceed', 'proceed'],
  ['exceed', 'exceed'],
  ['succeed', 'succeed'],
]);

const steps = [
  plurals,
  pastAndProgressive,
  finalY,
  doubleSuffixes,
  fullAndNess,
  lastSuffixes,
  finalE,
  finalL,
];

/** Step 1a. */
function plurals(word: string): string {
  if (word.endsWith('ies')) return word.length === 4 ? word.slice(0, -1) : word.slice(0, -2);
  if (word.endsWith('sses')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Step 1b. */
function pastAndProgressive(word: string): string {
  if (word.endsWith('ied')) return word.length === 4 ? word.slice(0, -1) : word.slice(0, -2);
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const stem = /^(.+)(?:ed|ing)$/.exec(word)?.[1];
  if (stem === undefined || !shape(stem).includes('v')) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (endsInDoubleConsonant(stem)) return /[lsz]$/.test(stem) ? stem : stem.slice(0, -1);
  return measure(stem) === 1 && endsInShortSyllable(stem) ? `${stem}e` : stem;
}

/** Step 1c. */
function finalY(word: string): string {
  const stem = word.slice(0, -1);
  return word.endsWith('y') && stem.length > 1 && shape(stem).endsWith('c') ? `${stem}i` : word;
}

/** Step 2. */
function doubleSuffixes(word: string): string {
  const withoutLi = word.slice(0, -2);
  if (word.endsWith('alli') && measure(word.slice(0, -4)) > 0) return doubleSuffixes(withoutLi);
  if (word.endsWith('logi')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  return replaced(word, doubleSuffixRules, 0);
}

const doubleSuffixRules = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['fulli', 'ful'],
] as const;

/** Step 3. */
const fullAndNessRules = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
] as const;

function fullAndNess(word: string): string {
  return replaced(word, fullAndNessRules, 0);
}

/** Step 4. */
function lastSuffixes(word: string): string {
  const stem = /^(.*)ion$/.exec(word)?.[1];
  if (stem !== undefined) return measure(stem) > 1 && /[st]$/.test(stem) ? stem : word;
  return replaced(word, lastSuffixRules, 1);
}

const lastSuffixRules = [
  ...['al', 'ance', 'ence', 'er', 'ic', 'able', 'ible', 'ant', 'ement', 'ment', 'ent'],
  ...['ou', 'ism', 'ate', 'iti', 'ous', 'ive', 'ize'],
].map((suffix) => [suffix, ''] as const);

/** Step 5a. */
function finalE(word: string): string {
  if (!word.endsWith('e')) return word;
  const stem = word.slice(0, -1);
  const syllables = measure(stem);
  return syllables > 1 || (syllables === 1 && !endsInShortSyllable(stem)) ? stem : word;
}

/** Step 5b. */
function finalL(word: string): string {
  return word.endsWith('ll') && measure(word.slice(0, -1)) > 1 ? word.slice(0, -1) : word;
}

/** Applies the first rule whose suffix the word has, if the measure of what stands before it is above a bound. */
function replaced(word: string, rules: readonly (readonly [string, string])[], above: number): string {
  const rule = rules.find(([suffix]) => word.endsWith(suffix));
  if (rule === undefined) return word;
  const stem = word.slice(0, word.length - rule[0].length);
  return measure(stem) > above ? stem + rule[1] : word;
}

/** `c` for each consonant and `v` for each vowel; y is a vowel after a consonant. */
function shape(text: string): string {
  let kinds = '';
  for (const letter of text) {
    const isVowel = letter === 'y' ? kinds.endsWith('c') : 'aeiou'.includes(letter);
    kinds += isVowel ? 'v' : 'c';
  }
  return kinds;
}

/** How many times a vowel is followed by a consonant. */
function measure(text: string): number {
  return shape(text).split('vc').length - 1;
}

function endsInDoubleConsonant(text: string): boolean {
  return text.length >= 2 && text.at(-1) === text.at(-2) && shape(text).endsWith('c');
}

/** Consonant, vowel, consonant other than w, x and y; or a vowel and a consonant that are all there is. */
function endsInShortSyllable(text: string): boolean {
  const kinds = shape(text);
  return kinds === 'vc' || (kinds.endsWith('cvc') && !/[wxy]$/.test(text));
}
