// Bundles the command `parlando` (and the worker that transcribes) from the TypeScript sources.
//   node scripts/build.js             builds faces/cli/dist
//   node scripts/build.js --optional  the same, but never fails an install
// Plain JavaScript, because it must run where nothing has been built; used in process by the command's bin
// and by run.js.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { packageFolders, sourceStamp } from '../faces/cli/bin/source-stamp.js';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cacheFolder = join(root, 'node_modules', '.cache', 'parlando');
const distFolder = join(root, 'faces', 'cli', 'dist');
const stampFile = join(distFolder, '.stamp');
const dayMs = 24 * 3600 * 1000;

/** Bundles the command into the cache, unless these very sources were, and returns the file to import. */
export async function bundleCommand(stamp = sourceStamp()) {
  const folder = join(cacheFolder, `cli-${stamp}`);
  if (!existsSync(folder)) publish(folder, await bundle(commandEntries()));
  return join(folder, 'main.js');
}

/** Bundles one TypeScript file, the worker beside it, and returns the path of the JavaScript. */
export async function bundleScript(file) {
  const name = basename(file).replace(/\.ts$/, '');
  const outputs = await bundle({ ...workerEntry(), [name]: file });
  const hash = createHash('sha256');
  for (const output of outputs) hash.update(output.contents);
  const folder = join(cacheFolder, `run-${name}-${hash.digest('hex').slice(0, 16)}`);
  if (!existsSync(folder)) publish(folder, outputs);
  return join(folder, `${name}.js`);
}

/** Builds `faces/cli/dist`. The stamp goes first and comes back last: a torn build is never taken for fresh. */
export async function buildDist() {
  const stamp = sourceStamp();
  const outputs = await bundle(commandEntries());
  mkdirSync(distFolder, { recursive: true });
  rmSync(stampFile, { force: true });
  for (const output of outputs) writeFileSync(join(distFolder, output.name), output.contents);
  removeStale(distFolder, new Set(outputs.map((output) => output.name)));
  writeFileSync(stampFile, stamp);
}

async function bundle(entryPoints) {
  const { build } = await import('esbuild');
  const result = await build({
    entryPoints,
    outdir: cacheFolder,
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['source'],
    external: thirdPartyPackages(),
    sourcemap: 'linked',
    chunkNames: 'chunk-[hash]',
    absWorkingDir: root,
    logLevel: 'silent',
  });
  return result.outputFiles.map(({ path, contents }) => ({ name: basename(path), contents }));
}

function commandEntries() {
  return { ...workerEntry(), main: join(root, 'faces', 'cli', 'src', 'main.ts') };
}

function workerEntry() {
  const worker = join(root, 'tasks', 'transcribe', 'src', 'worker.ts');
  return existsSync(worker) ? { worker } : {};
}

/** Every declared package that is not ours stays outside (natives, WebAssembly); zod is small and goes in. */
function thirdPartyPackages() {
  const names = new Set(['onnxruntime-web', 'esbuild']);
  for (const folder of packageFolders()) {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const { dependencies, optionalDependencies, peerDependencies } = manifest;
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      if (name !== 'zod' && !name.startsWith('@parlando/')) names.add(name);
    }
  }
  return [...names];
}

/** Files appear in a folder all at once, so that processes that start together do not meet half a bundle. */
function publish(folder, outputs) {
  pruneCache();
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  for (const output of outputs) writeFileSync(join(fresh, output.name), output.contents);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Bundles of earlier sources go after a day; younger ones may still be running. */
function pruneCache() {
  if (!existsSync(cacheFolder)) return;
  for (const name of readdirSync(cacheFolder)) {
    const folder = join(cacheFolder, name);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > dayMs && /^(cli|run)-/.test(name)) rmSync(folder, { recursive: true, force: true });
  }
}

function removeStale(folder, wanted) {
  for (const name of readdirSync(folder)) {
    if (/\.js(\.map)?$/.test(name) && !wanted.has(name)) rmSync(join(folder, name));
  }
}

async function main() {
  const optional = process.argv.includes('--optional');
  try {
    await buildDist();
  } catch (error) {
    if (!optional) throw error;
    // Without the bundler the command has another way (its bin says which); anything else deserves a line.
    if (error.code !== 'ERR_MODULE_NOT_FOUND') console.error(`parlando: not built yet: ${error.message}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
