import { isUtf8 } from 'node:buffer';
import { InputError } from '@parlando/core';

/** What a path is called in messages. */
export function nameOf(path: string): string {
  return path === '-' ? 'standard input' : path;
}

/** `evaluate/not-utf8`, naming the line and byte; `linesBefore` is the number of lines before the block. */
export function notUtf8(path: string, linesBefore: number, block: Uint8Array): InputError {
  const at = firstBadByte(block);
  const lineStart = block.subarray(0, at).lastIndexOf(10) + 1;
  const line = linesBefore + countLineEnds(block.subarray(0, lineStart)) + 1;
  const byte = (block[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const where = `${nameOf(path)}, line ${line}, byte ${at - lineStart + 1} of the line`;
  return new InputError('evaluate/not-utf8', `${where}: 0x${byte} is not UTF-8`, {
    remedy: `convert the file; if it is Western European: iconv -f WINDOWS-1252 -t UTF-8 ${path} > NEW`,
  });
}

/** `evaluate/not-text` for bytes that no text holds. */
export function notText(path: string, line: number): InputError {
  return new InputError('evaluate/not-text', `${nameOf(path)} is not text: line ${line} holds NUL bytes`, {
    remedy: 'if it is sound, `parlando transcribe` makes a transcript of it; UTF-16 is converted with iconv',
  });
}

/** The sequence that breaks UTF-8 begins where the longest good prefix ends. */
function firstBadByte(block: Uint8Array): number {
  let good = 0;
  let bad = block.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isGoodSoFar(block.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // The byte that was refused may be the one after the beginning of a sequence: go back to that.
  let at = good;
  while (at > 0 && !isUtf8(block.subarray(0, at))) at--;
  return at;
}

/** Whether bytes are UTF-8, but for a sequence that is not finished. */
function isGoodSoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function countLineEnds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}
