import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Everything that a result depends on. */
export interface RowKeyParts {
  readonly command: string;
  readonly version: string;
  /** The hash of the model. */
  readonly identity: string;
  readonly options: object;
  readonly id: string;
  readonly text: string | undefined;
  readonly soundSha256: string;
}

/** One hash for all that a result depends on: the same key, the same result. */
export function rowKey(parts: RowKeyParts): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(parts)))
    .digest('hex');
}

/** Options come in the order of their table; a table put in order anew must not undo what is done. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, sorted(inner)]);
}

/** SHA-256 of a file, read in pieces: recordings can be larger than memory. */
export async function hashFile(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { signal, highWaterMark: 1 << 20 })) hash.update(piece);
  return hash.digest('hex');
}
