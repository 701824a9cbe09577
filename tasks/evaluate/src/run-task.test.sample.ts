import type { OptionsOf, OptionTable, RecogniserHost, TableContext, TableTask } from '@parlando/core';

/** What a face lends; the call is that of an empty command line. */
export const context: TableContext = {
  threads: 1,
  call: 'parlando',
  signal: new AbortController().signal,
};

/** The options of a command as a face resolves them: those given, the others by default. */
export function optionsOf<T extends OptionTable>(table: T, given: Partial<OptionsOf<T>>): OptionsOf<T> {
  const defaults = Object.entries(table).map(([option, description]) => [option, description.default]);
  return { ...Object.fromEntries(defaults), ...given } as OptionsOf<T>;
}

/** Gives a function that runs a task on `inputs` with some of its options, as the command does. */
export function runnerOf<T extends OptionTable, Result>(
  { options }: { readonly options: T },
  task: TableTask<OptionsOf<T>, Result>,
) {
  return (inputs: readonly string[], given: Partial<OptionsOf<T>> = {}): Promise<Result> =>
    task.run(inputs, optionsOf(options, given), context);
}

/** JSON Lines of these values. */
export function jsonl(...rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** A host whose every recognition fails: for tests that must not come so far. */
export const noHost: RecogniserHost = {
  find: async () => {},
  open: () => Promise.reject(new Error('no model is opened here')),
  soundSeconds: () => Promise.reject(new Error('no sound is read here')),
};
