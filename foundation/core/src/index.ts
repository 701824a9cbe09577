export type { AcousticScore, AcousticScorer, Sound } from './acoustic-scorer.ts';
export {
  assertNever,
  EnvironmentError,
  InputError,
  isParlandoError,
  ParlandoError,
  type ParlandoErrorOptions,
  UsageError,
} from './errors.ts';
export type { Progress, ProgressListener } from './progress.ts';
export type { Recogniser, RecogniserHost, Recognition } from './recogniser.ts';
export {
  type CommandDescription,
  defineCommand,
  type InputDescription,
  type OpenTask,
  type OptionDescription,
  type OptionsOf,
  type OptionTable,
  type TableContext,
  type TableTask,
  type TaskContext,
} from './task.ts';
export { parseTime } from './time.ts';
export {
  type Alternative,
  type Segment,
  type Transcript,
  type TranscriptWarning,
  transcriptText,
  type Word,
} from './transcript.ts';
// Schemas have a door of their own: what reads flags and prints help need not load a parser.
