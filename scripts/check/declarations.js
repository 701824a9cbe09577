// What a package shows the world: the declarations that can be reached from its doors.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { importsOf } from './layers.js';
import { doorFiles } from './packages.js';

/** @typedef {{ path: string, text: string, isDoor: boolean }} Declaration */

/**
 * The declaration files behind a package's doors, the doors first, then by path; ends with what is not built.
 * @param {import('./packages.js').Package} pkg
 * @returns {Declaration[]}
 */
export function declarationsOf(pkg) {
  const dist = join(pkg.folder, 'dist');
  const doors = doorFiles(pkg).map((file) => join(pkg.folder, file));
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const door of doors) collect(door, found);
  const missing = doors.find((door) => !found.has(door));
  if (missing !== undefined) throw new Error(`${missing} is not built: run npm run types`);
  const all = [...found].map(([file, text]) => ({
    path: relative(dist, file),
    text,
    isDoor: doors.includes(file),
  }));
  return all.sort((a, b) => Number(b.isDoor) - Number(a.isDoor) || (a.path < b.path ? -1 : 1));
}

/**
 * @param {string} file
 * @param {Map<string, string>} found
 */
function collect(file, found) {
  if (found.has(file) || !existsSync(file)) return;
  const text = readFileSync(file, 'utf8').replace(/^\/\/# sourceMappingURL=.*\n?/m, '');
  found.set(file, text);
  for (const specifier of importsOf(text)) {
    if (specifier.startsWith('.')) collect(declarationFile(join(dirname(file), specifier)), found);
  }
}

/**
 * Declarations name either the source or what it was compiled to.
 * @param {string} target
 */
function declarationFile(target) {
  return target.replace(/\.[jt]s$/, '.d.ts');
}
