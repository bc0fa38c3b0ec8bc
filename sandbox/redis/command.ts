/* The form a command fills in. One file a command (or a family of words with one behaviour) declares everything that
 * is known of it: what COMMAND INFO and COMMAND DOCS answer, what the gates ask, what redis-cli hints, and `run`.
 *
 * `run` reads its words itself, in the order in which the real server refuses; the declared arguments drive the
 * documents, the hints, key extraction and the random differential test, which finds a declaration that disagrees
 * with its reader. */
import type { Context } from './context';
import type { Restriction } from './service';
import { keyRangeOf } from './key-specs';
import { optionWords } from './release-spec';
import { isProtected } from './protected-names';

export type Flag =
  | 'write' | 'readonly' | 'denyoom' | 'admin' | 'pubsub' | 'noscript' | 'blocking' | 'loading' | 'stale'
  | 'skip_monitor' | 'skip_slowlog' | 'asking' | 'fast' | 'no_auth' | 'may_replicate' | 'sentinel' | 'only_sentinel'
  | 'no_mandatory_keys' | 'protected' | 'module' | 'no_async_loading' | 'no_multi' | 'allow_busy' | 'movablekeys';

export type ArgType =
  | 'string' | 'integer' | 'double' | 'key' | 'pattern' | 'unix-time' | 'pure-token' | 'oneof' | 'block';

/** One argument as COMMAND DOCS describes it. */
export type Arg = {
  name: string;
  type: ArgType;
  display?: string;
  keySpec?: number;
  token?: string;
  summary?: string;
  since?: string;
  deprecatedSince?: string;
  optional?: true;
  multiple?: true;
  multipleToken?: true;
  args?: readonly Arg[];
};

/** Where keys are among the words, as COMMAND INFO describes it. */
export type KeySpec = {
  notes?: string;
  flags: readonly string[];
  begin: { index: number } | { keyword: string; startFrom: number } | 'unknown';
  find:
    | { lastKey: number; step: number; limit: number }
    | { numberAt: number; firstKey: number; step: number }
    | 'unknown';
};

export type CommandSpec = {
  /** Lower case; a subcommand is `config|get`. */
  name: string;
  summary: string;
  since: string;
  group: string;
  complexity: string;
  /** Exact count of words, or minus the least one. */
  arity: number;
  flags: readonly Flag[];
  /** As COMMAND INFO lists them, with the @. */
  categories: readonly string[];
  tips?: readonly string[];
  history?: readonly (readonly [since: string, change: string])[];
  docFlags?: readonly string[];
  deprecatedSince?: string;
  replacedBy?: string;
  keySpecs?: readonly KeySpec[];
  /** Follows from `keySpecs` and may be left out. */
  keyRange?: readonly [number, number, number];
  args?: readonly Arg[];
  /** Keys that no specification can describe: positions and what is done to them. Replaces the specifications. */
  keysOf?(words: readonly string[]): { at: number; flags: readonly string[] }[];
  /** What later releases changed of it, oldest first; an argument's or a history line's own `since` needs no entry. */
  changes?: readonly SpecChange[];
  /** A key of another type is to it as one that is not there. */
  takesAnyType?: true;
  /** The service keeps this command for itself. */
  restricted?: Restriction;
  /** What a learner would try on an empty server, as a transcript: `> ` a line and what redis-cli prints to it; `* `
   * when the lines of the reply may come in any order, `~ ` when each server answers in its own way, `^ ` when the
   * engine alone answers so (a stated difference). */
  examples?: readonly string[];
  /** The same for what it refuses, after the examples. */
  refusals?: readonly string[];
  /** Absent in a container, which only has subcommands. */
  run?(ctx: Context): void;
};

export type SpecChange = { since: string }
  & Partial<Pick<CommandSpec, 'arity' | 'flags' | 'tips' | 'docFlags' | 'deprecatedSince' | 'replacedBy' | 'args'>>;

export type Command = CommandSpec & {
  id: number;
  bits: number;
  /** First key, last key, step: the old triple of COMMAND INFO. */
  keyRange: readonly [number, number, number];
  /** Option words that this release knows, in upper case. */
  options: ReadonlySet<string>;
  subcommands?: Map<string, Command>;
  parent?: Command;
};

/** Bits for what the gates ask on every call. */
export const BIT: Record<'write' | 'readonly' | 'denyoom' | 'admin' | 'pubsub' | 'blocking' | 'noAuth' | 'noMulti'
  | 'subscriberMay' | 'skipMonitor' | 'runsInMulti' | 'endsMulti' | 'mayReplicate'
  | 'protected' | 'noScript' | 'allowBusy', number> = {
  write: 1, readonly: 2, denyoom: 4, admin: 8, pubsub: 16, blocking: 32, noAuth: 64, noMulti: 128,
  subscriberMay: 256, skipMonitor: 512, runsInMulti: 1024, endsMulti: 2048, mayReplicate: 8192,
  noScript: 16384, allowBusy: 32768, protected: 1 << 20,
};

/* Two things that the real server keys on the command's function and that have no flag of their own there. */
const SUBSCRIBER_MAY = new Set([
  'subscribe', 'unsubscribe', 'psubscribe', 'punsubscribe', 'ssubscribe', 'sunsubscribe', 'ping', 'quit', 'reset',
]);
const RUNS_IN_MULTI = new Set(['exec', 'discard', 'multi', 'watch', 'quit', 'reset']);

/* Replicas get these too, though no flag says so. */
const PASSED_ON = new Set(['publish', 'spublish', 'pfcount', 'eval', 'evalsha', 'fcall']);

export function command(spec: CommandSpec): CommandSpec { return spec; }

/** All that is derived from a declaration. */
export function derive(spec: CommandSpec, id: number): Command {
  let bits = 0;
  const has = (flag: Flag) => spec.flags.includes(flag);
  if (has('write')) bits |= BIT.write;
  if (has('readonly')) bits |= BIT.readonly;
  if (has('denyoom')) bits |= BIT.denyoom;
  if (has('admin')) bits |= BIT.admin;
  if (has('pubsub')) bits |= BIT.pubsub;
  if (has('blocking')) bits |= BIT.blocking;
  if (has('no_auth')) bits |= BIT.noAuth;
  if (has('no_multi')) bits |= BIT.noMulti;
  if (has('skip_monitor')) bits |= BIT.skipMonitor;
  if (SUBSCRIBER_MAY.has(spec.name)) bits |= BIT.subscriberMay;
  if (RUNS_IN_MULTI.has(spec.name)) bits |= BIT.runsInMulti;
  if (spec.name === 'exec') bits |= BIT.endsMulti;
  if (has('may_replicate') || PASSED_ON.has(spec.name)) bits |= BIT.mayReplicate;
  if (isProtected(spec.name)) bits |= BIT.protected;
  if (has('noscript')) bits |= BIT.noScript;
  if (has('allow_busy')) bits |= BIT.allowBusy;
  return {
    ...spec, id, bits, keyRange: keyRangeOf(spec.keySpecs ?? []), options: optionWords(spec.args ?? []),
  };
}
