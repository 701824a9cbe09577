// The command with small tasks in place of the real ones: `hear` reads files of text, slowly if asked to; `add words`
// and `add busy` count words of several.
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  defineCommand,
  EnvironmentError,
  InputError,
  type OptionsOf,
  type TableTask,
  UsageError,
} from '@parlando/core';
import { runCli } from '../cli.ts';
import { rowCommand, tableCommand } from '../command.ts';
import type { RowTask } from '../row-task.ts';

const hear = defineCommand({
  name: 'hear',
  summary: 'Read files aloud, in silence',
  kind: 'row',
  inputs: [{ name: 'FILE', kind: 'audio', many: true, summary: 'files' }],
  options: {
    model: { type: 'string', default: 'ear', summary: 'who listens' },
    delay: { type: 'integer', default: 0, minimum: 0, summary: 'milliseconds per file' },
  },
  formats: ['text', 'json', 'srt'],
  examples: [],
});

interface Heard {
  readonly id: string;
  readonly text: string;
}

async function hearFile(source: string, delay: number, signal: AbortSignal): Promise<string> {
  const text = await readFile(source === '-' ? '/dev/stdin' : source, 'utf8');
  // The first row takes longest, so that order is not kept by luck.
  await sleep(source.includes('first') ? delay * 3 : delay, undefined, { signal });
  if (text.startsWith('bad')) {
    throw new InputError('audio/not-audio', `${source} is not sound`, { remedy: 'give a sound file' });
  }
  if (text.startsWith('bug')) throw new TypeError('undefined is not a function');
  return text.trim();
}

/** Does not end when it is told to. */
const deaf = rowCommand({ ...hear, name: 'deaf' }, async () => ({
  ...(await ear()),
  async open() {
    return {
      async run(): Promise<Heard> {
        process.stderr.write('running\n');
        await sleep(20_000);
        return { id: '', text: '' };
      },
      async close() {},
    };
  },
}));

async function ear(): Promise<RowTask<OptionsOf<typeof hear.options>, Heard>> {
  return {
    expand: async (input: string) => [input],
    identity: async ({ model }) => `hash of ${model}`,
    async open({ model, delay }, { onRowProgress }) {
      if (model === 'nobody')
        throw new UsageError('model/unknown', 'there is no model nobody', { remedy: 'ear' });
      if (model === 'ill') throw new EnvironmentError('runtime/missing', 'no runtime', { remedy: 'npm i' });
      process.stderr.write(process.env['FAKE_SAYS_OPEN'] ? 'opened\n' : '');
      return {
        async run({ id, source }, signal): Promise<Heard> {
          onRowProgress?.(id, 0.5, 10);
          return { id, text: await hearFile(source, delay, signal) };
        },
        async close() {},
      };
    },
    render: ({ id, text }: Heard, format) => (format === 'json' ? JSON.stringify({ id, text }) : text),
    extension: (format) => ({ text: '.txt', json: '.json' })[format] ?? `.${format}`,
    soundSeconds: () => 10,
    warnings: ({ text }) => (text.startsWith('mumbled') ? ['hardly a word', 'too quiet'] : []),
    aloneFormats: ['srt'],
  };
}

const add = defineCommand({
  name: 'add words',
  summary: 'Count the words of files',
  kind: 'table',
  inputs: [{ name: 'FILE', kind: 'table', many: true, summary: 'files' }],
  options: {
    skip: { type: 'list', separator: ',', value: 'LIST', default: ['uh'], summary: 'words not counted' },
    most: { type: 'integer', value: 'N', summary: 'fail where there are more' },
    also: { type: 'string', value: 'FILE', summary: 'another file' },
    delay: { type: 'integer', default: 0, minimum: 0, summary: 'milliseconds before it begins' },
  },
  formats: ['text', 'json', 'html'],
  examples: ['fake add words a.txt b.txt'],
});

interface Sum {
  readonly words: number;
  readonly skipped: readonly string[];
  readonly isTooMuch: boolean;
  readonly call: string;
}

const adder: TableTask<OptionsOf<typeof add.options>, Sum> = {
  async run(inputs, { skip, most, also, delay }, { call, signal }) {
    process.stderr.write(process.env['FAKE_SAYS_OPEN'] ? 'running\n' : '');
    await sleep(delay, undefined, { signal });
    const files = [...inputs, ...(also === undefined ? [] : [also])].map((input) =>
      input.replace(/^\w+=|#.*$/g, ''),
    );
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    if (texts.includes('bad\n')) throw new InputError('add/bad', 'bad words', { remedy: 'say others' });
    const words = texts.flatMap((text) => text.trim().split(/\s+/));
    const counted = words.filter((word) => !skip.includes(word));
    return { words: counted.length, skipped: skip, isTooMuch: counted.length > (most ?? Infinity), call };
  },
  render: (sum, format) =>
    ({ json: JSON.stringify(sum), html: `<p>${sum.words}</p>\n` })[format] ?? `${sum.words} words`,
  warnings: ({ words }) => (words === 0 ? ['there is nothing to count', 'is that so?'] : []),
  exitCode: ({ isTooMuch }) => (isTooMuch ? 1 : 0),
};

/** Asks for no signal, and computes in one go. */
const busy: typeof adder = {
  ...adder,
  run: async () => {
    process.stderr.write('running\n');
    const end = performance.now() + 20_000;
    while (performance.now() < end);
    return { words: 0, skipped: [], isTooMuch: false, call: '' };
  },
};

const commands = [
  rowCommand(hear, ear),
  deaf,
  tableCommand(add, async () => adder),
  tableCommand({ ...add, name: 'add busy' }, async () => busy),
];

process.exitCode = await runCli(commands, process.argv.slice(2));
