import type { EditMatrix } from './edit-matrix.ts';

/** The most reference words that {@link shortEditMatrix} takes: a row is one machine word. */
export const shortLength = 32;

/**
 * The matrix of a short reference, a row in one 32-bit word: the method of pair-distance.ts. Most pairs of utterances are this short, and what they cost is memory asked for; so the rows and the table
 * of words are kept from call to call, and a matrix is good only until the next is asked for.
 *
 * @param reference at most {@link shortLength} words
 */
export function shortEditMatrix(reference: readonly string[], hypothesis: readonly string[]): EditMatrix {
  if (plusRows.length <= hypothesis.length) {
    plusRows = grown(plusRows, 2 * hypothesis.length);
    minusRows = grown(minusRows, 2 * hypothesis.length);
  }
  const plus = plusRows;
  const minus = minusRows;
  if (numbers.size > mostNumbers) numbers.clear();
  for (let i = 0; i < reference.length; i++) {
    const number = numberOf(reference[i] as string);
    if (number >= masks.length) masks = grown(masks, 2 * number);
    masks[number] = (masks[number] as number) | (1 << i);
  }
  let vp = -1;
  let vn = 0;
  plus[0] = vp;
  minus[0] = vn;
  for (let row = 1; row <= hypothesis.length; row++) {
    const number = numbers.get(hypothesis[row - 1] as string);
    const equal = number === undefined ? 0 : (masks[number] as number);
    const d0 = ((((equal & vp) + vp) | 0) ^ vp) | equal | vn;
    const up = ((vn | ~(d0 | vp)) << 1) | 1;
    const down = (d0 & vp) << 1;
    vp = down | ~(d0 | up);
    vn = up & d0;
    plus[row] = vp;
    minus[row] = vn;
  }
  for (let i = 0; i < reference.length; i++) masks[numberOf(reference[i] as string)] = 0;
  return kept;
}

/** Numbers of words of earlier calls: looking a word up costs less than filling a new table for each pair. */
const numbers = new Map<string, number>();
const mostNumbers = 65_536;

function numberOf(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, numbers.size);
  return numbers.size - 1;
}

/** The places of each numbered word in the reference, a bit each; zero between calls. */
let masks = new Int32Array(1024);
let plusRows = new Int32Array(256);
let minusRows = new Int32Array(256);

function grown(list: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(list);
  return longer;
}

const kept: EditMatrix = {
  plus: (row, column) => (((plusRows[row] as number) >>> (column - 1)) & 1) === 1,
  minus: (row, column) => (((minusRows[row] as number) >>> (column - 1)) & 1) === 1,
};
