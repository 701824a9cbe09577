import type { SystemData } from './report-data.ts';

/**
 * From a place in a system's own reference to one in the reference that all systems share. What stands past the last
 * word of a row stands past the last word there as well.
 */
export function basePlace(
  { reference, basePlaces, baseStarts }: SystemData,
  row: number,
  place: number,
): number {
  if (basePlaces === null) return place;
  const end = reference.starts[row + 1] as number;
  return place < end ? (basePlaces[place] as number) : (baseStarts[row + 1] as number);
}
