// The packages of the clone and the files in them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const floors = ['foundation', 'tasks', 'faces', 'weights'];

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} folder
 * @property {{ exports?: Record<string, unknown>, private?: boolean }} manifest
 */

/**
 * Every package on the floors, in order of folder names.
 * @param {string} root
 * @returns {Package[]}
 */
export function packagesOf(root) {
  return floors
    .flatMap((floor) => folders(join(root, floor)))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return { name: manifest.name, folder, manifest };
    });
}

/**
 * What can be imported of a package, as an importer writes it: `@parlando/core`, `@parlando/transcribe/task`.
 * @param {Package} pkg
 */
export function doorsOf({ name, manifest }) {
  return doorEntries(manifest).map(([path]) => name + path.slice(1));
}

/**
 * The declaration file behind each door, from the package's folder.
 * @param {Package} pkg
 */
export function doorFiles({ manifest }) {
  return doorEntries(manifest).map(([, { types }]) => types);
}

/**
 * @param {Package['manifest']} manifest
 * @returns {[string, { types: string }][]}
 */
function doorEntries(manifest) {
  const entries = Object.entries(manifest.exports ?? {});
  return entries.flatMap(([path, to]) => (isDoor(to) ? [[path, to]] : []));
}

/**
 * @param {unknown} to
 * @returns {to is { types: string }}
 */
function isDoor(to) {
  return typeof to === 'object' && to !== null && 'types' in to;
}

/**
 * All files below a folder but for what is installed or built; none if it is not there.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !['node_modules', 'dist', '.git', 'files'].includes(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}

/**
 * `@parlando/core` is `core`.
 * @param {string} name
 */
export function shortName(name) {
  return name.replace(/^@parlando\//, '');
}

/** @param {string} folder */
function folders(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
}
