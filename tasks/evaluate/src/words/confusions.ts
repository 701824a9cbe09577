import type { AlignedRow } from './aligned-row.ts';
import type { SystemReport } from './word-report.ts';

/** Pairs beyond this many are the long tail that nobody reads; the rows hold every one. */
const mostPairs = 500;

/** Which words were taken for which, most frequent first, then by the alphabet. */
export function confusionsOf(rows: readonly AlignedRow[]): SystemReport['confusions'] {
  const counts = new Map<string, number>();
  for (const { reference, hypothesis, errors } of rows) {
    for (const [said, heard] of errors) {
      if (said === null || heard === null) continue;
      const pair = `${reference[said]}\n${hypothesis[heard]}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1))
    .slice(0, mostPairs)
    .map(([pair, count]) => {
      const [reference = '', hypothesis = ''] = pair.split('\n');
      return { reference, hypothesis, count };
    });
}
