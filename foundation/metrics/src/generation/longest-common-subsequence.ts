/** Length of the longest sequence of tokens that both lists have in this order, not necessarily side by side. */
export function commonLength(a: readonly string[], b: readonly string[]): number {
  const lengths = new Int32Array(b.length + 1);
  for (const token of a) {
    let diagonal = 0;
    for (let column = 1; column < lengths.length; column++) {
      const above = lengths[column] as number;
      const isMatch = token === b[column - 1];
      lengths[column] = isMatch ? diagonal + 1 : Math.max(above, lengths[column - 1] as number);
      diagonal = above;
    }
  }
  return lengths.at(-1) ?? 0;
}

/** Places in `a` of one longest common subsequence; where it may leave out either, the last token of `a`. */
export function commonPlaces(a: readonly string[], b: readonly string[]): number[] {
  const lengths = lengthTable(a, b);
  const width = b.length + 1;
  const places: number[] = [];
  let row = a.length;
  let column = b.length;
  while (row > 0 && column > 0) {
    const cell = row * width + column;
    if (a[row - 1] === b[column - 1]) {
      places.push(row - 1);
      row--;
      column--;
    } else if ((lengths[cell - 1] as number) > (lengths[cell - width] as number)) {
      column--;
    } else {
      row--;
    }
  }
  return places.reverse();
}

/** Lengths for the beginnings of both lists, row by row: a row for each number of tokens of `a`. */
function lengthTable(a: readonly string[], b: readonly string[]): Int32Array {
  const width = b.length + 1;
  const lengths = new Int32Array((a.length + 1) * width);
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column < width; column++) {
      const cell = row * width + column;
      const above = lengths[cell - width] as number;
      const left = lengths[cell - 1] as number;
      const isMatch = a[row - 1] === b[column - 1];
      lengths[cell] = isMatch ? (lengths[cell - width - 1] as number) + 1 : Math.max(above, left);
    }
  }
  return lengths;
}
