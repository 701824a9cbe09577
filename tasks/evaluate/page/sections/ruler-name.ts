import type { SystemHead } from '../../src/html/packed-report.ts';

type Ruler = SystemHead['totals'][number]['ruler'];

/** A ruler as a reader can name it to others. */
export function rulerName({ name, version, alternatives }: Ruler): string {
  return `${name} ${version}${alternatives ? ' with alternatives' : ''}`;
}
