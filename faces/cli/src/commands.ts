import {
  compareCommand,
  correctionCommand,
  gateCommand,
  labelsCommand,
  normalizeCommand,
  seriesCommand,
  speakersCommand,
  systemsCommand,
  textCommand,
  timesCommand,
  wordsCommand,
} from '@parlando/evaluate/task';
import { alignCommand, transcribeCommand } from '@parlando/transcribe/task';
import { type Command, reportCommand, rowCommand, tableCommand } from './command.ts';

const evaluateTasks = () => import('./evaluate-tasks.ts');

/** Everything that `parlando` can do. What a command needs is loaded when it runs. */
export const commands: readonly Command[] = [
  rowCommand(transcribeCommand, async () => (await import('./transcribe-tasks.ts')).transcribeTask()),
  rowCommand(alignCommand, async () => (await import('./transcribe-tasks.ts')).alignTask()),
  tableCommand(wordsCommand, async () => (await evaluateTasks()).wordsTask),
  tableCommand(systemsCommand, async () => (await import('./evaluate-systems-task.ts')).evaluateSystemsTask),
  tableCommand(compareCommand, async () => (await evaluateTasks()).compareTask),
  tableCommand(gateCommand, async () => (await evaluateTasks()).gateTask),
  tableCommand(speakersCommand, async () => (await evaluateTasks()).speakersTask),
  tableCommand(timesCommand, async () => (await evaluateTasks()).timesTask),
  tableCommand(correctionCommand, async () => (await evaluateTasks()).correctionTask),
  tableCommand(labelsCommand, async () => (await evaluateTasks()).labelsTask),
  tableCommand(textCommand, async () => (await evaluateTasks()).textTask),
  tableCommand(seriesCommand, async () => (await evaluateTasks()).seriesTask),
  tableCommand(normalizeCommand, async () => (await evaluateTasks()).normalizeTask),
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
