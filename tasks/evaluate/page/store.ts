/** Values that change, and who wants to know. */
export class Store<State extends object> {
  #state: State;
  readonly #watchers: { readonly keys: readonly (keyof State)[]; readonly react: () => void }[] = [];

  constructor(state: State) {
    this.#state = state;
  }

  get state(): State {
    return this.#state;
  }

  /** Tells every watcher of a value that is another now, once, in the order in which they came. */
  change(patch: Partial<State>): void {
    const before = this.#state;
    this.#state = { ...before, ...patch };
    const changed = (key: keyof State): boolean => !Object.is(before[key], this.#state[key]);
    for (const { keys, react } of this.#watchers) if (keys.some(changed)) react();
  }

  /** Calls `react` now, and whenever one of these values changes. */
  watch(keys: readonly (keyof State)[], react: () => void): void {
    this.#watchers.push({ keys, react });
    react();
  }

  /** A value computed from others, anew only when one of them has changed. */
  derive<Value>(keys: readonly (keyof State)[], compute: (state: State) => Value): () => Value {
    let last: { readonly of: readonly unknown[]; readonly value: Value } | undefined;
    return () => {
      const of = keys.map((key) => this.#state[key]);
      if (last === undefined || of.some((value, i) => !Object.is(value, last?.of[i]))) {
        last = { of, value: compute(this.#state) };
      }
      return last.value;
    };
  }
}
