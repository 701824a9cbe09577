/**
 * Pairs every row with a column of its own so that the sum of the costs is least: the Hungarian method by shortest
 * augmenting paths (J. Munkres, "Algorithms for the assignment and transportation problems", J. SIAM 5(1), 1957;
 * R. Jonker & A. Volgenant, Computing 38, 1987). Time grows with the cube of the size.
 *
 * @param costs a square matrix, row by row
 * @returns the column of each row
 */
export function cheapestAssignment(costs: readonly ArrayLike<number>[]): number[] {
  const size = costs.length;
  // The last column is a root from which each search starts: it holds the row that is to be placed.
  const root = size;
  const rowPrices = new Float64Array(size);
  const columnPrices = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1).fill(-1);
  const cameFrom = new Int32Array(size);

  for (let row = 0; row < size; row++) {
    rowOf[root] = row;
    const distances = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    const reached = new Uint8Array(size + 1);
    let column = root;
    while (rowOf[column] !== -1) {
      reached[column] = 1;
      const from = rowOf[column] ?? 0;
      let nearest = -1;
      for (let to = size - 1; to >= 0; to--) {
        if (reached[to] === 1) continue;
        const reduced = (costs[from]?.[to] ?? 0) - (rowPrices[from] ?? 0) - (columnPrices[to] ?? 0);
        if (reduced < (distances[to] ?? 0)) {
          distances[to] = reduced;
          cameFrom[to] = column;
        }
        // Of columns as near as each other a free one ends the search.
        const ahead =
          nearest < 0 ? Number.NEGATIVE_INFINITY : (distances[to] ?? 0) - (distances[nearest] ?? 0);
        if (ahead < 0 || (ahead === 0 && rowOf[to] === -1)) nearest = to;
      }
      const step = distances[nearest] ?? 0;
      for (let to = 0; to <= size; to++) {
        if (reached[to] === 1) {
          const held = rowOf[to] ?? 0;
          rowPrices[held] = (rowPrices[held] ?? 0) + step;
          columnPrices[to] = (columnPrices[to] ?? 0) - step;
        } else if (to < size) {
          distances[to] = (distances[to] ?? 0) - step;
        }
      }
      column = nearest;
    }
    while (column !== root) {
      const before = cameFrom[column] ?? root;
      rowOf[column] = rowOf[before] ?? -1;
      column = before;
    }
  }

  const columns = new Array<number>(size).fill(0);
  for (let column = 0; column < size; column++) columns[rowOf[column] ?? 0] = column;
  return columns;
}
