import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentError } from '@parlando/core';

/** The folder of what can be made again: `PARLANDO_CACHE`, else the user's cache folder. */
export function cacheFolder(): string {
  const chosen = process.env['PARLANDO_CACHE'];
  if (chosen) return chosen;
  const base =
    process.platform === 'win32'
      ? process.env['LOCALAPPDATA']
      : process.platform === 'darwin'
        ? join(homedir(), 'Library', 'Caches')
        : process.env['XDG_CACHE_HOME'];
  return join(base || join(homedir(), '.cache'), 'parlando');
}

export type CachedFiles = Readonly<Record<string, Uint8Array>>;

/**
 * The folder of that name below the cache, made by `make` if it is not there yet. It appears whole or not at all, so
 * that two processes may make it at once. Where the cache cannot be written, the system's temporary folder serves.
 */
export async function cached(name: string, make: () => Promise<CachedFiles>): Promise<string> {
  const places = [cacheFolder(), join(tmpdir(), 'parlando-cache')];
  for (const place of places) {
    if (existsSync(join(place, name))) return join(place, name);
  }
  const files = await make();
  const failures: unknown[] = [];
  for (const place of places) {
    try {
      return await writeWhole(place, name, files);
    } catch (error) {
      failures.push(error);
    }
  }
  throw new EnvironmentError(
    'models/no-cache',
    `the prepared model cannot be written to ${places.join(' or ')}`,
    {
      remedy: 'free some space, or set PARLANDO_CACHE to a folder that can be written',
      cause: failures[0],
    },
  );
}

async function writeWhole(place: string, name: string, files: CachedFiles): Promise<string> {
  const folder = join(place, name);
  const draft = join(place, `.draft-${randomUUID()}`);
  try {
    await mkdir(draft, { recursive: true });
    for (const [file, bytes] of Object.entries(files)) await writeFile(join(draft, file), bytes);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
