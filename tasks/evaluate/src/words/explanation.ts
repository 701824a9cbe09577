import { UsageError } from '@parlando/core';
import type { Normalizer, Rewrite } from '@parlando/metrics';
import type { Row } from '../reading/row.ts';
import { type AlignedRow, RowAligner } from './aligned-row.ts';
import type { Allowances } from './allowances.ts';
import type { SystemRows } from './measure-words.ts';

/** How a ruler sees one side of a row. */
export interface ExplainedText {
  readonly text: string;
  readonly normalized: string;
  readonly rewrites: readonly Rewrite[];
}

/** One row, step by step: what `--explain ID` shows. */
export interface Explanation {
  readonly version: 1;
  readonly kind: 'explanation';
  readonly id: string;
  readonly rulers: readonly {
    readonly name: string;
    readonly version: number;
    readonly reference: ExplainedText;
    readonly systems: readonly {
      readonly name: string;
      /** Null where there is no hypothesis. */
      readonly hypothesis: ExplainedText | null;
      readonly alignment: AlignedRow;
    }[];
  }[];
}

interface Explainable {
  readonly references: readonly Row[];
  readonly systems: readonly SystemRows[];
  readonly rulers: readonly Normalizer[];
  readonly allowances: Allowances | undefined;
}

/**
 * Every rewrite of both sides by every ruler, and the alignment that they lead to.
 *
 * @throws UsageError `evaluate/unknown-id` if there is no such row
 */
export function explainRow(
  id: string,
  { references, systems, rulers, allowances }: Explainable,
): Explanation {
  const index = references.findIndex((row) => row.id === id);
  const reference = references[index];
  if (reference === undefined) throw unknownId(id, references);
  return {
    version: 1,
    kind: 'explanation',
    id,
    rulers: rulers.map((ruler) => ({
      name: ruler.name,
      version: ruler.version,
      reference: explainText(reference.text, ruler),
      systems: systems.map(({ name, hypotheses }) => {
        const hypothesis = hypotheses[index];
        return {
          name,
          hypothesis: hypothesis === undefined ? null : explainText(hypothesis.text, ruler),
          alignment: new RowAligner(ruler, allowances).align(reference, hypothesis),
        };
      }),
    })),
  };
}

export function explainText(text: string, ruler: Normalizer): ExplainedText {
  return { text, normalized: ruler.words(text).join(' '), rewrites: ruler.explain(text) };
}

function unknownId(id: string, references: readonly Row[]): UsageError {
  const some = references.slice(0, 3).map((row) => row.id);
  return new UsageError('evaluate/unknown-id', `there is no row "${id}"`, {
    remedy: `ids look like ${some.join(', ')}`,
  });
}
