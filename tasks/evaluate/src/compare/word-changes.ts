import { alignmentRuns } from '@parlando/metrics';
import { stepsOf } from '../words/row-steps.ts';
import type { ReportRow } from '../words/word-report.ts';

type Output = ReportRow['outputs'][number];

/** A reference word that one of two systems had right. */
export interface WordChange {
  readonly type: 'fixed' | 'broken';
  readonly row: string;
  readonly word: string;
  /** What each heard in its place; null for nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** Words around it in the reference. */
  readonly context: string;
}

const contextWords = 3;

/** The words of a row that only one of two outputs has right. */
export function wordChanges(row: string, before: Output, after: Output): WordChange[] {
  const heardBefore = heardFor(before);
  const heardAfter = heardFor(after);
  return samePlaces(before.reference, after.reference).flatMap(([b, a]): WordChange[] => {
    const word = after.reference[a] as string;
    const [first, second] = [heardBefore[b] ?? null, heardAfter[a] ?? null];
    const [rightBefore, rightAfter] = [first === before.reference[b], second === word];
    if (rightBefore === rightAfter) return [];
    const context = after.reference.slice(Math.max(0, a - contextWords), a + contextWords + 1).join(' ');
    return [{ type: rightAfter ? 'fixed' : 'broken', row, word, before: first, after: second, context }];
  });
}

/** What stands for each reference word in an output. */
function heardFor({ reference, hypothesis, errors }: Output): (string | null)[] {
  const heard: (string | null)[] = reference.map(() => null);
  for (const step of stepsOf(reference.length, errors)) {
    if (step.type === 'match' || step.type === 'substitution')
      heard[step.reference] = hypothesis[step.hypothesis] ?? null;
  }
  return heard;
}

/** With alternatives each output may have a reference of its own; what they share is compared. */
function samePlaces(first: readonly string[], second: readonly string[]): [number, number][] {
  return alignmentRuns(first, second)
    .filter(({ type }) => type === 'match')
    .flatMap((run) =>
      Array.from({ length: run.referenceEnd - run.referenceStart }, (_, i): [number, number] => [
        run.referenceStart + i,
        run.hypothesisStart + i,
      ]),
    );
}
