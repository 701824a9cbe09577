// The command with one small task in place of the real ones: `hear` reads files of text, slowly if asked to.
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { defineCommand, EnvironmentError, InputError, type OptionsOf, UsageError } from '@parlando/core';
import { runCli } from '../cli.ts';
import { rowCommand } from '../command.ts';
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

process.exitCode = await runCli([rowCommand(hear, ear), deaf], process.argv.slice(2));
