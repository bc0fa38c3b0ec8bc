/* The script that runs now: who asked for it, what it may, what it has done (script.c, scriptRunCtx). */
import type { Connection } from '../connection';
import type { Words } from '../context';
import { Refusal } from '../errors';

export type Running = {
  kind: 'eval' | 'function';
  /** A digest, or a function's name. */
  name: string;
  caller: Connection;
  /** The request that began it. */
  words: Words;
  /** The same as texts, once others may have taken its bytes' place. */
  request: readonly string[];
  startedMs: number;
  readOnly: boolean;
  allowOom: boolean;
  /** The memory was full before it began. */
  full: boolean;
  wrote: boolean;
  killed: boolean;
  /** Why it must end, where nobody killed it: its server goes. */
  ended?: string;
};

export const NOT_BUSY = new Refusal('NOTBUSY No scripts in execution right now.');
export const BUSY_EVAL = new Refusal(
  'BUSY Redis is busy running a script. You can only call SCRIPT KILL or SHUTDOWN NOSAVE.');
export const BUSY_FUNCTION = new Refusal(
  'BUSY Redis is busy running a script. You can only call FUNCTION KILL or SHUTDOWN NOSAVE.');
const UNKILLABLE = new Refusal('UNKILLABLE Sorry the script already executed write commands against the dataset. You '
  + 'can either wait the script termination or kill the server in a hard way using the SHUTDOWN NOSAVE command.');

export function busyRefusal(running: Running): Refusal { return running.kind === 'eval' ? BUSY_EVAL : BUSY_FUNCTION; }

/** SCRIPT KILL and FUNCTION KILL. */
export function kill(running: Running | undefined, kind: 'eval' | 'function'): void {
  if (running === undefined) throw NOT_BUSY;
  if (running.wrote) throw UNKILLABLE;
  if (running.kind !== kind) throw busyRefusal(running);
  running.killed = true;
}
