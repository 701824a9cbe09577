import { alignCommand, transcribeCommand } from '@parlando/transcribe/task';
import { type Command, reportCommand, rowCommand } from './command.ts';

/** Everything that `parlando` can do. What a command needs is loaded when it runs. */
export const commands: readonly Command[] = [
  rowCommand(transcribeCommand, async () => (await import('./transcribe-tasks.ts')).transcribeTask()),
  rowCommand(alignCommand, async () => (await import('./transcribe-tasks.ts')).alignTask()),
  reportCommand(
    {
      name: 'models',
      summary: 'List the models: what they are for, their size, and where they lie',
      inputs: [],
      options: {},
      formats: ['text', 'json'],
      examples: ['parlando models', 'parlando models --format json'],
    },
    ['models list'],
    async () => (await import('./work.ts')).reportModels,
  ),
  reportCommand(
    {
      name: 'doctor',
      summary: 'Look at this machine: what is there, what is missing, what to do about it',
      inputs: [],
      options: {},
      formats: ['text', 'json'],
      examples: ['parlando doctor'],
    },
    [],
    async () => (await import('./work.ts')).reportHealth,
  ),
];
