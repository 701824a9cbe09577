import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTable } from '../../tasks/evaluate/src/reading/read-table.ts';
import type { Section } from '../section.ts';
import { unpack } from './vectors.ts';

interface FstalignFiles {
  readonly files: Readonly<Record<string, string>>;
  readonly cases: readonly { readonly ref: string; readonly hyp: string }[];
}

const megabytes = 100;
const sentence = 'the quick brown fox jumps over a lazy dog while seven wizards box with quiet jackdaws';
const words = sentence.split(' ').map((text, index) => ({ text, start: index / 2, end: index / 2 + 0.4 }));

const jsonRow = (i: number): object => ({ id: `u${i}`, text: sentence, speaker: `s${i % 50}`, start: i });

/** How fast texts become rows, and whether the inputs of fstalign's own tests do. */
export const reading: Section = {
  name: 'reading',
  title: `reading texts, ${megabytes} MB each`,
  async run(report) {
    const folder = await mkdtemp(join(tmpdir(), 'parlando-bench-'));
    try {
      const bar = async (name: string, must: number, goal: number, lines: Lines): Promise<void> => {
        const path = join(folder, name);
        await writeLines(path, lines);
        const { seconds, rows } = await readingSeconds(path);
        const note = `${rows} rows, CPU time`;
        report({ what: `${name}, s`, measured: seconds, must, goal, better: 'lower', note });
      };
      await bar('rows.jsonl', 6, 3, { row: (i) => JSON.stringify(jsonRow(i)) });
      await bar('words.jsonl', 6, 3, { row: (i) => JSON.stringify({ ...jsonRow(i), words }) });
      await bar('rows.csv', 10, 5, { head: 'id,text,speaker', row: (i) => `u${i},"${sentence}",s${i % 50}` });
      await bar('rows.ctm', 10, 5, { row: (i) => `c${i >> 14} A ${i % 16384} 0.5 word${i % 100} 0.5` });
      report(await fstalignBar(folder));
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

interface Lines {
  readonly head?: string;
  readonly row: (index: number) => string;
}

async function writeLines(path: string, { head, row }: Lines): Promise<void> {
  const file = createWriteStream(path);
  if (head !== undefined) file.write(`${head}\n`);
  for (let i = 0, bytes = 0; bytes < megabytes * 1e6; ) {
    const block: string[] = [];
    for (const end = i + 1000; i < end; i++) block.push(`${row(i)}\n`);
    const text = block.join('');
    bytes += text.length;
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

async function readingSeconds(path: string): Promise<{ seconds: number; rows: number }> {
  const before = process.cpuUsage();
  const { rows } = await readTable(path, { side: 'reference' });
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, rows: rows.length };
}

/** Every text that fstalign's cases compare, but lattices (.fst) and files without a word. */
async function fstalignBar(folder: string): Promise<Parameters<Parameters<Section['run']>[0]>[0]> {
  const { files, cases } = unpack<FstalignFiles>('fstalign/fstalign_cases.json.gz');
  const names = [...new Set(cases.flatMap(({ ref, hyp }) => [ref, hyp]))].filter(
    (name) => !name.endsWith('.fst') && files[name] !== undefined && files[name] !== '',
  );
  const refused: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    await writeFile(path, files[name] ?? '');
    await readTable(path, { side: 'reference', whole: true }).catch(() => refused.push(name));
  }
  return {
    what: `fstalign inputs read, of ${names.length}`,
    measured: names.length - refused.length,
    must: names.length,
    goal: names.length,
    better: 'higher',
    ...(refused[0] === undefined ? {} : { note: `first refused: ${refused[0]}` }),
  };
}
