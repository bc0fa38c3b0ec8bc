/* What the practice database of a lab may take. The numbers and their sentences are the lab's. */

type Bound = { readonly value: number; readonly sentence: string };

export type DatabaseBounds = {
  /** Of the whole database. */
  bytes: Bound;
  /** Of SQLite's machine, in one statement. */
  steps: Bound;
  /** Of real time, in one statement. */
  statementMs: Bound;
  /** What one statement may take of memory beside the data. */
  workBytes: Bound;
  /** That one statement gives back. */
  rows: Bound;
  resultBytes: Bound;
  /** Of one value or row. */
  valueBytes: Bound;
  sqlBytes: Bound;
  sessions: Bound;
  /** Statements of one transaction. */
  transaction: Bound;
};
