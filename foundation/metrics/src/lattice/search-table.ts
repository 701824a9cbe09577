import { bandAround, courseOf, wholeBand } from './band.ts';
import { type CostTable, costTable, type Pairing, unreachable } from './cost-table.ts';

/** A cost table, and how sure it is that its total is the lowest. */
export interface SearchedTable {
  readonly table: CostTable;
  /**
   * `proven`: all pairs of nodes were compared. `settled`: those in a band around the likely course, and a band twice
   * as wide held nothing cheaper. `limited`: the band would have had to hold more cells than allowed.
   */
  readonly search: 'proven' | 'settled' | 'limited';
}

/** Numbers of cells and hypothesis words. */
export interface SearchSize {
  /** Tables up to this size are filled whole: a few milliseconds. */
  readonly smallTable: number;
  /** Most cells that are held: four bytes each. */
  readonly largestTable: number;
  /** Half the width of the first band. */
  readonly firstReach: number;
}

const usualSize: SearchSize = { smallTable: 2 ** 20, largestTable: 32 * 2 ** 20, firstReach: 8 };

/**
 * Fills the table of two lattices: whole if it is small, else in a band that is widened until it holds everything or
 * twice the width changes nothing.
 *
 * @param vocabulary how many words the two lattices have between them
 */
export function searchTable(
  pairing: Pairing,
  vocabulary: number,
  { smallTable, largestTable, firstReach }: SearchSize = usualSize,
): SearchedTable {
  const { reference, hypothesis } = pairing;
  if (reference.nodes * hypothesis.nodes <= smallTable) {
    return { table: costTable(pairing, wholeBand(reference, hypothesis)), search: 'proven' };
  }
  const course = courseOf(reference, hypothesis, vocabulary);
  let table = costTable(pairing, bandAround(course, firstReach, reference, hypothesis));
  for (let reach = 2 * firstReach; ; reach *= 2) {
    const band = bandAround(course, reach, reference, hypothesis);
    if (band.cells > largestTable) return { table, search: 'limited' };
    const wider = costTable(pairing, band);
    const settled = wider.total === table.total && wider.total < unreachable;
    table = wider;
    if (band.whole) return { table, search: 'proven' };
    if (settled) return { table, search: 'settled' };
  }
}
