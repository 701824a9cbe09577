/** Words from `from` up to, not including, `to`, in places of the shared reference of a row. */
export interface Fragment {
  readonly from: number;
  readonly to: number;
}

/** Words shown on either side of what is looked for. */
const context = 8;
/** A gap of fewer words is not worth folding. */
const shortestGap = 6;
/** Rows up to this long are shown whole. */
const shortRow = 60;
/** Longer fragments are cut, so that they can be drawn a few at a time. */
const longestFragment = 100;

/**
 * The parts of a row around the places of interest; everything between them is folded away.
 *
 * @param length number of places: one past the last word, where insertions at the end stand
 * @param places rising
 */
export function fragmentsAround(length: number, places: readonly number[]): Fragment[] {
  if (length <= shortRow) return [{ from: 0, to: length }];
  const fragments: { from: number; to: number }[] = [];
  for (const place of places) {
    const from = Math.max(0, place - context);
    const to = Math.min(length, place + context + 1);
    const last = fragments.at(-1);
    if (last !== undefined && from - last.to < shortestGap) last.to = Math.max(last.to, to);
    else fragments.push({ from: from < shortestGap ? 0 : from, to });
  }
  const last = fragments.at(-1);
  if (last === undefined) return [{ from: 0, to: Math.min(length, longestFragment) }];
  if (length - last.to < shortestGap) last.to = length;
  return fragments.flatMap(cut);
}

/** Pieces of even length. */
export function cut({ from, to }: Fragment): Fragment[] {
  const pieces = Math.ceil((to - from) / longestFragment);
  const length = Math.ceil((to - from) / pieces);
  return Array.from({ length: pieces }, (_, i) => ({
    from: from + i * length,
    to: Math.min(to, from + (i + 1) * length),
  }));
}
