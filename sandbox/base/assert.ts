/* Our own mistakes. A failed assertion ends the lab it happens in, never the process; see `lab` and `gateway`. */

export class AssertionFailed extends Error {}

export function assert(condition: boolean, what: string): asserts condition {
  if (!condition) throw new AssertionFailed(what);
}
