import type { EncodedSound, StepRequest } from '@parlando/models';

/** Tokens of the table models: 1 starts, 2 ends, words follow. */
export const tokens = { startToken: 1, endToken: 2, maxTokens: 20 } as const;

/** Natural-log probabilities of what may follow a history; tokens that it does not name hardly ever follow. */
export type Table = (history: readonly number[]) => Readonly<Record<number, number>>;

const vocabulary = 40;
const hardly = -100;

/**
 * Sound of four frames whose readings a table says. Every row of its one head's attention is the history's length and
 * last token, so that a test can tell whose row it was given.
 */
export function tableSound(table: Table, seen: StepRequest[] = []): EncodedSound {
  const frames = 4;
  return {
    frames,
    start() {
      let histories: number[][] = [[]];
      return {
        async step(request) {
          seen.push(request);
          const { tokens: last, sources, targets, top } = request;
          if (top > vocabulary) throw new RangeError('a table model has 40 tokens');
          histories = last.map((token, beam) => [...(histories[sources[beam] ?? 0] ?? []), token]);
          const rows = histories.map((history) => {
            const given = table(history.slice(1));
            return (token: number): number => given[token] ?? hardly - token;
          });
          const all = Array.from({ length: vocabulary }, (_, token) => token);
          const best = rows.map((row) => all.toSorted((a, b) => row(b) - row(a) || a - b).slice(0, top));
          return {
            candidates: best.flat(),
            logProbabilities: Float32Array.from(rows.flatMap((row, beam) => (best[beam] ?? []).map(row))),
            targetLogProbabilities: Float32Array.from(rows, (row, beam) =>
              row(targets?.[beam] ?? tokens.endToken),
            ),
            attention: Float32Array.from(
              histories.flatMap((history) => [history.length, history.at(-1) ?? 0, 0, 0]),
            ),
          };
        },
      };
    },
  };
}
