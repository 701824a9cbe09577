import type { FlacBits } from './flac-bits.ts';

/** The bits contradict RFC 9639: the frame is damaged. */
export class BadFrame extends Error {}

/** Reads one subframe (RFC 9639, section 9.2) of `count` samples of `bits` bits into `out`. */
export function readSubframe(reader: FlacBits, out: Int32Array, count: number, bits: number): void {
  const header = reader.unsigned(8);
  if (header & 0x80) throw new BadFrame('subframe padding');
  const type = (header >> 1) & 0x3f;
  const wasted = header & 1 ? reader.unary() + 1 : 0;
  const width = bits - wasted;
  if (width < 1) throw new BadFrame('wasted bits');
  if (type === 0) out.fill(reader.signed(width), 0, count);
  else if (type === 1) for (let i = 0; i < count; i++) out[i] = reader.signed(width);
  else if (type >= 8 && type <= 12) readFixed(reader, out, count, width, type - 8);
  else if (type >= 32) readLinear(reader, out, count, width, type - 31);
  else throw new BadFrame('reserved subframe type');
  if (wasted > 0) for (let i = 0; i < count; i++) out[i] = (out[i] as number) << wasted;
}

// Fixed predictors of order 0 to 4 (RFC 9639, 9.2.5), as coefficients of the samples before, the newest first.
const fixedPredictors = [[], [1], [2, -1], [3, -3, 1], [4, -6, 4, -1]].map((c) => Int32Array.from(c));

function readFixed(reader: FlacBits, out: Int32Array, count: number, bits: number, order: number): void {
  readWarmUp(reader, out, count, bits, order);
  readResiduals(reader, out, count, order);
  predict(out, count, fixedPredictors[order] as Int32Array, 0, bits + 4 <= 31);
}

function readLinear(reader: FlacBits, out: Int32Array, count: number, bits: number, order: number): void {
  readWarmUp(reader, out, count, bits, order);
  const precision = reader.unsigned(4) + 1;
  if (precision === 16) throw new BadFrame('coefficient precision');
  const shift = reader.signed(5);
  if (shift < 0) throw new BadFrame('negative shift');
  const coefficients = new Int32Array(order);
  for (let i = 0; i < order; i++) coefficients[i] = reader.signed(precision);
  readResiduals(reader, out, count, order);
  predict(out, count, coefficients, shift, bits + precision + Math.ceil(Math.log2(order)) <= 32);
}

function readWarmUp(reader: FlacBits, out: Int32Array, count: number, bits: number, order: number): void {
  if (order > count) throw new BadFrame('predictor longer than the block');
  for (let i = 0; i < order; i++) out[i] = reader.signed(bits);
}

/** RFC 9639, 9.2.7: residuals in 2^n partitions, each with its own Rice parameter or plain width. */
function readResiduals(reader: FlacBits, out: Int32Array, count: number, order: number): void {
  const method = reader.unsigned(2);
  if (method > 1) throw new BadFrame('reserved residual coding');
  const parameterBits = method === 0 ? 4 : 5;
  const plain = (1 << parameterBits) - 1;
  const partitions = 1 << reader.unsigned(4);
  const size = count / partitions;
  if (!Number.isInteger(size) || size < order) throw new BadFrame('partition size');
  for (let p = 0, from = order; p < partitions; p++) {
    const to = (p + 1) * size;
    const parameter = reader.unsigned(parameterBits);
    if (parameter !== plain) reader.rice(out, from, to, parameter);
    else {
      const width = reader.unsigned(5);
      for (let i = from; i < to; i++) out[i] = reader.signed(width);
    }
    from = to;
  }
}

/** Turns residuals into samples in place. `narrow`: no sum can leave 32 bits; else doubles, exact to 53 bits. */
function predict(
  out: Int32Array,
  count: number,
  coefficients: Int32Array,
  shift: number,
  narrow: boolean,
): void {
  const order = coefficients.length;
  if (order === 0) return;
  if (narrow) predictNarrow(out, count, coefficients, order, shift);
  else predictWide(out, count, coefficients, order, 2 ** -shift);
}

function predictNarrow(
  out: Int32Array,
  count: number,
  coefficients: Int32Array,
  order: number,
  shift: number,
): void {
  for (let i = order; i < count; i++) {
    let sum = 0;
    for (let j = 0; j < order; j++) {
      sum = (sum + Math.imul(coefficients[j] as number, out[i - 1 - j] as number)) | 0;
    }
    out[i] = (out[i] as number) + (sum >> shift);
  }
}

function predictWide(
  out: Int32Array,
  count: number,
  coefficients: Int32Array,
  order: number,
  scale: number,
): void {
  for (let i = order; i < count; i++) {
    let sum = 0;
    for (let j = 0; j < order; j++) sum += (coefficients[j] as number) * (out[i - 1 - j] as number);
    out[i] = (out[i] as number) + Math.floor(sum * scale);
  }
}
