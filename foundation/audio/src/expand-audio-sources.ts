import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { InputError } from '@parlando/core';
import { globRoot, globToRegExp, isGlob } from './glob.ts';

// Only for what is picked out of folders: a file that is named is read, whatever its name.
const audioFile =
  /\.(wav|wave|w64|rf64|flac|mp3|ogg|oga|opus|m4a|m4b|mp4|mov|mkv|webm|weba|aac|amr|3gp|aif|aiff|aifc|au|snd|caf|wma|ape|wv|sph)$/i;

/**
 * The sound files that a command's inputs name, in their order: a file stays, a folder gives the sound files in
 * and under it (sorted, hidden ones left out), a pattern with `*`, `**`, `?` or `{a,b}` those that it matches,
 * unless a file of that very name exists, and `-` stays. A file that is named twice comes once. A path that
 * does not exist stays as well: reading it gives the error.
 * @throws InputError `audio/none-found` for a folder or pattern without sound files
 */
export async function expandAudioSources(inputs: readonly string[]): Promise<string[]> {
  const found = new Map<string, string>();
  for (const input of inputs) {
    for (const path of await expandOne(input)) {
      const key = path === '-' ? path : resolve(path);
      if (!found.has(key)) found.set(key, path);
    }
  }
  return [...found.values()];
}

async function expandOne(input: string): Promise<string[]> {
  if (input === '-') return [input];
  const kind = await kindOf(input);
  if (kind === 'folder') return walked(input);
  if (kind === 'file' || !isGlob(input)) return [input];
  return matched(input);
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'missing';
  }
}

async function walked(folder: string): Promise<string[]> {
  const paths = (await walk(folder)).filter((path) => audioFile.test(path));
  if (paths.length > 0) return paths;
  throw new InputError('audio/none-found', `the folder ${folder} holds no sound files`, {
    remedy: 'Name the files themselves if their names do not end like sound (.wav, .flac, .mp3, .ogg, ...).',
  });
}

async function matched(pattern: string): Promise<string[]> {
  const slashed = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  const plain = slashed.replace(/^(\.\/)+/, '');
  const expression = globToRegExp(plain);
  const root = globRoot(plain);
  const all = (await kindOf(root)) === 'folder' ? await walk(root, plain.includes('/.')) : [];
  const paths = all.filter((path) => expression.test(path.replaceAll('\\', '/')) && audioFile.test(path));
  if (paths.length > 0) return paths;
  throw new InputError('audio/none-found', `no sound file matches ${pattern}`, {
    remedy: 'Check the pattern; quote it if the shell should leave it alone.',
  });
}

/** All files under a folder, each folder's own in order of their names; links to folders are not followed. */
async function walk(folder: string, hidden = false): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') && !hidden) continue;
    const path = folder === '.' ? entry.name : join(folder, entry.name);
    if (entry.isDirectory()) paths.push(...(await walk(path, hidden)));
    else if (entry.isFile() || (entry.isSymbolicLink() && (await kindOf(path)) === 'file')) paths.push(path);
  }
  return paths;
}
