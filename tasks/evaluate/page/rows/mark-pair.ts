import type { MarkedPair } from '../analysis/marked-pairs.ts';
import type { Announcer } from '../controls/announcer.ts';
import { percent } from '../format.ts';
import type { Workbench } from '../workbench.ts';

/** Counts two words as the same, and says what that does. */
export function markPair(bench: Workbench, announcer: Announcer, pair: MarkedPair): void {
  change(bench, announcer, 'counted as the same', pair, () => {
    bench.choices.change({ marked: bench.choices.state.marked.with(pair) });
  });
}

/** Takes that back. */
export function unmarkPair(bench: Workbench, announcer: Announcer, pair: MarkedPair): void {
  change(bench, announcer, 'told apart again', pair, () => {
    bench.choices.change({ marked: bench.choices.state.marked.without(pair) });
  });
}

function change(
  bench: Workbench,
  announcer: Announcer,
  what: string,
  { said, heard }: MarkedPair,
  apply: () => void,
): void {
  const { words } = bench.data;
  const rate = (): string => percent(bench.rateOf(bench.choices.state.system, bench.allRows).wer);
  const before = rate();
  apply();
  const figures = `word error rate of ${bench.system.name} ${before} to ${rate()} %`;
  announcer.say(`${words[said]} and ${words[heard]} ${what}; ${figures}`);
}
