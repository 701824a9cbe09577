import type { TextPair } from './reference-texts.ts';

/** Rises whenever any text may get another score. */
const version = 'parlando-1';

/**
 * What a score was taken with, in the form of sacreBLEU: `nrefs:1|case:mixed|...|version:parlando-1`. Two scores
 * can be compared if their signatures are equal.
 */
export function signatureOf(
  pairs: readonly TextPair[],
  settings: Readonly<Record<string, string | number | boolean>>,
): string {
  const counts = new Set(pairs.map(({ references }) => references.length));
  const [count = 0] = counts;
  const entries = { nrefs: counts.size > 1 ? 'var' : count, ...settings, version };
  return Object.entries(entries)
    .map(([key, value]) => `${key}:${typeof value === 'boolean' ? (value ? 'yes' : 'no') : value}`)
    .join('|');
}
