import type { Bar } from './bars.ts';

/** Bars that are measured together; `npm run bench -- TASK NAME` runs one section alone. */
export interface Section {
  readonly name: string;
  readonly title: string;
  /** Reports its bars as they are measured. */
  run(report: (bar: Bar) => void): Promise<void>;
}
