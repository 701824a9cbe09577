/**
 * The protobuf wire format (https://protobuf.dev/programming-guides/encoding/), as much of it as ONNX files use.
 * Readers hand out views of the input, never copies: weights are tens of megabytes.
 */

export interface Field {
  readonly number: number;
  /** Varints and fixed-width values; 0 for a length-delimited field. */
  readonly value: number;
  /** The content of a length-delimited field; empty otherwise. */
  readonly bytes: Uint8Array;
}

const empty = new Uint8Array(0);

/** Yields the fields of one message. Throws a RangeError when the bytes end early or hold an unknown wire type. */
export function* readFields(message: Uint8Array): Generator<Field> {
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength);
  let at = 0;

  // Negative int64 values are ten bytes long; they are folded back into a double's exact range.
  const varint = (): number => {
    let low = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = view.getUint8(at++);
      low |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return Number(BigInt.asIntN(64, low));
    }
  };

  while (at < message.length) {
    const tag = varint();
    const number = Math.floor(tag / 8);
    switch (tag % 8) {
      case 0:
        yield { number, value: varint(), bytes: empty };
        break;
      case 1:
        yield { number, value: view.getFloat64(at, true), bytes: empty };
        at += 8;
        break;
      case 2: {
        const length = varint();
        if (length < 0 || at + length > message.length) throw new RangeError('a field runs past its message');
        yield { number, value: 0, bytes: message.subarray(at, at + length) };
        at += length;
        break;
      }
      case 5:
        yield { number, value: view.getFloat32(at, true), bytes: empty };
        at += 4;
        break;
      default:
        throw new RangeError(`unknown wire type ${tag % 8}`);
    }
  }
}

/** Packed varints of a `repeated int64` field. Throws a RangeError when the last one does not end. */
export function readPackedVarints(bytes: Uint8Array): number[] {
  const values: number[] = [];
  let value = 0n;
  let shift = 0n;
  for (const byte of bytes) {
    value |= BigInt(byte & 0x7f) << shift;
    shift += 7n;
    if (byte >= 0x80) continue;
    values.push(Number(BigInt.asIntN(64, value)));
    value = 0n;
    shift = 0n;
  }
  if (shift > 0n) throw new RangeError('a varint runs past its field');
  return values;
}

const encoder = new TextEncoder();

/** Collects the parts of one message; lengths are written when it is closed. */
export class MessageWriter {
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  varint(number: number, value: number): this {
    return this.#push(varintBytes(number * 8)).#push(varintBytes(value));
  }

  float(number: number, value: number): this {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setFloat32(0, value, true);
    return this.#push(varintBytes(number * 8 + 5)).#push(bytes);
  }

  bytes(number: number, value: Uint8Array): this {
    return this.#push(varintBytes(number * 8 + 2))
      .#push(varintBytes(value.length))
      .#push(value);
  }

  text(number: number, value: string): this {
    return this.bytes(number, encoder.encode(value));
  }

  message(number: number, value: MessageWriter): this {
    return this.bytes(number, value.finish());
  }

  finish(): Uint8Array {
    const whole = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  #push(part: Uint8Array): this {
    this.#parts.push(part);
    this.#length += part.length;
    return this;
  }
}

function varintBytes(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}
