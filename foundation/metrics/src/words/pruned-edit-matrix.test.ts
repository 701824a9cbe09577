import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';
import type { EditMatrix } from './edit-matrix.ts';
import { numberPair } from './numbered-pair.ts';
import { prunedEditMatrix } from './pruned-edit-matrix.ts';

/** Every cell, by the textbook programme: the oracle. A row for each hypothesis word, row 0 first. */
function naiveMatrix(reference: readonly string[], hypothesis: readonly string[]): EditMatrix {
  const rows = [Array.from({ length: reference.length + 1 }, (_, column) => column)];
  for (const [r, word] of hypothesis.entries()) {
    const above = rows[r]!;
    const row = [r + 1];
    for (const [c, other] of reference.entries()) {
      row.push(Math.min(row[c]! + 1, above[c + 1]! + 1, above[c]! + (word === other ? 0 : 1)));
    }
    rows.push(row);
  }
  return {
    plus: (row, column) => rows[row]![column]! - rows[row]![column - 1]! === 1,
    minus: (row, column) => rows[row]![column]! - rows[row]![column - 1]! === -1,
  };
}

/** The walk of align-words.ts. */
function walkBack(matrix: EditMatrix, rows: number, columns: number): string {
  let [row, column, path] = [rows, columns, ''];
  while (row > 0 && column > 0) {
    if (matrix.plus(row, column)) {
      path += 'D';
      column--;
    } else if (row > 1 && matrix.minus(row - 1, column)) {
      path += 'I';
      row--;
    } else {
      path += 'P';
      row--;
      column--;
    }
  }
  return `${path} ${row} ${column}`;
}

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 200, size: 'max' });
/** A text and what a recogniser may make of it. */
const alike = words.chain((reference) =>
  fc
    .tuple(
      ...reference.map((word) => fc.constantFrom([word], [word], [word], [word], [], ['x'], [word, 'a'])),
    )
    .map((pieces): [string[], string[]] => [reference, pieces.flat()]),
);
const pairs = fc.oneof(
  fc.tuple(words, words),
  alike.filter(([, hypothesis]) => hypothesis.length > 0),
);

it('leads the walk back as the whole matrix does, however wide and however few rows it holds at a time', () => {
  fc.assert(
    fc.property(
      pairs,
      fc.nat(60),
      fc.integer({ min: 1, max: 250 }),
      ([reference, hypothesis], more, rows) => {
        const distance = editDistance(reference, hypothesis) + more;
        const matrix = prunedEditMatrix(numberPair(reference, hypothesis), distance, rows);
        const [height, width] = [hypothesis.length, reference.length];
        const expected = walkBack(naiveMatrix(reference, hypothesis), height, width);
        expect(walkBack(matrix, height, width)).toBe(expected);
      },
    ),
    { numRuns: 300 },
  );
});
