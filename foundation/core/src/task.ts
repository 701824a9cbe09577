import type { ProgressListener } from './progress.ts';

/** One option of a command, as plain data: flags, forms, help and checks are made from it. */
export type OptionDescription =
  | { readonly type: 'string'; readonly summary: string; readonly default?: string; readonly value?: string }
  | {
      readonly type: 'number' | 'integer';
      readonly summary: string;
      readonly default?: number;
      readonly minimum?: number;
      readonly maximum?: number;
      readonly value?: string;
    }
  | {
      /** A moment in a recording; resolved to seconds. Faces accept what {@link parseTime} accepts. */
      readonly type: 'time';
      readonly summary: string;
      readonly default?: number;
    }
  | { readonly type: 'boolean'; readonly summary: string; readonly default: boolean }
  | {
      /** Several values: the flag may be given again, and with a separator one flag may hold several. */
      readonly type: 'list';
      readonly summary: string;
      readonly default: readonly string[];
      readonly separator?: string;
      readonly value?: string;
    }
  | {
      readonly type: 'choice';
      readonly choices: readonly string[];
      readonly summary: string;
      readonly default?: string;
    };

/** The options of a command by name: `maxGap` in the table is `--max-gap` on a command line. */
export type OptionTable = Readonly<Record<string, OptionDescription>>;

type OptionValue<D extends OptionDescription> = D extends { type: 'boolean' }
  ? boolean
  : D extends { type: 'number' | 'integer' | 'time' }
    ? number
    : D extends { type: 'choice'; choices: readonly (infer C)[] }
      ? C
      : D extends { type: 'list' }
        ? readonly string[]
        : string;

/** The resolved options of a table: an option without a default may be undefined. */
export type OptionsOf<T extends OptionTable> = {
  readonly [K in keyof T]: T[K] extends { default: string | number | boolean | readonly string[] }
    ? OptionValue<T[K]>
    : OptionValue<T[K]> | undefined;
};

/** A positional input of a command. */
export interface InputDescription {
  readonly name: string;
  readonly summary: string;
  /**
   * `audio`: a sound file, a folder, a glob or `-`; `text`: a text given in place or a file of it; `table`: a file
   * or folder that the task reads whole.
   */
  readonly kind: 'audio' | 'text' | 'table';
  readonly many: boolean;
  /** Whether the call is right without it. */
  readonly optional?: boolean;
}

/** A command as plain data. Row commands map one input to one result; table commands take all at once. */
export interface CommandDescription {
  readonly name: string;
  readonly summary: string;
  readonly kind: 'row' | 'table';
  readonly inputs: readonly InputDescription[];
  readonly options: OptionTable;
  /** Whether a table command uses worker threads; a face then lets their number be chosen. */
  readonly threaded?: boolean;
  /** Names of the forms in which a result can be written, the default first. */
  readonly formats: readonly string[];
  readonly examples: readonly string[];
}

/** Keeps the literal types of a description, from which {@link OptionsOf} infers. */
export function defineCommand<const T extends CommandDescription>(description: T): T {
  return description;
}

/** What a face lends to a task while it runs. */
export interface TaskContext {
  /** Worker threads that the task may use. */
  readonly threads: number;
  /**
   * Called now and then with the share of a row that is done, 0..1, and, where the row is sound and its length
   * is known, with that length in seconds (from which a face tells the speed).
   */
  readonly onRowProgress?: (rowId: string, share: number, soundSeconds?: number) => void;
}

/** An opened task: models and workers live until it is closed. */
export interface OpenTask<Row, Result> {
  run(row: Row, signal: AbortSignal): Promise<Result>;
  close(): Promise<void>;
}

/** What a face lends to a table task. */
export interface TableContext {
  /** Worker threads that the task may use. */
  readonly threads: number;
  /** The call in words, for the foot of a report. */
  readonly call: string;
  readonly signal: AbortSignal;
  readonly onProgress?: ProgressListener;
}

/** A task that takes whole tables and is run once. */
export interface TableTask<Options, Result> {
  run(inputs: readonly string[], options: Options, context: TableContext): Promise<Result>;
  /** The result in one of the command's formats. */
  render(result: Result, format: string): string;
  /** What the user should know before trusting the result, a sentence each. */
  warnings(result: Result): readonly string[];
  /** 1 where the result itself is a failure, as when a gate stays shut. */
  exitCode(result: Result): 0 | 1;
}
