/** Where results go. Texts come in the order of the formats asked for. */
export interface Sink<Row> {
  /** Whether the wanted results of this row lie there already. */
  isDone(row: Row, signal: AbortSignal): Promise<boolean>;
  deliver(index: number, row: Row, texts: readonly string[]): Promise<void>;
  /** No result will come for this row. */
  pass(index: number): Promise<void>;
}
