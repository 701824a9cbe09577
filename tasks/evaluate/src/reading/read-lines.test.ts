import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLines } from './read-lines.ts';

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const linesOf = (text: string | Uint8Array, size = 4): Promise<string[]> =>
  readLines(chunks(Buffer.from(text), size), 'calls.txt');

it('cuts at line ends of both kinds; the last ends a line and begins none', async () => {
  expect(await linesOf('one\ntwo\r\n\nfour')).toEqual(['one', 'two', '', 'four']);
  expect(await linesOf('one\n')).toEqual(['one']);
  expect(await linesOf('one\n\n')).toEqual(['one', '']);
  expect(await linesOf('')).toEqual([]);
});

it('leaves the byte order mark out', async () => {
  expect(await linesOf('\uFEFFgrüezi\n')).toEqual(['grüezi']);
});

it('cuts any text the same, however it comes', async () => {
  const line = fc.stringMatching(/^[a-zé€😀 ]{0,12}$/u);
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 8 }),
      fc.integer({ min: 1, max: 9 }),
      async (lines, size) => {
        expect(await linesOf(lines.map((text) => `${text}\n`).join(''), size)).toEqual(lines);
      },
    ),
  );
});

it('names line and byte of what is not UTF-8', async () => {
  const latin = Buffer.from('Guten Morgen\nGr\u00fc\u00dfe aus K\u00f6ln\n', 'latin1');
  await expect(linesOf(latin, 100)).rejects.toMatchObject({
    code: 'evaluate/not-utf8',
    message: 'calls.txt, line 2, byte 3 of the line: 0xFC is not UTF-8',
    remedy: expect.stringContaining('iconv -f WINDOWS-1252 -t UTF-8 calls.txt'),
  });
  await expect(linesOf(latin, 5)).rejects.toThrow('line 2, byte 3 of the line: 0xFC');
});

it('names the first byte of a sequence that breaks off', async () => {
  const cutShort = Buffer.concat([Buffer.from('ab'), Buffer.from('€').subarray(0, 2), Buffer.from(' c\n')]);
  await expect(linesOf(cutShort, 100)).rejects.toThrow('line 1, byte 3 of the line: 0xE2');
});

it('names UTF-16 and how to convert it', async () => {
  await expect(linesOf(Buffer.from('\uFEFFhello\n', 'utf16le'))).rejects.toMatchObject({
    code: 'evaluate/utf-16',
    remedy: 'convert it: iconv -f UTF-16 -t UTF-8 calls.txt > NEW',
  });
});

it('tells sound, packed files and other bytes from text', async () => {
  await expect(linesOf('RIFF....WAVEfmt ', 16)).rejects.toMatchObject({
    code: 'evaluate/sound',
    message: 'calls.txt looks like sound, not text',
    remedy: expect.stringContaining('parlando transcribe calls.txt'),
  });
  await expect(linesOf(Uint8Array.of(0x1f, 0x8b, 8, 0))).rejects.toMatchObject({
    code: 'evaluate/not-text',
    remedy: 'unpack it: gunzip -k calls.txt',
  });
  await expect(linesOf('one\ntwo\0\n', 100)).rejects.toMatchObject({
    code: 'evaluate/not-text',
    message: 'calls.txt is not text: line 2 holds NUL bytes',
    remedy: expect.stringContaining('parlando transcribe'),
  });
});

it('stops at a line that is too long, before all of it is read', async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('fine\n');
    for (; given < 1000; given++) yield Buffer.alloc(2 ** 20, 'a');
  }
  await expect(readLines(endless(), '-')).rejects.toMatchObject({
    code: 'evaluate/long-line',
    message: 'standard input, line 2 is longer than 32 MB',
  });
  expect(given).toBeLessThan(40);
});

it('refuses a line that is too long although its end is in the same piece', async () => {
  const text = Buffer.from(`${'a'.repeat(50)}\n`);
  await expect(readLines(chunks(text, 100), 'x', 40)).rejects.toMatchObject({ code: 'evaluate/long-line' });
  await expect(readLines(chunks(text, 100), 'x', 50)).resolves.toHaveLength(1);
});
