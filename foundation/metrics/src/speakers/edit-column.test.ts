import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  copyOf,
  distanceTo,
  firstColumn,
  lastCell,
  leastSum,
  mirrored,
  readInto,
  type SubstitutionCost,
  streamOf,
  writeCells,
} from './edit-column.ts';

/** The textbook programme: the oracle. */
function naiveCells(
  stream: readonly number[],
  words: readonly number[],
  substitution: SubstitutionCost,
): number[] {
  let column = Array.from({ length: stream.length + 1 }, (_, place) => place);
  for (const word of words) {
    const next = [column[0]! + 1];
    for (const [place, other] of stream.entries()) {
      const met = column[place]! + (word === other ? 0 : substitution);
      next.push(Math.min(met, column[place + 1]! + 1, next[place]! + 1));
    }
    column = next;
  }
  return column;
}

const words = fc.array(fc.nat(3), { maxLength: 90 });

describe('an edit column', () => {
  it.each([1, 2] as const)('has the cells of the textbook programme, substitutions at %i', (substitution) => {
    fc.assert(
      fc.property(words, words, (stream, read) => {
        const prepared = streamOf(Int32Array.from(stream));
        const column = firstColumn(prepared);
        readInto(column, prepared, Int32Array.from(read), substitution);
        const cells = new Int32Array(stream.length + 1);
        writeCells(column, prepared, cells);
        const expected = naiveCells(stream, read, substitution);
        expect([...cells]).toEqual(expected);
        expect(lastCell(column, prepared)).toBe(expected.at(-1));
      }),
    );
  });

  it('can be carried on from a copy, more than once', () => {
    const stream = streamOf(Int32Array.of(1, 2, 3, 4));
    const begun = firstColumn(stream);
    readInto(begun, stream, Int32Array.of(1, 2), 1);
    const ended = [[3, 4], [4], []].map((rest) => {
      const column = copyOf(begun);
      readInto(column, stream, Int32Array.from(rest), 1);
      return lastCell(column, stream);
    });
    expect(ended).toEqual([0, 1, 2]);
  });

  it.each([1, 2] as const)('meets a column read from the other end, substitutions at %i', (substitution) => {
    fc.assert(
      fc.property(words, words, words, (stream, begin, end) => {
        const forward = streamOf(Int32Array.from(stream));
        const reversed = streamOf(Int32Array.from(stream).reverse());
        const before = firstColumn(forward);
        readInto(before, forward, Int32Array.from(begin), substitution);
        const after = firstColumn(reversed);
        readInto(after, reversed, Int32Array.from(end).reverse(), substitution);
        expect(leastSum(before, mirrored(after, reversed), forward)).toBe(
          naiveCells(stream, [...begin, ...end], substitution).at(-1),
        );
      }),
    );
  });

  it('strings segments together', () => {
    expect(distanceTo(streamOf(Int32Array.of(1, 2, 3)), [Int32Array.of(1), Int32Array.of(2, 9)])).toBe(1);
  });
});
