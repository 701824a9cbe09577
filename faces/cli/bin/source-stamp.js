// Tells whether a bundle is older than the sources of the clone. Part of every start, so it counts milliseconds:
// it stands here, apart from the bundler, and looks at files without reading them.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const floors = ['foundation', 'tasks', 'faces', 'weights'];

/** Folders of all packages of the clone, ending in a slash. */
export function packageFolders() {
  return floors
    .map((floor) => `${root}${floor}/`)
    .flatMap((floor) => list(floor).map((entry) => `${floor}${entry.name}/`))
    .filter((folder) => statSync(`${folder}package.json`, { throwIfNoEntry: false }) !== undefined);
}

/** Count, size and newest time of all sources: changes when any file is edited, added or removed. */
export function sourceStamp() {
  const total = { files: 0, bytes: 0, newest: 0 };
  addFile(total, `${root}scripts/build.js`);
  for (const folder of packageFolders()) {
    addFile(total, `${folder}package.json`);
    addSources(total, `${folder}src/`);
  }
  return [total.files, total.bytes, Math.round(total.newest)].map((n) => n.toString(36)).join('-');
}

/** The stamp that the built bundle was left with, if any. */
export function builtStamp() {
  try {
    return readFileSync(`${root}faces/cli/dist/.stamp`, 'utf8');
  } catch {
    return undefined;
  }
}

function addSources(total, folder) {
  for (const entry of list(folder)) {
    if (entry.isDirectory()) addSources(total, `${folder}${entry.name}/`);
    else if (!entry.name.endsWith('.test.ts')) addFile(total, folder + entry.name);
  }
}

function addFile(total, file) {
  // A file may vanish between the listing and this look: an editor saving, a branch switching.
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return;
  total.files += 1;
  total.bytes += stat.size;
  total.newest = Math.max(total.newest, stat.mtimeMs);
}

function list(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
