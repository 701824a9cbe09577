import { describe, expect, test } from 'vitest';
import { BatchProgress, describeState } from './batch-progress.ts';
import { ProgressLine } from './progress-line.ts';

describe('BatchProgress', () => {
  test('adds up finished rows and those at work', () => {
    let now = 0;
    const progress = new BatchProgress(4, () => now);
    expect(describeState(progress.state())).toBe('  0 %  0 of 4');
    now = 10;
    progress.finish('a', 'done', 120);
    progress.update('b', 0.5, 60);
    expect(progress.state()).toEqual({ share: 0.375, finished: 1, total: 4, speed: 15, left: 10 / 0.6 });
    expect(describeState(progress.state())).toBe(' 37 %  1 of 4  15x real time  0:17 left');
  });

  test('skipped rows do not make the rest look quick', () => {
    let now = 0;
    const progress = new BatchProgress(4, () => now);
    progress.finish('a', 'skipped');
    progress.finish('b', 'skipped');
    now = 60;
    progress.finish('c', 'done', 90);
    expect(describeState(progress.state())).toBe(' 75 %  3 of 4  1.5x real time  1:00 left');
  });

  test('a single row needs no count, and hours have their place', () => {
    let now = 0;
    const progress = new BatchProgress(1, () => now);
    now = 100;
    progress.update('a', 0.01, undefined);
    expect(describeState(progress.state())).toBe('  1 %  2:45:00 left');
  });
});

describe('ProgressLine', () => {
  test('redraws ten times a second at most and leaves nothing behind', () => {
    let now = 0;
    let written = '';
    const line = new ProgressLine(
      (text) => {
        written += text;
      },
      () => now,
    );
    line.clear();
    line.draw(() => 'one');
    now = 50;
    line.draw(() => 'too soon');
    now = 100;
    line.draw(() => 'two');
    line.clear();
    line.clear();
    expect(written).toBe('\r\u001b[Kone\r\u001b[Ktwo\r\u001b[K');
  });
});
