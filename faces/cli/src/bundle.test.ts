import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { builder } from './testing/spawn-command.ts';
import { version } from './version.ts';

/** The code that `--help` loads: the entry and all that it imports at once. */
function staticCode(file: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  const code = readFileSync(file, 'utf8');
  seen.set(file, code);
  for (const [, path = ''] of code.matchAll(/(?:from|^import) "(\.[^"]+)"/gm)) {
    staticCode(join(dirname(file), path), seen);
  }
  return seen;
}

test('nothing heavy is loaded before a command runs', async () => {
  const { bundleCommand } = await builder();
  const files = staticCode(await bundleCommand());
  const code = [...files.values()].join('\n');
  const outside = [...code.matchAll(/(?:from|^import) "([^."][^"]*)"/gm)].map(([, name]) => name);
  expect([...new Set(outside)].sort()).toEqual(['node:fs', 'node:util']);
  expect(code.length).toBeLessThan(60_000);
});

test('the version is that of the package', () => {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(version).toBe(manifest.version);
});
