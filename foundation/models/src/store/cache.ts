import { randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, lstatSync, statSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
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

/** Whether the cache folder can be written, or made where it is not there yet. */
export function isCacheWritable(): boolean {
  let folder = resolve(cacheFolder());
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  try {
    accessSync(folder, constants.W_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

export type CachedFiles = Readonly<Record<string, Uint8Array>>;

/**
 * Opens what lies in the folder of that name below the cache, made by `make` if it is not there yet. What will not
 * open (a power cut, a disk that failed) is made once more. Throws an EnvironmentError `models/no-cache` or
 * `models/damaged-cache`, and what `make` and the second try to open throw.
 */
export async function openCached<Opened>(
  name: string,
  make: () => Promise<CachedFiles>,
  open: (folder: string) => Promise<Opened>,
): Promise<Opened> {
  const folder = await cached(name, make);
  try {
    return await open(folder);
  } catch (cause) {
    await discard(folder, cause);
  }
  return open(await cached(name, make));
}

async function discard(folder: string, cause: unknown): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true });
  } catch {
    const message = `the prepared model in ${folder} is damaged and cannot be replaced`;
    const remedy = 'remove that folder, or set PARLANDO_CACHE to another one';
    throw new EnvironmentError('models/damaged-cache', message, { remedy, cause });
  }
}

/**
 * The folder of that name below the cache, made by `make` if it is not there yet. It appears whole or not at all, so
 * that two processes may make it at once. Where the cache cannot be written, a folder of the user's own in the
 * system's temporary one serves.
 */
async function cached(name: string, make: () => Promise<CachedFiles>): Promise<string> {
  const spare = spareFolder();
  const places = [cacheFolder(), spare];
  for (const place of places) {
    if (existsSync(join(place, name)) && (place !== spare || isPrivate(spare))) return join(place, name);
  }
  const files = await make();
  const failures: unknown[] = [];
  for (const place of places) {
    try {
      if (place === spare) await makePrivate(spare);
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
      cause: new AggregateError(failures, failures.map(String).join('; ')),
    },
  );
}

/** On a machine with many users the temporary folder is everybody's, so each user has an own one in it. */
function spareFolder(): string {
  const uid = process.getuid?.();
  return join(tmpdir(), uid === undefined ? 'parlando-cache' : `parlando-cache-${uid}`);
}

async function makePrivate(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!isPrivate(folder)) throw new Error(`${folder} is not this user's alone`);
}

/** Whether nobody else could have put a model there. Windows gives each user a temporary folder as it is. */
function isPrivate(folder: string): boolean {
  if (process.getuid === undefined) return true;
  const status = lstatSync(folder, { throwIfNoEntry: false });
  return status?.isDirectory() === true && status.uid === process.getuid() && (status.mode & 0o022) === 0;
}

async function writeWhole(place: string, name: string, files: CachedFiles): Promise<string> {
  const folder = join(place, name);
  const draft = join(place, `.draft-${randomUUID()}`);
  try {
    await mkdir(draft, { recursive: true });
    for (const [file, bytes] of Object.entries(files)) {
      // Flushed: after a power cut a folder that is there must be whole.
      await writeFile(join(draft, file), bytes, { flush: true });
    }
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
