import type { Normalizer } from '@parlando/metrics';

const titles: ReadonlyMap<string, string> = new Map([
  ['mr', 'mister'],
  ['mrs', 'missus'],
  ['dr', 'doctor'],
]);

/**
 * The plain ruler for English: lower case, no punctuation, `mr`, `mrs` and `dr` written out. Digits stay digits, so
 * `5` and `five` differ; spellings stay, so `colour` and `color` differ.
 *
 * - Typographic apostrophes become straight; an apostrophe between letters or digits stays (`don't`), others go.
 * - Hyphens, dashes, slashes and runs of dots become a space: `well-known` is two words.
 * - Every other mark or symbol is dropped where it stands: `U.S.` gives `us`, `1,000` gives `1000`, `3.5` gives `35`.
 * - Letters of any script are kept, in Unicode's composed form (NFC).
 */
export const asrFloor: Pick<Normalizer, 'name' | 'version' | 'words'> = {
  name: 'asr-floor',
  version: 1,
  words: plainWords,
};

function plainWords(text: string): string[] {
  const cleaned = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’‛ʼ＇`´]/gu, "'")
    .replace(/[\p{Pd}\u2212/\\_|…]|\.{2,}/gu, ' ')
    .replace(/[^\p{L}\p{M}\p{N}'\s]/gu, '')
    // Quotation marks and elisions go only now, when the marks beside them have gone.
    .replace(/(?<![\p{L}\p{M}\p{N}])'+|'+(?![\p{L}\p{M}\p{N}])/gu, '');
  return cleaned
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => titles.get(word) ?? word);
}
