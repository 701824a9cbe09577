// Holds layers.json: a package imports what its row lists, through doors only: the paths of its `exports`.
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { doorsOf, filesBelow, packagesOf } from './packages.js';

const importPattern =
  /\bfrom\s+['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]/gm;
// Only comments that begin a line: a glob in a string looks like the start of one.
const commentPattern = /^\s*\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/**
 * What is wrong with the imports of a tree, one line a fault.
 * @param {string} root
 * @param {Record<string, string[]>} table
 * @returns {string[]}
 */
export function layerFaults(root, table) {
  const packages = packagesOf(root);
  const doors = new Set(packages.flatMap(doorsOf));
  return packages.flatMap(({ name, folder }) => {
    const files = filesBelow(join(folder, 'src')).filter((file) => /\.tsx?$/.test(file));
    if (files.length === 0) return [];
    const row = table[name];
    if (row === undefined) return [`${name} is missing from layers.json`];
    return files.flatMap((file) => fileFaults({ root, folder, row, doors, name, file }));
  });
}

/**
 * @typedef {object} Place
 * @property {string} root
 * @property {string} folder
 * @property {string[]} row
 * @property {Set<string>} doors
 * @property {string} name
 * @property {string} file
 */

/** @param {Place} place */
function fileFaults({ root, folder, row, doors, name, file }) {
  return importsOf(readFileSync(file, 'utf8')).flatMap((specifier) => {
    const fault = specifier.startsWith('.')
      ? leaves(folder, file, specifier)
      : crosses(name, row, doors, specifier);
    return fault === undefined ? [] : [`${relative(root, file)}: '${specifier}' ${fault}`];
  });
}

/**
 * Every module that a source names: imports, re-exports, `import()` of values and types.
 * @param {string} source
 */
export function importsOf(source) {
  const matches = source.replace(commentPattern, '').matchAll(importPattern);
  return [...matches].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/**
 * @param {string} folder
 * @param {string} file
 * @param {string} specifier
 */
function leaves(folder, file, specifier) {
  const target = resolve(dirname(file), specifier);
  return target.startsWith(folder + sep) ? undefined : 'leaves its package';
}

/**
 * @param {string} name
 * @param {string[]} row
 * @param {Set<string>} doors
 * @param {string} specifier
 */
function crosses(name, row, doors, specifier) {
  const match = /^(@parlando\/[^/]+|parlando)(\/.*)?$/.exec(specifier);
  const target = match?.[1];
  if (target === undefined) return undefined;
  // Such as `/task`, a task's second door: its description alone, which every face reads before anything heavy.
  if (match?.[2] !== undefined && !doors.has(specifier)) return 'goes past a door';
  return row.includes(target) ? undefined : `is not in the row of ${name}`;
}
