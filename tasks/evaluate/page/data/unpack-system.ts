import { deletion, insertion, type PackedOutput } from '../../src/html/packed-report.ts';
import type { Side, StepData, SystemData } from './report-data.ts';
import { type Reread, rereadReference } from './reread-reference.ts';
import { startsOf } from './row-starts.ts';

/** Writes out the hypotheses and the places of the errors of one system. */
export function unpackSystem(name: string, base: Side, output: PackedOutput): SystemData {
  const rows = base.starts.length - 1;
  const missing = new Uint8Array(rows);
  for (const row of output.missing) missing[row] = 1;
  const { side, basePlaces } = rereadReference(base, output.rereadings);
  return { name, missing, basePlaces, baseStarts: base.starts, reference: side, ...walk(side, output) };
}

function walk(reference: Reread['side'], output: PackedOutput): { hypothesis: Side; steps: StepData } {
  const { steps, heard } = output;
  const starts = startsOf(output.lengths);
  const said = new Int32Array(steps.length);
  const heardAt = new Int32Array(steps.length);
  const kinds = new Uint8Array(steps.length);
  const hypothesis = new HypothesisWriter(reference.words, heard);
  const hypothesisStarts = new Int32Array(output.lengths.length + 1);
  for (let row = 0; row < output.lengths.length; row++) {
    let place = reference.starts[row] as number;
    for (let step = starts[row] as number; step < (starts[row + 1] as number); step++) {
      const code = steps[step] as number;
      const kind = code & 3;
      const next = place + (code >> 2);
      hypothesis.copy(place, next);
      said[step] = next;
      heardAt[step] = hypothesis.length;
      kinds[step] = kind;
      place = kind === insertion ? next : next + 1;
      if (kind !== deletion) hypothesis.hear();
    }
    hypothesis.copy(place, reference.starts[row + 1] as number);
    hypothesisStarts[row + 1] = hypothesis.length;
  }
  return {
    hypothesis: { words: hypothesis.words(), starts: hypothesisStarts },
    steps: { starts, kinds, reference: said, hypothesis: heardAt },
  };
}

/** A hypothesis has no more words than its reference and what was heard otherwise. */
class HypothesisWriter {
  readonly #reference: Int32Array;
  readonly #heard: readonly number[];
  readonly #words: Int32Array;
  #next = 0;
  length = 0;

  constructor(reference: Int32Array, heard: readonly number[]) {
    this.#reference = reference;
    this.#heard = heard;
    this.#words = new Int32Array(reference.length + heard.length);
  }

  copy(from: number, to: number): void {
    for (let i = from; i < to; i++) this.#words[this.length++] = this.#reference[i] as number;
  }

  hear(): void {
    this.#words[this.length++] = this.#heard[this.#next++] as number;
  }

  words(): Int32Array {
    return this.#words.slice(0, this.length);
  }
}
