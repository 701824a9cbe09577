import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MessageWriter, readFields, readPackedVarints } from './wire.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));

// The examples of https://protobuf.dev/programming-guides/encoding/.
test.each([
  ['field 1 is the varint 150', new MessageWriter().varint(1, 150), '089601'],
  ['field 2 is the text "testing"', new MessageWriter().text(2, 'testing'), '120774657374696e67'],
  ['field 3 is a message', new MessageWriter().message(3, new MessageWriter().varint(1, 150)), '1a03089601'],
  ['-2 takes ten bytes', new MessageWriter().varint(1, -2), '08feffffffffffffffff01'],
  ['field 16 needs a tag of two bytes', new MessageWriter().varint(16, 0), '800100'],
])('%s', (_, message, expected) => {
  expect(hex(message.finish())).toBe(expected);
});

test('what was written is read in order', () => {
  const message = new MessageWriter()
    .varint(3, -1)
    .text(1, 'naïve')
    .float(2, 0.25)
    .message(7, new MessageWriter().varint(1, 5))
    .bytes(9, new Uint8Array())
    .finish();
  const fields = [...readFields(message)];
  expect(fields.map(({ number, value }) => [number, value])).toEqual([
    [3, -1],
    [1, 0],
    [2, 0.25],
    [7, 0],
    [9, 0],
  ]);
  expect(new TextDecoder().decode(fields[1]!.bytes)).toBe('naïve');
  expect([...readFields(fields[3]!.bytes)]).toEqual([{ number: 1, value: 5, bytes: new Uint8Array() }]);
});

test('bytes are handed out as views, not as copies', () => {
  const message = new MessageWriter().bytes(1, Uint8Array.of(1, 2, 3)).finish();
  const [field] = [...readFields(message)];
  expect(field!.bytes.buffer).toBe(message.buffer);
});

test('a message inside a larger buffer is read from its own beginning', () => {
  const inner = new MessageWriter().float(1, 1.5).varint(2, 300).finish();
  const larger = new Uint8Array(inner.length + 7).fill(0xff);
  larger.set(inner, 3);
  const fields = [...readFields(larger.subarray(3, 3 + inner.length))];
  expect(fields.map(({ value }) => value)).toEqual([1.5, 300]);
});

test('packed varints', () => {
  expect(readPackedVarints(bytes('038e029ea705'))).toEqual([3, 270, 86942]);
  expect(readPackedVarints(bytes('ffffffffffffffffff0105'))).toEqual([-1, 5]);
  expect(readPackedVarints(new Uint8Array())).toEqual([]);
});

describe('laws', () => {
  const fieldNumber = fc.integer({ min: 1, max: 2 ** 28 });

  test('every whole number that a double holds exactly comes back', () => {
    fc.assert(
      fc.property(fieldNumber, fc.maxSafeInteger(), (number, value) => {
        const [field] = [...readFields(new MessageWriter().varint(number, value).finish())];
        expect(field).toEqual({ number, value, bytes: new Uint8Array() });
      }),
    );
  });

  test('the ends of int64 come back', () => {
    for (const value of [-(2 ** 63), 2 ** 62, Number.MIN_SAFE_INTEGER]) {
      expect([...readFields(new MessageWriter().varint(1, value).finish())][0]!.value).toBe(value);
    }
  });

  test('every float comes back', () => {
    fc.assert(
      fc.property(fieldNumber, fc.float(), (number, value) => {
        const [field] = [...readFields(new MessageWriter().float(number, value).finish())];
        expect(field).toEqual({ number, value, bytes: new Uint8Array() });
      }),
    );
  });

  test('nesting keeps the innermost text', () => {
    fc.assert(
      fc.property(
        fc.array(fieldNumber, { minLength: 1, maxLength: 5 }),
        fc.string({ unit: 'binary' }),
        (path, text) => {
          let message = new MessageWriter().text(1, text);
          for (const number of path) message = new MessageWriter().varint(2, 7).message(number, message);
          let content = message.finish();
          for (const number of [...path].reverse()) {
            const [seven, inner] = [...readFields(content)];
            expect([seven!.value, inner!.number]).toEqual([7, number]);
            content = inner!.bytes;
          }
          expect([...readFields(content)][0]!.bytes).toEqual(new TextEncoder().encode(text));
        },
      ),
    );
  });
});

describe('broken bytes are a RangeError', () => {
  test.each([
    ['a varint that does not end', '08ff'],
    ['a tag without a value', '08'],
    ['a text longer than its message', '120774'],
    ['a length beyond everything', '12ffffffffffffffff7f'],
    ['a negative length', '12ffffffffffffffffff01'],
    ['a float cut short', '150000'],
    ['a double cut short', '1100000000'],
    ['the start of a group, which no ONNX file has', '0b'],
    ['wire type 7', '0f'],
  ])('%s', (_, message) => {
    expect(() => [...readFields(bytes(message))]).toThrow(RangeError);
  });

  test('packed varints whose last one does not end', () => {
    expect(() => readPackedVarints(bytes('0380'))).toThrow(RangeError);
  });

  test('whatever the bytes, they are read or refused so', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (message) => {
        try {
          for (const field of readFields(message)) expect(field.bytes.length).toBeLessThan(message.length);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});
