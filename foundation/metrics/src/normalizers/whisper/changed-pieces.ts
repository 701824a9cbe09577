import { splitWords } from '../../text/python-text.ts';
import { type AlignmentStep, alignWords } from '../../words/align-words.ts';

/** Words that became other words. */
interface ChangedPiece {
  readonly before: string;
  readonly after: string;
}

/**
 * Where two versions of a text differ, word by word and in order. Neighbouring changed words make one piece, unless
 * each became one word; changes of white space alone make none.
 */
export function changedPieces(before: string, after: string): ChangedPiece[] {
  if (before === after) return [];
  const [old, fresh] = [splitWords(before), splitWords(after)];
  return changedRuns(alignWords(old, fresh)).map((run) => ({
    before: run.flatMap((step) => ('reference' in step ? [old[step.reference]] : [])).join(' '),
    after: run.flatMap((step) => ('hypothesis' in step ? [fresh[step.hypothesis]] : [])).join(' '),
  }));
}

function changedRuns(steps: readonly AlignmentStep[]): AlignmentStep[][] {
  const runs: AlignmentStep[][] = [];
  let run: AlignmentStep[] = [];
  const finish = (): void => {
    if (run.every((step) => step.type === 'substitution')) runs.push(...run.map((step) => [step]));
    else runs.push(run);
    run = [];
  };
  for (const step of steps) {
    if (step.type === 'match') finish();
    else run.push(step);
  }
  finish();
  return runs;
}
