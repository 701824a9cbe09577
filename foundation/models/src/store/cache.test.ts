import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cached, cacheFolder } from './cache.ts';

let root: string;
const text = (content: string) => new TextEncoder().encode(content);
const make = async () => ({ 'a.txt': text('one'), 'b.txt': text('two') });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'parlando-cache-test-'));
  vi.stubEnv('PARLANDO_CACHE', join(root, 'cache'));
  vi.stubEnv('TMPDIR', join(root, 'tmp'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true, force: true });
});

describe.skipIf(process.platform !== 'linux')('where it lies on Linux', () => {
  test.each([
    ['/c', '/x', '/c'],
    ['', '/x', '/x/parlando'],
    ['', '', '/home/me/.cache/parlando'],
  ])('PARLANDO_CACHE=%j, XDG_CACHE_HOME=%j: %s', (chosen, base, folder) => {
    vi.stubEnv('HOME', '/home/me');
    vi.stubEnv('PARLANDO_CACHE', chosen);
    vi.stubEnv('XDG_CACHE_HOME', base);
    expect(cacheFolder()).toBe(folder);
  });
});

test('what was made is there the next time, and is not made again', async () => {
  const maker = vi.fn(make);
  const folder = await cached('model-1', maker);
  expect(folder).toBe(join(root, 'cache', 'model-1'));
  expect(await readFile(join(folder, 'b.txt'), 'utf8')).toBe('two');
  expect(await cached('model-1', maker)).toBe(folder);
  expect(maker).toHaveBeenCalledTimes(1);
});

test('two at once both get the whole', async () => {
  const folders = await Promise.all(Array.from({ length: 8 }, () => cached('model-1', make)));
  expect(new Set(folders)).toEqual(new Set([join(root, 'cache', 'model-1')]));
  expect(await readdir(join(root, 'cache'))).toEqual(['model-1']);
  expect(await readdir(folders[0]!)).toEqual(['a.txt', 'b.txt']);
});

test('a maker that fails leaves nothing behind, and the next one may succeed', async () => {
  const failure = new Error('out of paper');
  await expect(cached('model-1', () => Promise.reject(failure))).rejects.toBe(failure);
  expect(await readdir(root)).toEqual([]);
  expect(await readdir(await cached('model-1', make))).toHaveLength(2);
});

describe('where the cache cannot be written', () => {
  beforeEach(() => writeFile(join(root, 'cache'), 'a file in the way'));

  test('the temporary folder serves, this time and the next', async () => {
    const folder = await cached('model-1', make);
    expect(folder).toBe(join(root, 'tmp', 'parlando-cache', 'model-1'));
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('one');
    expect(await cached('model-1', () => Promise.reject(new Error('made twice')))).toBe(folder);
  });

  test('and that neither: both are named, with a way out', async () => {
    await writeFile(join(root, 'tmp'), 'in the way too');
    await expect(cached('model-1', make)).rejects.toMatchObject({
      code: 'models/no-cache',
      message: `the prepared model cannot be written to ${join(root, 'cache')} or ${join(root, 'tmp', 'parlando-cache')}`,
      remedy: expect.stringContaining('set PARLANDO_CACHE'),
    });
  });
});

test('half a folder that somebody else is writing is not taken for the whole', async () => {
  await mkdir(join(root, 'cache', '.draft-of-somebody'), { recursive: true });
  expect(await readdir(await cached('model-1', make))).toEqual(['a.txt', 'b.txt']);
});
