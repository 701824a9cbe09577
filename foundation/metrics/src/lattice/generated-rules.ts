import type { EquivalenceRule } from './equivalents.ts';

/**
 * Rules by which words with hyphens equal their parts: "long-term" may be said "long term" and "long term"
 * "long-term", for every such word of the list. A hyphen at the start (a minus) joins nothing, and a word whose only
 * hyphen is its last character was cut off: see {@link cutoffRules}.
 *
 * @param words of both sides, such as {@link latticeWords} of reference and hypothesis
 */
export function hyphenRules(words: Iterable<string>): EquivalenceRule[] {
  const rules: EquivalenceRule[] = [];
  for (const word of new Set(words)) {
    const hyphen = word.indexOf('-');
    if (hyphen <= 0 || hyphen === word.length - 1) continue;
    const parts = word.split('-').filter((part) => part !== '');
    rules.push({ words: [word], equivalents: [parts] }, { words: parts, equivalents: [[word]] });
  }
  return rules;
}

/** Rules by which a word that was cut off may be heard as what was said of it: "th-" as "th". */
export function cutoffRules(words: Iterable<string>): EquivalenceRule[] {
  return [...new Set(words)]
    .filter((word) => word.length > 1 && word.indexOf('-') === word.length - 1)
    .map((word) => ({ words: [word], equivalents: [[word.slice(0, -1)]] }));
}

/** Rules by which a tag such as `<laugh>` may be heard as `<unk>`. */
export function tagRules(words: Iterable<string>): EquivalenceRule[] {
  return [...new Set(words)]
    .filter((word) => /^<.+>$/u.test(word) && word !== '<unk>')
    .map((word) => ({ words: [word], equivalents: [['<unk>']] }));
}
