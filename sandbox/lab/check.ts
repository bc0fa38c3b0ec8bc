/* The vocabulary of checks: what an exercise may say about the state a learner should reach, as data.
 *
 * A check is evaluated on a copy of the lab (a fork of its nodes), so it can never touch a TTL, an LRU clock or a
 * counter of the learner's own. The room `content` reads these types and nothing else of the sandbox. */

import type { ProfileName } from '#redis/profile';
import type { AppCounter } from '#application/report';
import type { DatabasePlan } from './database-plan';
import type { FleetPlan } from './fleet-plan';

/** One assertion. `say` is the sentence for the learner when it fails; `{{actual}}` stands for what was found. `claim`
 * is the author's own wording of what is asserted, for where the made one would be the answer. */
export type Check = CheckShape & { say?: string; claim?: string };

/** A command, and words that are among its arguments (capitals: an option, found in any case). */
export type Way = { command: string; with?: string[] };

export type CheckShape =
  | { exists: string }
  | { absent: string }
  /** The key's TYPE. */
  | { type: string; is: string }
  /** A redis-cli line whose printed reply (redis-cli's own formatting) is compared. Runs on the copy. */
  | { run: string; equals: string }
  | { run: string; matches: string }
  /** The lines of the reply as a multiset. */
  | { run: string; unordered: string[] }
  /** Whole seconds left, both ends included; a key without expiry has -1. */
  | { ttl: string; between: [number, number] }
  | { encoding: string; is: string }
  /** How many keys the current database holds. */
  | { keys: number }
  /** The learner has run this command since the exercise started; the words of `with` are among its arguments. */
  | { used: string; with?: string[] }
  /** One of these was run. */
  | { usedAny: Way[] }
  | { notUsed: string }
  /** Somebody is subscribed to this channel now. */
  | { subscribers: string; atLeast: number }
  /** A Memcached node has this item; any node will do where none is named. */
  | { item: string; on?: string }
  | { item: string; on?: string; value: string }
  /** Whole seconds left, both ends included; an item without expiry has -1. */
  | { item: string; on?: string; seconds: [number, number] }
  | { noItem: string; on?: string }
  /** A field of `stats`, at a node or summed over all of them. */
  | { stat: string; on?: string; between: [number, number | null] }
  /** The learner has sent this command of the text protocol, to this node or to any. */
  | { usedAt: string; on?: string; with?: string[] }
  | { node: string; is: 'up' | 'down' | 'absent' }
  /** A SELECT on the practice database, and its rows as `psql -At` prints them: columns with `|` between. */
  | { row: string; equals: string[] }
  /** How many queries the learner's clients have sent to the database. */
  | { queries: [number, number | null] }
  /** A counter of the practice application: `hitRate` from 0 to 1, `p99Ms`, `stale`, `lost` … */
  | { app: { counter: AppCounter; between: [number, number | null] } };

export type Task = {
  id: string;
  /** Markdown of one or two sentences. */
  text: string;
  checks: Check[];
  hints: Hint[];
  /** Shell lines (redis-cli lines; a line starting with `$ ` is a shell line, as `$ lab skip 30m`). */
  solution: string[];
  alternatives: string[][];
  /** Ways that must fail, and the index (0-based) of the assertion at which they must. */
  wrong: { run: string[]; failsAt: number }[];
};
export type Hint = { text: string; /** shown only while this check fails */ when?: Check };

/** `setup` are redis-cli lines (and `$ ` lines) run in a fresh lab. */
export type Exercise = {
  id: string;
  title: string;
  /** Which release the node is; redis-7.0 when nothing is said. */
  engine?: ProfileName | undefined;
  /** A node as the service hands it out, which refuses what the service refuses. */
  managed?: 'node' | 'serverless' | undefined;
  /** Memcached nodes beside it: how many, and words of memcached's command line. */
  memcached?: FleetPlan | undefined;
  /** The practice database beside it. */
  database?: DatabasePlan | undefined;
  setup: string[];
  tasks: Task[];
};

export type AssertionResult = {
  /** passed, failed, or not looked at because an earlier one of the same task failed. */
  state: 'passed' | 'failed' | 'unchecked';
  /** What is asserted, in words: `session:42 is a string`. */
  claim: string;
  /** Absent where a command was asked for: "expected used, found not used" would say the claim again. */
  expected?: string;
  found?: string;
  /** The command that would show it: `TYPE session:42`. */
  command?: string;
  say?: string;
};
export type TaskResult = { id: string; passed: boolean; assertions: AssertionResult[] };
export type Verdict = { exercise: string; passed: boolean; tasks: TaskResult[] };
