import { InputError } from '@parlando/core';
import { wordsOf } from './forms/parsed.ts';
import { readFileLines } from './text-source.ts';

/** Words that may be said in other words, one way: "gonna" as "going to". */
export interface Equivalents {
  readonly words: readonly string[];
  readonly equivalents: readonly (readonly string[])[];
}

/**
 * Reads fstalign's synonyms (github.com/revdotcom/fstalign, docs/Synonyms-Format.md): a rule a line,
 * `i'd | i had ; i would`, words of the reference left. A rule holds one way only. Blank lines and those that begin with
 * `#` are skipped.
 *
 * @throws InputError `evaluate/equivalents` for a line without both sides, and those of reading a file
 */
export async function readEquivalents(path: string): Promise<Equivalents[]> {
  const lines = await readFileLines(path);
  return parseEquivalents(lines, path);
}

/** The rules of a text; `source` names it in errors. */
export function parseEquivalents(lines: readonly string[], source: string): Equivalents[] {
  const rules: Equivalents[] = [];
  for (const [index, written] of lines.entries()) {
    if (written.trim() === '' || written.trimStart().startsWith('#')) continue;
    const [left = '', right = '', ...more] = written.split('|');
    const words = wordsOf(left);
    const equivalents = right.split(';').map(wordsOf);
    if (more.length > 0 || words.length === 0 || equivalents.some((others) => others.length === 0)) {
      throw new InputError(
        'evaluate/equivalents',
        `${source}, line ${index + 1}: not a rule: ${written.trim()}`,
        {
          remedy: "write the words of the reference, |, and what may stand for them: i'd | i had ; i would",
        },
      );
    }
    rules.push({ words, equivalents });
  }
  return rules;
}
