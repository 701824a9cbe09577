// Proves what users get: packs every package, installs the tarballs in empty folders, and runs them there.
//   npm run packed [-- --keep]
// Takes minutes and needs the npm registry, nothing else of the network. Prints measured beside must.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { doorsOf, packagesOf } from './check/packages.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const clinic = join(root, 'samples', 'clinic.wav');
const webRuntime = 'onnxruntime-web@1.30.0';
const mostMegabytes = 420;

/** Imports every door, so that every declaration file behind them is read. */
const consumer = `
${doors()
  .map((name, i) => `import * as door${i} from '${name}';`)
  .join('\n')}
import type { Transcript } from '@parlando/core';
import { wordErrors } from '@parlando/metrics';

export const doors = [${doors()
  .map((_, i) => `door${i}`)
  .join(', ')}];
export const starts = (transcript: Transcript): number[] =>
  transcript.segments.flatMap((segment) => segment.words.map((word) => word.start));
export const errors = wordErrors;
`;

function doors() {
  return packagesOf(root).flatMap(doorsOf);
}

/** Runs to the end; never throws. */
function run(cwd, command, words, env = {}) {
  const shell = process.platform === 'win32';
  const options = {
    cwd,
    encoding: 'utf8',
    shell,
    env: { ...cleanEnvironment(), ...env },
    maxBuffer: 2 ** 28,
  };
  const { status, stdout, stderr, error } = spawnSync(command, words, options);
  return { status, stdout: stdout ?? '', stderr: error?.message ?? stderr ?? '' };
}

/** Without what npm sets for the scripts that it runs: it would reach the npm that is run here. */
function cleanEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(config_(?!registry|cache|userconfig)|package|lifecycle)/i.test(name),
    ),
  );
}

/** What must work before anything can be measured. */
function need(what, result) {
  if (result.status === 0) return result;
  console.error(`${what} failed:\n${result.stdout}${result.stderr}`);
  rmSync(work, { recursive: true, force: true });
  process.exit(1);
}

function packAll(folder) {
  need('tsc -b', run(root, process.execPath, ['node_modules/typescript/bin/tsc', '-b']));
  need('the bundle', run(root, process.execPath, ['scripts/build.js']));
  const names = packagesOf(root)
    .filter(({ manifest }) => !manifest.private)
    .map(({ name }) => `--workspace=${name}`);
  need('npm pack', run(root, 'npm', ['pack', ...names, '--pack-destination', folder]));
  return readdirSync(folder).map((name) => join(folder, name));
}

function install(folder, tarballs, env) {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  return run(folder, 'npm', ['install', '--no-audit', '--no-fund', ...tarballs], env);
}

function parlando(folder, ...words) {
  return run(folder, 'npx', ['--no-install', 'parlando', ...words]);
}

function transcribe(folder) {
  return parlando(folder, 'transcribe', clinic);
}

/** Reads a table by the library that the package brings, and writes a page. */
function evaluate(folder) {
  const table = join(folder, 'heard.csv');
  writeFileSync(table, 'id,said,heard\n1,"Good morning, all.",good morning all\n');
  const columns = [`${table}#said`, `${table}#heard`];
  return parlando(folder, 'evaluate', 'words', ...columns, '-o', join(folder, 'report.html'));
}

function compileConsumer(folder) {
  writeFileSync(join(folder, 'consumer.ts'), consumer);
  const flags =
    '--noEmit --strict --target es2023 --module nodenext --lib es2023,esnext.disposable --types node';
  const types = ['--typeRoots', join(root, 'node_modules', '@types')];
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  return run(folder, process.execPath, [tsc, ...flags.split(' '), ...types, 'consumer.ts']);
}

function megabytes(folder) {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).size);
  return sizes.reduce((total, size) => total + size, 0) / 1e6;
}

const rows = [];

function row(what, measured, must, passed, said = '') {
  rows.push({ what, measured, must, passed });
  console.log(`${passed ? 'ok    ' : 'FAILED'}  ${what}: ${measured}`);
  if (!passed && said) console.log(lastLines(said, 12).replace(/^/gm, '    '));
}

function exitRow(what, result) {
  row(what, `exit ${result.status}`, 'exit 0', result.status === 0, result.stdout + result.stderr);
}

/** With the native runtime, its own download skipped: the way that a closed network needs. */
function proveNative(folder, tarballs) {
  exitRow(
    'install, runtime download skipped',
    install(folder, tarballs, { npm_config_onnxruntime_node_install: 'skip' }),
  );
  const size = megabytes(join(folder, 'node_modules'));
  row('node_modules, native', `${size.toFixed(0)} MB`, `<= ${mostMegabytes} MB`, size <= mostMegabytes);
  exitRow('parlando --version', parlando(folder, '--version'));
  exitRow('parlando --help', parlando(folder, '--help'));
  exitRow('parlando evaluate words, CSV and HTML', evaluate(folder));
  exitRow('types of every door, strict', compileConsumer(folder));
  const heard = transcribe(folder);
  const words = wordsOf(heard.stdout).length;
  const passed = heard.status === 0 && words > 20;
  row(
    'transcribe samples/clinic.wav, native',
    `exit ${heard.status}, ${words} words`,
    'exit 0, words',
    passed,
    heard.stderr,
  );
  return heard.stdout;
}

/** Where the native runtime cannot be had: the install holds, the error names a line, that line mends it. */
async function proveWeb(folder, tarballs, nativeText) {
  const installed = install(folder, tarballs, {});
  const brought = existsSync(join(folder, 'node_modules', 'onnxruntime-node')) ? 'with' : 'without';
  const outcome = `exit ${installed.status}, ${brought} the native runtime`;
  row('install, runtime download left to npm', outcome, 'exit 0', installed.status === 0, installed.stderr);
  removeNative(folder);
  const without = transcribe(folder);
  const names = /npm (i|install) onnxruntime-web/.test(without.stderr);
  const measured = `exit ${without.status}, remedy ${names ? 'named' : 'not named'}`;
  row('no runtime at all', measured, 'exit 1, remedy named', without.status === 1 && names, without.stderr);
  exitRow(`npm i ${webRuntime}`, run(folder, 'npm', ['install', '--no-audit', '--no-fund', webRuntime]));
  // npm may have tried the optional runtime again.
  removeNative(folder);
  const web = transcribe(folder);
  // Its kernels round otherwise than the native ones, so that a word in doubt may fall the other way.
  const { wordErrors } = await import(pathToFileURL(join(root, 'foundation/metrics/dist/index.js')).href);
  const [native, wasm] = [wordsOf(nativeText), wordsOf(web.stdout)];
  const { substitutions, deletions, insertions } = wordErrors(native, wasm);
  const others = substitutions + deletions + insertions;
  row(
    'transcribe on WebAssembly',
    `exit ${web.status}, ${others} of ${native.length} words differ from native`,
    'exit 0, the same words',
    web.status === 0 && others === 0,
    `${web.stderr}${web.stdout}`,
  );
  const size = megabytes(join(folder, 'node_modules'));
  row('node_modules, WebAssembly', `${size.toFixed(0)} MB`, 'printed', true);
}

/** Words alone: case and marks do not count. */
function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}

function removeNative(folder) {
  rmSync(join(folder, 'node_modules', 'onnxruntime-node'), { recursive: true, force: true });
}

function lastLines(text, count) {
  return text.trim().split('\n').slice(-count).join('\n');
}

function printTable() {
  console.log('\n| what | measured | must | |\n|---|---|---|---|');
  for (const { what, measured, must, passed } of rows) {
    console.log(`| ${what} | ${measured} | ${must} | ${passed ? 'ok' : 'FAILED'} |`);
  }
}

const work = mkdtempSync(join(tmpdir(), 'parlando-packed-'));
const packs = join(work, 'packs');
mkdirSync(packs);
const tarballs = packAll(packs);
for (const file of tarballs)
  console.log(`${(statSync(file).size / 1e6).toFixed(1).padStart(6)} MB  ${file.slice(packs.length + 1)}`);
const nativeText = proveNative(join(work, 'native'), tarballs);
await proveWeb(join(work, 'web'), tarballs, nativeText);
printTable();
if (process.argv.includes('--keep')) console.log(`\nkept: ${work}`);
else rmSync(work, { recursive: true });
process.exitCode = rows.every(({ passed }) => passed) ? 0 : 1;
