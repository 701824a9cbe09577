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
      : string;

/** The resolved options of a table: an option without a default may be undefined. */
export type OptionsOf<T extends OptionTable> = {
  readonly [K in keyof T]: T[K] extends { default: string | number | boolean }
    ? OptionValue<T[K]>
    : OptionValue<T[K]> | undefined;
};

/** A positional input of a command. */
export interface InputDescription {
  readonly name: string;
  readonly summary: string;
  /** `audio`: a sound file, a folder, a glob or `-`; `text`: a text given in place or a file of it. */
  readonly kind: 'audio' | 'text';
  readonly many: boolean;
}

/** A command as plain data. Row commands map one input to one result; table commands take all at once. */
export interface CommandDescription {
  readonly name: string;
  readonly summary: string;
  readonly kind: 'row' | 'table';
  readonly inputs: readonly InputDescription[];
  readonly options: OptionTable;
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
