import type { LabelFigures, ScoreFigures } from './measure-labels.ts';

/** What a table of labels and scores tells. */
export interface LabelReport {
  readonly version: 1;
  readonly kind: 'labels';
  readonly source: string;
  readonly rows: number;
  readonly block: { readonly name: string; readonly count: number; readonly refused: string | null };
  readonly labels: LabelFigures | null;
  readonly scores: ScoreFigures | null;
  /** Why there are no figures of scores although there are scores. */
  readonly scoresLeftOut: string | null;
}
