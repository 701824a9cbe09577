// Fills a weights package for packing: node ../../scripts/pack-weights.js [--clean], in the package's folder.
// Runs as its prepack and, with --clean, as its postpack: a clone keeps no second copy, its manifest leads to the
// source packages.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Copies the files that the manifest lists, sizes and hashes checked, and checks their licences. */
export function packWeights(folder) {
  const files = manifestFiles(folder);
  checkLicences(folder, new Set(files.map((file) => file.source.package)));
  cleanWeights(folder);
  for (const file of files) {
    const from = join(sourceFolder(folder, file.source.package), file.source.path);
    checkBytes(from, file);
    const to = join(folder, 'files', file.path);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
  return files;
}

/** Removes what packing copied. */
export function cleanWeights(folder) {
  rmSync(join(folder, 'files'), { recursive: true, force: true });
}

/** Every file once: models may share one, such as a vocabulary. */
function manifestFiles(folder) {
  const { models } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const files = models.flatMap((model) => Object.values(model.files));
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** Found by walking up, since a package need not export its weights. */
function sourceFolder(start, name) {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === dirname(folder)) throw new Error(`${name} is not installed: run npm ci in the clone`);
  }
}

function checkBytes(path, { bytes, sha256 }) {
  const content = readFileSync(path);
  if (content.length !== bytes) throw new Error(`${path} has ${content.length} bytes, not ${bytes}`);
  const hash = createHash('sha256').update(content).digest('hex');
  if (hash !== sha256) throw new Error(`${path} has SHA-256 ${hash}, not ${sha256}`);
}

/** The texts lie in git; a source package that ships its own must agree with one of them. */
function checkLicences(folder, sources) {
  const texts = readdirSync(join(folder, 'LICENSES')).map((name) => read(join(folder, 'LICENSES', name)));
  if (texts.length < sources.size)
    throw new Error(`${folder} lacks the licence of one of ${[...sources].join(', ')}`);
  for (const source of sources) {
    const home = sourceFolder(folder, source);
    const file = readdirSync(home).find((name) => /^licen[cs]e(\.|$)/i.test(name));
    if (file !== undefined && !texts.includes(read(join(home, file)))) {
      throw new Error(`the licence of ${source} is not the one in ${folder}/LICENSES`);
    }
  }
}

function read(file) {
  return readFileSync(file, 'utf8').trim();
}

function main() {
  const folder = process.cwd();
  if (process.argv.includes('--clean')) return cleanWeights(folder);
  for (const { path, bytes } of packWeights(folder)) console.error(`packed ${path}, ${bytes} bytes`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
