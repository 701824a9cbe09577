// Everything that must hold before a change is merged: npm run check [-- NAME...] [-- --update]
// Plain JavaScript: it runs before anything is built. `--update` rewrites api/ and schemas/.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportFaults } from './check/api-report.js';
import { declarationsOf } from './check/declarations.js';
import { undocumented } from './check/doc-comments.js';
import { longFileFaults } from './check/file-sizes.js';
import { layerFaults } from './check/layers.js';
import { installedFaults, lockFaults } from './check/licences.js';
import { doorsOf, packagesOf } from './check/packages.js';
import { schemaFaults } from './check/schemas.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const flags = process.argv.slice(2).filter((word) => word.startsWith('-'));
const chosen = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const update = flags.includes('--update');

/** Each returns its faults, one line each; docs, api and schemas read what `types` built. */
const checks = {
  types: () => [...tool('tsc', '-b'), ...looseProjects().flatMap((folder) => tool('tsc', '-p', folder))],
  lint: () => tool('biome', 'check', '.'),
  layers: () => layerFaults(root, json('layers.json')),
  unused: () => tool('knip'),
  licences: () => [...lockFaults(json('package-lock.json')), ...installedFaults(join(root, 'node_modules'))],
  docs: () => doors().flatMap(docFaults),
  api: () => doors().flatMap((pkg) => reportFaults(root, pkg, update)),
  schemas: () => schemaFaults(root, update),
  sizes: () => longFileFaults(root),
  tests: () => tool('vitest', 'run'),
};

/** Code outside the packages has its types checked as well; nothing is emitted. */
function looseProjects() {
  return ['samples', 'scripts', 'bench', 'tasks/evaluate/page'].filter((folder) =>
    existsSync(join(root, folder, 'tsconfig.json')),
  );
}

function doors() {
  return packagesOf(root).filter((pkg) => doorsOf(pkg).length > 0);
}

function docFaults(pkg) {
  return undocumented(declarationsOf(pkg)).map((symbol) => `${pkg.name}: ${symbol} has no doc comment`);
}

function tool(name, ...words) {
  const path = join(root, 'node_modules', '.bin', name);
  const shell = process.platform === 'win32';
  const result = spawnSync(path, words, { cwd: root, encoding: 'utf8', shell, maxBuffer: 2 ** 28 });
  if (result.status === 0) return [];
  const said = `${result.stdout ?? ''}${result.stderr ?? ''}`.trim();
  return [result.error?.message ?? (said || `${name} ended with ${result.status ?? result.signal}`)];
}

function json(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

/** One line a check; what a failed one says follows it. */
async function run(name) {
  const start = performance.now();
  const faults = await faultsOf(name);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${name.padEnd(9)} ${faults.length === 0 ? 'ok' : 'FAILED'}  ${seconds} s`);
  if (faults.length > 0) console.log(faults.join('\n').replace(/^/gm, '  '));
  return faults.length === 0;
}

async function faultsOf(name) {
  try {
    return await checks[name]();
  } catch (error) {
    return [error.message];
  }
}

const unknown = chosen.filter((name) => !(name in checks));
if (unknown.length > 0) {
  console.error(`no check is called ${unknown.join(', ')}; there are ${Object.keys(checks).join(', ')}`);
  process.exit(2);
}
const failed = [];
for (const name of Object.keys(checks)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  if (!(await run(name))) failed.push(name);
}
if (failed.length > 0) console.log(`\nfailed: ${failed.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);
