import { BatchProgress, describeState } from './batch-progress.ts';
import { ProgressLine } from './progress-line.ts';
import { writeErr } from './standard-streams.ts';

export interface ShownProgress {
  update(id: string, share: number, soundSeconds?: number): void;
  finish(id: string, outcome: 'done' | 'skipped' | 'failed', soundSeconds?: number): void;
  /** Takes the line away, before anything else is said; the next progress brings it back. */
  clear(): void;
}

/** Draws the progress of a batch on standard error, where somebody watches it. */
export function showProgress(rows: number, isShown: boolean): ShownProgress {
  const progress = new BatchProgress(rows, () => performance.now() / 1000);
  const line = new ProgressLine(isShown ? writeErr : () => {});
  const draw = () => line.draw(() => describeState(progress.state()));
  draw();
  return {
    update(id, share, soundSeconds) {
      progress.update(id, share, soundSeconds);
      draw();
    },
    finish(id, outcome, soundSeconds) {
      progress.finish(id, outcome, soundSeconds);
      draw();
    },
    clear: () => line.clear(),
  };
}
