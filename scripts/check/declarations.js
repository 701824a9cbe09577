// What a package shows the world: the declarations that can be reached from its door.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { importsOf } from './layers.js';

/**
 * The declaration files behind `dist/index.d.ts`, the door first, then by path; ends with what is not built.
 * @param {string} packageFolder
 * @returns {{ path: string, text: string }[]}
 */
export function declarationsOf(packageFolder) {
  const dist = join(packageFolder, 'dist');
  /** @type {Map<string, string>} */
  const found = new Map();
  collect(join(dist, 'index.d.ts'), found);
  const [door, ...rest] = [...found].map(([file, text]) => ({ path: relative(dist, file), text }));
  if (door === undefined) throw new Error(`${packageFolder} has no declarations: run npm run types`);
  return [door, ...rest.sort((a, b) => (a.path < b.path ? -1 : 1))];
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
