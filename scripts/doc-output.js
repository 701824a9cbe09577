// Puts real output into the docs: runs the `$ parlando` lines of every ```console block and writes what they print
// beneath them. Standard error follows standard output, as a terminal would show it.
//   node scripts/doc-output.js [FILE.md...]
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pages = ['README.md', 'docs/transcribe.md', 'docs/evaluate.md'].map((page) => join(root, page));
const block = /^```console\n([\s\S]*?)^```$/gm;
const prompt = /^\$ (?:npx )?parlando (.*)$/;

/** A last line of three dots says that the output is cut: as many lines stay as there were. */
function refreshed(body) {
  const lines = body.split('\n').slice(0, -1);
  const starts = lines.flatMap((line, index) => (prompt.test(line) ? [index] : []));
  const parts = starts.map((start, index) => lines.slice(start, starts[index + 1] ?? lines.length));
  return parts.map(([line = '', ...before]) => `${line}\n${cut(output(line), before)}`).join('');
}

function cut(text, before) {
  if (before.at(-1) !== '...') return text;
  const kept = text.split('\n').slice(0, before.length - 1);
  return `${kept.join('\n')}\n...\n`;
}

function output(line) {
  const words = (prompt.exec(line)?.[1] ?? '').match(/"[^"]*"|\S+/g) ?? [];
  const plain = words.map((word) => word.replaceAll('"', ''));
  const bin = join(root, 'faces', 'cli', 'bin', 'parlando.js');
  const { stdout, stderr } = spawnSync(process.execPath, [bin, ...plain], { cwd: root, encoding: 'utf8' });
  if (stderr.includes('[internal]')) throw new Error(`${line}\n${stderr}`);
  return stdout + stderr;
}

const chosen = process.argv.slice(2).map((page) => resolve(page));
for (const page of chosen.length > 0 ? chosen : pages) {
  const before = readFileSync(page, 'utf8');
  const after = before.replace(block, (_, body) => `\`\`\`console\n${refreshed(body)}\`\`\``);
  if (after !== before) writeFileSync(page, after);
  console.log(`${after === before ? 'as it was' : 'renewed'}  ${page}`);
}
