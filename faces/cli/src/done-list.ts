import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainWriteError } from './write-atomically.ts';

interface DoneEntry {
  /** Path of the output inside its folder. */
  readonly file: string;
  /** What the result depends on, see `rowKey`. */
  readonly key: string;
  /** Of the output as it was written. */
  readonly sha256: string;
}

/**
 * How an output file stands to what is wanted: `absent`; `current`: it holds the wanted result; `ours`: it holds
 * an earlier one; `foreign`: someone else wrote it, or changed it since.
 */
export type OutputState = 'absent' | 'current' | 'ours' | 'foreign';

/**
 * The memory of an output folder, `.parlando.jsonl`: a line for each file written. A line is appended just before
 * its file takes its place; so after a crash a line may lack its file, but no file of ours lacks its line.
 */
export class DoneList {
  readonly #folder: string;
  readonly #entries = new Map<string, DoneEntry[]>();
  /** Ends a torn last line, so that the next one does not become part of it. */
  #before: '' | '\n';

  constructor(folder: string) {
    this.#folder = folder;
    const path = this.#path();
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    this.#before = text === '' || text.endsWith('\n') ? '' : '\n';
    for (const line of text.split('\n')) this.#remember(parseEntry(line));
  }

  state(file: string, key: string): OutputState {
    const path = join(this.#folder, file);
    if (!existsSync(path)) return 'absent';
    const entries = this.#entries.get(file) ?? [];
    const found = sha256(readFileSync(path, 'utf8'));
    const written = entries.filter((entry) => entry.sha256 === found);
    if (written.some((entry) => entry.key === key)) return 'current';
    if (written.length > 0) return 'ours';
    // Changed by hand since: as long as the same result is wanted, the change stays.
    return entries.at(-1)?.key === key ? 'current' : 'foreign';
  }

  add(file: string, key: string, text: string): void {
    const entry = { file, key, sha256: sha256(text) };
    try {
      appendFileSync(this.#path(), `${this.#before}${JSON.stringify(entry)}\n`);
      this.#before = '';
    } catch (cause) {
      throw explainWriteError(cause, this.#path());
    }
    this.#remember(entry);
  }

  #remember(entry: DoneEntry | undefined): void {
    if (entry === undefined) return;
    this.#entries.set(entry.file, [...(this.#entries.get(entry.file) ?? []), entry]);
  }

  #path(): string {
    return join(this.#folder, '.parlando.jsonl');
  }
}

/** A line may be torn (a full disk, a power cut): then its row is simply done again. */
function parseEntry(line: string): DoneEntry | undefined {
  try {
    const { file, key, sha256 } = JSON.parse(line);
    return [file, key, sha256].every((part) => typeof part === 'string') ? { file, key, sha256 } : undefined;
  } catch {
    return undefined;
  }
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
