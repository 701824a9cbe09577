import { copyRow, type EditTable, emptyEditTable, fillRows, step } from './edit-table.ts';

const longestBlock = 10;
const farthestShift = 50;
const mostCandidates = 1000;

/**
 * Edits of TER: the number of blocks moved, plus substitutions, deletions and insertions of words.
 *
 * Moves are chosen greedily as in Tercom: of the blocks of up to ten words that stand elsewhere in the reference, the
 * move that lowers the edit distance most is done, until none lowers it or 1,000 moves have been tried. Only blocks with
 * an error in them move, and only to where the reference has one. The least number of edits would take far longer to
 * find.
 */
export function editsWithShifts(text: Int32Array, reference: Int32Array): number {
  if (reference.length === 0) return text.length;
  let words = text;
  let moved = 0;
  for (let tried = 0; ; moved++) {
    const table = emptyEditTable(words.length, reference.length);
    const distance = fillRows(table, words, reference, 0);
    const search = bestMove(words, reference, table, distance, tried);
    tried = search.tried;
    if (tried >= mostCandidates || search.best === undefined || search.best.gain <= 0)
      return moved + distance;
    words = shifted(words, search.best);
  }
}

/** A block of a text and the place before which it is put. */
interface Move {
  readonly start: number;
  readonly length: number;
  readonly target: number;
}

interface RatedMove extends Move {
  /** By how much the edit distance falls. */
  readonly gain: number;
}

function bestMove(
  words: Int32Array,
  reference: Int32Array,
  table: EditTable,
  distance: number,
  triedBefore: number,
): { readonly best: RatedMove | undefined; readonly tried: number } {
  const alignment = alignmentOf(table);
  const scratch = emptyEditTable(words.length, reference.length);
  let best: RatedMove | undefined;
  let tried = triedBefore;
  for (const block of sharedBlocks(words, reference)) {
    for (const target of targetsOf(block, alignment)) {
      const move = { start: block.start, length: block.length, target };
      const unchanged = Math.min(block.start, target);
      copyRow(table, scratch, unchanged);
      const rated = {
        ...move,
        gain: distance - fillRows(scratch, shifted(words, move), reference, unchanged),
      };
      tried++;
      if (best === undefined || isBetter(rated, best)) best = rated;
    }
    if (tried >= mostCandidates) break;
  }
  return { best, tried };
}

/** By gain, then the longer block, then the earlier block, then the earlier place. */
function isBetter(a: RatedMove, b: RatedMove): boolean {
  if (a.gain !== b.gain) return a.gain > b.gain;
  if (a.length !== b.length) return a.length > b.length;
  return a.start !== b.start ? a.start < b.start : a.target < b.target;
}

/** Words of a text that stand in the reference too, at `inReference`. */
interface Block {
  readonly start: number;
  readonly inReference: number;
  readonly length: number;
}

function* sharedBlocks(words: Int32Array, reference: Int32Array): Generator<Block> {
  for (let start = 0; start < words.length; start++) {
    const nearest = Math.max(0, start - farthestShift);
    const farthest = Math.min(reference.length - 1, start + farthestShift);
    for (let inReference = nearest; inReference <= farthest; inReference++) {
      const most = Math.min(longestBlock, words.length - start, reference.length - inReference);
      for (let length = 1; length <= most; length++) {
        if (words[start + length - 1] !== reference[inReference + length - 1]) break;
        yield { start, inReference, length };
      }
    }
  }
}

interface Alignment {
  /** For each reference word the text word it is aligned with, or for a missing word the one before it. */
  readonly place: Int32Array;
  readonly textErrors: Uint8Array;
  readonly referenceErrors: Uint8Array;
}

function alignmentOf({ steps, width, height }: EditTable): Alignment {
  const place = new Int32Array(width - 1);
  const textErrors = new Uint8Array(height - 1);
  const referenceErrors = new Uint8Array(width - 1);
  let row = height - 1;
  let column = width - 1;
  while (row > 0 || column > 0) {
    const last = steps[row * width + column];
    if (last !== step.insertion) row--;
    if (last !== step.deletion) column--;
    if (last !== step.insertion) textErrors[row] = last === step.match ? 0 : 1;
    if (last === step.deletion) continue;
    referenceErrors[column] = last === step.match ? 0 : 1;
    place[column] = last === step.insertion ? row - 1 : row;
  }
  return { place, textErrors, referenceErrors };
}

/** The places in the text that belong to where the block stands in the reference, and after each of its words. */
function targetsOf({ start, inReference, length }: Block, alignment: Alignment): number[] {
  const { place, textErrors, referenceErrors } = alignment;
  if (!textErrors.subarray(start, start + length).includes(1)) return [];
  if (!referenceErrors.subarray(inReference, inReference + length).includes(1)) return [];
  const aligned = place[inReference] ?? 0;
  if (aligned >= start && aligned < start + length) return [];
  const targets: number[] = [];
  for (let word = inReference - 1; word < inReference + length; word++) {
    const target = word < 0 ? 0 : (place[word] ?? 0) + 1;
    if (target !== targets.at(-1)) targets.push(target);
  }
  return targets;
}

function shifted(words: Int32Array, { start, length, target }: Move): Int32Array {
  const block = words.subarray(start, start + length);
  const others = [...words.subarray(0, start), ...words.subarray(start + length)];
  // A place behind the block moves up when the block is taken out; one within it counts from the block's start.
  others.splice(target > start + length ? target - length : target, 0, ...block);
  return Int32Array.from(others);
}
