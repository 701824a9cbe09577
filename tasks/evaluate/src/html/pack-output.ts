import { alignmentRuns } from '@parlando/metrics';
import type { ReportRow } from '../words/word-report.ts';
import { deletion, insertion, type PackedOutput, substitution, variant } from './packed-report.ts';
import { numbersOf, type Vocabulary } from './vocabulary.ts';

type RowOutput = ReportRow['outputs'][number];

/** The references of all rows, then one system's outputs over the same rows. */
export function packOutput(
  references: readonly (readonly string[])[],
  outputs: readonly RowOutput[],
  vocabulary: Vocabulary,
): PackedOutput {
  const rows = outputs.map((output) => stepsOf(output, vocabulary));
  return {
    missing: outputs.flatMap(({ text }, row) => (text === null ? [row] : [])),
    rereadings: outputs.flatMap(({ reference }, row) =>
      rereadingsOf(references[row] ?? [], reference, vocabulary).flatMap((change) => [row, ...change]),
    ),
    lengths: rows.map(({ steps }) => steps.length),
    steps: rows.flatMap(({ steps }) => steps),
    heard: rows.flatMap(({ heard }) => heard),
  };
}

/** Each as [first word replaced, how many are, by how many, the words]. */
function rereadingsOf(
  first: readonly string[],
  other: readonly string[],
  vocabulary: Vocabulary,
): (readonly number[])[] {
  if (first.length === other.length && first.every((word, i) => word === other[i])) return [];
  return alignmentRuns(first, other)
    .filter(({ type }) => type !== 'match')
    .map((run) => {
      const added = other.slice(run.hypothesisStart, run.hypothesisEnd);
      const removed = run.referenceEnd - run.referenceStart;
      return [run.referenceStart, removed, added.length, ...numbersOf(added, vocabulary)];
    });
}

interface Steps {
  readonly steps: number[];
  readonly heard: number[];
}

function stepsOf(output: RowOutput, vocabulary: Vocabulary): Steps {
  const { reference, hypothesis, errors } = output;
  const steps = new StepWriter(reference, hypothesis, vocabulary);
  for (const [said, heard] of errors) {
    steps.matchUpTo(said, heard);
    steps.add(said === null ? insertion : heard === null ? deletion : substitution);
  }
  steps.matchUpTo(reference.length, hypothesis.length);
  return steps;
}

/** Walks both sides at once. */
class StepWriter implements Steps {
  readonly steps: number[] = [];
  readonly heard: number[] = [];
  readonly #reference: readonly string[];
  readonly #hypothesis: readonly string[];
  readonly #vocabulary: Vocabulary;
  #said = 0;
  #heard = 0;
  #matches = 0;

  constructor(reference: readonly string[], hypothesis: readonly string[], vocabulary: Vocabulary) {
    this.#reference = reference;
    this.#hypothesis = hypothesis;
    this.#vocabulary = vocabulary;
  }

  /** One side is enough: what is no error is matched in pairs. */
  matchUpTo(said: number | null, heard: number | null): void {
    const count = said !== null ? said - this.#said : (heard ?? this.#heard) - this.#heard;
    for (let i = 0; i < count; i++) {
      if (this.#reference[this.#said] !== this.#hypothesis[this.#heard]) this.add(variant);
      else {
        this.#matches++;
        this.#said++;
        this.#heard++;
      }
    }
  }

  add(kind: number): void {
    this.steps.push(this.#matches * 4 + kind);
    this.#matches = 0;
    if (kind !== insertion) this.#said++;
    if (kind === deletion) return;
    this.heard.push(this.#vocabulary.numberOf.get(this.#hypothesis[this.#heard] ?? '') ?? 0);
    this.#heard++;
  }
}
