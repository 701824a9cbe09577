import type { Side } from './report-data.ts';

/** A reference as one system was held against it. */
export interface Reread {
  readonly side: Side;
  /** Place in the base of each word; null where this is the base. */
  readonly basePlaces: Int32Array | null;
}

/** Puts other right forms into the base. A replaced word stands at the place of the one that it replaces. */
export function rereadReference(base: Side, rereadings: readonly number[]): Reread {
  if (rereadings.length === 0) return { side: base, basePlaces: null };
  const words: number[] = [];
  const places: number[] = [];
  const starts = new Int32Array(base.starts.length);
  let change = 0;
  for (let row = 0; row + 1 < starts.length; row++) {
    const first = base.starts[row] as number;
    const end = base.starts[row + 1] as number;
    let place = first;
    while (rereadings[change] === row) {
      const [, at = 0, removed = 0, added = 0] = rereadings.slice(change, change + 4);
      for (; place < first + at; place++) {
        words.push(base.words[place] as number);
        places.push(place);
      }
      for (let i = 0; i < added; i++) {
        words.push(rereadings[change + 4 + i] as number);
        places.push(Math.max(first, Math.min(place + i, place + Math.max(removed, 1) - 1, end - 1)));
      }
      place += removed;
      change += 4 + added;
    }
    for (; place < end; place++) {
      words.push(base.words[place] as number);
      places.push(place);
    }
    starts[row + 1] = words.length;
  }
  return { side: { words: Int32Array.from(words), starts }, basePlaces: Int32Array.from(places) };
}
