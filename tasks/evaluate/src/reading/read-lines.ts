import { isUtf8 } from 'node:buffer';
import { InputError } from '@parlando/core';
import { byteSignature } from './byte-signature.ts';
import { nameOf, notText, notUtf8 } from './text-errors.ts';

const newline = 10;

/** A text of one line this long is no row that anybody wrote: the file is not what it seems. */
const longestLineBytes = 32 * 2 ** 20;

/**
 * The lines of a text in UTF-8, without their ends (`\n` or `\r\n`) and without a byte order mark. A final line end
 * ends the last line and does not begin another. The text is cut as it comes, so that it never is one string.
 *
 * @param path what the text is called in errors: a path, or `-` for standard input
 * @throws InputError `evaluate/not-utf8`, `evaluate/utf-16`, `evaluate/not-text`, `evaluate/sound`,
 *   `evaluate/long-line`
 */
export async function readLines(
  bytes: AsyncIterable<Uint8Array>,
  path: string,
  longest = longestLineBytes,
): Promise<string[]> {
  const lines: string[] = [];
  let begun: Uint8Array[] = [];
  let begunBytes = 0;
  for await (const chunk of bytes) {
    if (lines.length === 0 && begunBytes === 0) refuseOtherThan(chunk, path);
    const end = chunk.lastIndexOf(newline) + 1;
    if (end > 0) {
      checkLength(begunBytes + chunk.indexOf(newline), longest, path, lines.length + 1);
      addLines(lines, Buffer.concat([...begun, chunk.subarray(0, end)]), path);
      begun = [];
      begunBytes = 0;
    }
    begun.push(chunk.subarray(end));
    begunBytes += chunk.length - end;
    checkLength(begunBytes, longest, path, lines.length + 1);
  }
  if (begunBytes > 0) addLines(lines, Buffer.concat([...begun, Uint8Array.of(newline)]), path);
  if (lines[0]?.startsWith('\uFEFF')) lines[0] = lines[0].slice(1);
  return lines;
}

/** Adds the lines of a block that ends with a line end. */
function addLines(lines: string[], block: Buffer, path: string): void {
  if (!isUtf8(block)) throw notUtf8(path, lines.length, block);
  const text = block.toString('utf8');
  if (text.includes('\0'))
    throw notText(path, lines.length + text.slice(0, text.indexOf('\0')).split('\n').length);
  const plain = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  const added = plain.split('\n');
  added.pop();
  for (const line of added) lines.push(line);
}

function refuseOtherThan(first: Uint8Array, path: string): void {
  const signature = byteSignature(first);
  if (signature === undefined) return;
  if (signature === 'sound') {
    throw new InputError('evaluate/sound', `${nameOf(path)} looks like sound, not text`, {
      remedy: `\`parlando transcribe ${path} --format json\` makes a transcript of it`,
    });
  }
  if (signature === 'utf-16') {
    throw new InputError('evaluate/utf-16', `${nameOf(path)} is written in UTF-16, not UTF-8`, {
      remedy: `convert it: iconv -f UTF-16 -t UTF-8 ${path} > NEW`,
    });
  }
  const remedies = {
    gzip: `unpack it: gunzip -k ${path}`,
    zip: 'unpack it; save a spreadsheet (.xlsx) as CSV and a document (.docx) as plain text',
    pdf: 'save its text as plain text',
  };
  throw new InputError('evaluate/not-text', `${nameOf(path)} is not text but ${signature}`, {
    remedy: remedies[signature],
  });
}

function checkLength(bytes: number, longest: number, path: string, line: number): void {
  if (bytes <= longest) return;
  const most = `${Math.floor(longest / 2 ** 20)} MB`;
  throw new InputError('evaluate/long-line', `${nameOf(path)}, line ${line} is longer than ${most}`, {
    remedy: 'check that this is the file you meant; one row stands on a line of its own',
  });
}
