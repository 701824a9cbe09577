/**
 * The table of edit distances between the beginnings of a text and those of a reference, filled only near its diagonal,
 * as Tercom does: text and reference must not be more than 25 words out of step.
 */
export interface EditTable {
  /** Row by row: a row for each number of words of the text. */
  readonly costs: Int32Array;
  readonly steps: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The last step on the way to a cell. */
export const step = { match: 0, substitution: 1, deletion: 2, insertion: 3 } as const;

const unreached = 1e9;
const beamWidth = 25;

export function emptyEditTable(textLength: number, referenceLength: number): EditTable {
  const width = referenceLength + 1;
  const height = textLength + 1;
  const table = {
    costs: new Int32Array(width * height),
    steps: new Uint8Array(width * height),
    width,
    height,
  };
  for (let column = 0; column < width; column++) {
    table.costs[column] = column;
    table.steps[column] = step.insertion;
  }
  return table;
}

/** Copies a row of a table of the same size. */
export function copyRow(from: EditTable, to: EditTable, row: number): void {
  const [start, end] = [row * from.width, (row + 1) * from.width];
  to.costs.set(from.costs.subarray(start, end), start);
  to.steps.set(from.steps.subarray(start, end), start);
}

/** Fills the rows after `firstRow` and gives the distance. Of equal steps it takes the first of their list. */
export function fillRows(
  table: EditTable,
  text: Int32Array,
  reference: Int32Array,
  firstRow: number,
): number {
  const { costs, steps, width, height } = table;
  const slope = text.length === 0 ? 1 : reference.length / text.length;
  // Wide enough that the bands of two rows always overlap.
  const beam = beamWidth < slope / 2 ? Math.ceil(slope / 2 + beamWidth) : beamWidth;
  for (let row = firstRow + 1; row < height; row++) {
    const start = row * width;
    const word = text[row - 1];
    const diagonal = Math.floor(row * slope);
    const first = Math.max(0, diagonal - beam);
    const end = row === height - 1 ? width : Math.min(width, diagonal + beam);
    costs.fill(unreached, start, start + width);
    for (let column = first; column < end; column++) {
      const above = (costs[start - width + column] as number) + 1;
      let cost = above;
      let last: number = step.deletion;
      if (column > 0) {
        const isMatch = word === reference[column - 1];
        const met = (costs[start - width + column - 1] as number) + (isMatch ? 0 : 1);
        if (met <= cost) {
          cost = met;
          last = isMatch ? step.match : step.substitution;
        }
        const inserted = (costs[start + column - 1] as number) + 1;
        if (inserted < cost) {
          cost = inserted;
          last = step.insertion;
        }
      }
      costs[start + column] = cost;
      steps[start + column] = last;
    }
  }
  return costs.at(-1) ?? 0;
}
