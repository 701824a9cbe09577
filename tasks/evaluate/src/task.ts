export {
  correctionCommand,
  labelsCommand,
  seriesCommand,
  speakersCommand,
  textCommand,
  timesCommand,
} from './commands/measure-commands.ts';
export {
  compareCommand,
  gateCommand,
  normalizeCommand,
  systemsCommand,
  wordsCommand,
} from './commands/word-commands.ts';
