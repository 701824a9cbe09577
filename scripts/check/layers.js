// Holds layers.json: a package imports what its row lists, through doors only.
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { filesBelow, packagesOf } from './packages.js';

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
  return packagesOf(root).flatMap(({ name, folder }) => {
    const files = filesBelow(join(folder, 'src')).filter((file) => /\.tsx?$/.test(file));
    if (files.length === 0) return [];
    const row = table[name];
    if (row === undefined) return [`${name} is missing from layers.json`];
    return files.flatMap((file) => fileFaults({ root, name, folder, row, file }));
  });
}

/** @param {{ root: string, name: string, folder: string, row: string[], file: string }} place */
function fileFaults({ root, name, folder, row, file }) {
  return importsOf(readFileSync(file, 'utf8')).flatMap((specifier) => {
    const fault = specifier.startsWith('.') ? leaves(folder, file, specifier) : crosses(name, row, specifier);
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
 * @param {string} specifier
 */
function crosses(name, row, specifier) {
  const match = /^(@parlando\/[^/]+|parlando)(\/.*)?$/.exec(specifier);
  const target = match?.[1];
  if (target === undefined) return undefined;
  // `/task` is a task's second door: its description alone, which every face reads before anything heavy.
  if (match?.[2] !== undefined && match[2] !== '/task') return 'goes past a door';
  return row.includes(target) ? undefined : `is not in the row of ${name}`;
}
