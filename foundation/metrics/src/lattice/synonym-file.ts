import { InputError } from '@parlando/core';
import type { EquivalenceRule } from './equivalents.ts';

/**
 * Reads a synonyms file of fstalign: a line `a b | c ; d e` allows "c" and "d e" where the reference has "a b".
 * Empty lines and lines that start with `#` are passed over. Of lines for the same words the first counts.
 *
 * @throws InputError `metrics/synonyms` naming a line that is no rule
 */
export function parseSynonyms(text: string): EquivalenceRule[] {
  const rules: EquivalenceRule[] = [];
  text.split(/\r?\n/u).forEach((line, index) => {
    const rule = line.trim();
    if (rule === '' || rule.startsWith('#')) return;
    const sides = rule.split('|');
    const words = wordsOf(sides[0] ?? '');
    const equivalents = (sides[1] ?? '').split(';').map(wordsOf);
    if (sides.length !== 2 || words.length === 0 || equivalents.some((list) => list.length === 0)) {
      throw new InputError('metrics/synonyms', `line ${index + 1} is no rule: ${rule}`, {
        remedy: 'Write it as "words | equivalent ; other equivalent".',
      });
    }
    rules.push({ words, equivalents });
  });
  return rules;
}

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');
