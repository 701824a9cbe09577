import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CachedFiles, cacheFolder, isCacheWritable, openCached } from './cache.ts';

let root: string;
const text = (content: string) => new TextEncoder().encode(content);
const make = async () => ({ 'a.txt': text('one'), 'b.txt': text('two') });

const cached = (name: string, maker: () => Promise<CachedFiles>) =>
  openCached(name, maker, async (folder) => folder);
/** The folder that serves where the cache does not. */
const spare = () =>
  join(root, 'tmp', process.getuid ? `parlando-cache-${process.getuid()}` : 'parlando-cache');

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'parlando-cache-test-'));
  vi.stubEnv('PARLANDO_CACHE', join(root, 'cache'));
  vi.stubEnv('TMPDIR', join(root, 'tmp'));
});

afterEach(async () => {
  vi.restoreAllMocks();
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
    expect(folder).toBe(join(spare(), 'model-1'));
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('one');
    expect(await cached('model-1', () => Promise.reject(new Error('made twice')))).toBe(folder);
  });

  describe.skipIf(process.getuid === undefined)('the folder in the temporary one', () => {
    test("is the user's own, and nobody else may look in", async () => {
      await cached('model-1', make);
      expect(await stat(spare())).toMatchObject({ uid: process.getuid?.(), mode: 0o40700 });
    });

    const planted = async (folder: string) => {
      await mkdir(join(folder, 'model-1'), { recursive: true });
      await writeFile(join(folder, 'model-1', 'a.txt'), 'planted');
    };

    test('is not taken when others may write there', async () => {
      await planted(spare());
      await chmod(spare(), 0o777);
      await expect(cached('model-1', make)).rejects.toMatchObject({ code: 'models/no-cache' });
    });

    test('is not taken when it leads elsewhere', async () => {
      await planted(join(root, 'theirs'));
      await mkdir(join(root, 'tmp'));
      await symlink(join(root, 'theirs'), spare());
      await expect(cached('model-1', make)).rejects.toMatchObject({ code: 'models/no-cache' });
    });

    test("is not taken when it is somebody else's", async () => {
      await planted(spare());
      const { uid } = await stat(spare());
      const name = spare();
      vi.spyOn(process, 'getuid').mockReturnValue(uid + 1);
      await rename(name, spare());
      await expect(cached('model-1', make)).rejects.toMatchObject({ code: 'models/no-cache' });
    });
  });

  test('and that neither: both are named, with a way out', async () => {
    await writeFile(join(root, 'tmp'), 'in the way too');
    await expect(cached('model-1', make)).rejects.toMatchObject({
      code: 'models/no-cache',
      message: `the prepared model cannot be written to ${join(root, 'cache')} or ${spare()}`,
      remedy: expect.stringContaining('set PARLANDO_CACHE'),
    });
  });
});

test('whether it can be written is told before it is there', async () => {
  expect(isCacheWritable()).toBe(true);
  await writeFile(join(root, 'cache'), 'a file in the way');
  expect(isCacheWritable()).toBe(false);
});

test('half a folder that somebody else is writing is not taken for the whole', async () => {
  await mkdir(join(root, 'cache', '.draft-of-somebody'), { recursive: true });
  expect(await readdir(await cached('model-1', make))).toEqual(['a.txt', 'b.txt']);
});

describe('what will not open', () => {
  const open = async (folder: string) => {
    const content = await readFile(join(folder, 'a.txt'), 'utf8');
    if (content !== 'one') throw new Error(`cannot read ${content}`);
    return content;
  };

  test('is made once more', async () => {
    const folder = await cached('model-1', make);
    await writeFile(join(folder, 'a.txt'), 'on');
    expect(await openCached('model-1', make, open)).toBe('one');
    expect(await readdir(join(root, 'cache'))).toEqual(['model-1']);
  });

  test('even when made anew says why', async () => {
    const maker = vi.fn(async () => ({ 'a.txt': text('nonsense') }));
    await expect(openCached('model-1', maker, open)).rejects.toThrow('cannot read nonsense');
    expect(maker).toHaveBeenCalledTimes(2);
  });

  test.skipIf(process.getuid?.() === 0)('and cannot be replaced is named', async () => {
    const folder = await cached('model-1', make);
    await writeFile(join(folder, 'a.txt'), 'on');
    await chmod(folder, 0o500);
    await expect(openCached('model-1', make, open)).rejects.toMatchObject({ code: 'models/damaged-cache' });
    await chmod(folder, 0o700);
  });
});
