// Every package that the lock names, and every one that is installed, has a permissive licence.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const allowed = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
]);

/**
 * Packages whose licence field does not say what they are, with what was found instead.
 * @type {Record<string, string>}
 */
const excused = {};

// LGPL code, whatever their licence field says: the second is a permissive wrapper around an LGPL library.
const forbidden = new Set(['codec-parser', 'mpg123-decoder']);

/**
 * Faults of a lock file, one line each. Only what is ours goes without a licence check.
 * @param {{ packages: Record<string, { license?: string, link?: boolean }> }} lock
 * @returns {string[]}
 */
export function lockFaults(lock) {
  return Object.entries(lock.packages).flatMap(([path, { license, link }]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (link || !path.includes('node_modules/')) return [];
    return licenceFault(name, license);
  });
}

/**
 * Faults of what is installed in a folder and its packages' own folders.
 * @param {string} nodeModules
 * @returns {string[]}
 */
export function installedFaults(nodeModules) {
  return packageFolders(nodeModules).flatMap((folder) => {
    const manifestFile = join(folder, 'package.json');
    if (!existsSync(manifestFile)) return [];
    const { name, license } = JSON.parse(readFileSync(manifestFile, 'utf8'));
    return [...licenceFault(name, license), ...installedFaults(join(folder, 'node_modules'))];
  });
}

/**
 * @param {string} name
 * @param {unknown} licence
 */
function licenceFault(name, licence) {
  if (forbidden.has(name)) return [`${name} carries LGPL code`];
  if (name in excused || (typeof licence === 'string' && isAllowed(licence))) return [];
  return [`${name} has the licence ${JSON.stringify(licence) ?? 'of no name'}`];
}

/**
 * One of the alternatives, all parts of a conjunction.
 * @param {string} expression
 */
function isAllowed(expression) {
  const alternatives = expression.replace(/[()]/g, '').split(' OR ');
  return alternatives.some((parts) => parts.split(' AND ').every((part) => allowed.has(part.trim())));
}

/** @param {string} nodeModules */
function packageFolders(nodeModules) {
  if (!existsSync(nodeModules)) return [];
  const names = readdirSync(nodeModules).filter((name) => !name.startsWith('.'));
  return names.flatMap((name) => {
    const folder = join(nodeModules, name);
    return name.startsWith('@') ? readdirSync(folder).map((inner) => join(folder, inner)) : [folder];
  });
}
