/* Everything the shell may ask of the world around it. A lab plugs this in; a test plugs in a small one.
 *
 * The shell is a client: it dials, it reads the lab's clock, it knows a printed catalogue of commands. */
import type { DialFailure, Handler, Peer } from '#network/network';
import type { CatalogCommand } from './catalog';

export interface ShellWorld {
  dial(host: string, port: number, handler: Handler): Peer | DialFailure;
  /** The address behind a name; a world without names dials them as they are. */
  addressOf?(host: string): string | undefined;
  /** The lab's clock in ms since 1970. */
  now(): number;
  /** Calls back once when the lab's clock has moved on by that much. Returns what cancels it. */
  after(ms: number, callback: () => void): () => void;
  /** Moves the lab's clock forward; may answer how far it really went. */
  skip(ms: number): number | void | Promise<void>;
  /** The lab's time in words. */
  clockText(): string;
  /** The nodes beside the Redis one, where the lab has some. */
  readonly nodes?: Nodes;
  /** The practice application of the lab, where it has one: what it says to these words. */
  app?(words: readonly string[]): { text: string; refused: boolean };
  readonly catalog: readonly CatalogCommand[];
  readonly limits: ShellLimits;
  /** What redis-cli says it is. */
  readonly version: string;
}

export type NodeRow = { name: string; host: string; address: string; up: boolean; items: number; used: boolean };
/** What `lab nodes`, `lab kill` and their like ask for. Each verb answers why it is refused, if it is. */
export interface Nodes {
  /** The name by which clients find all nodes; undefined when there is no cluster. */
  readonly endpoint: string | undefined;
  list(): readonly NodeRow[];
  kill(name: string): string | undefined;
  start(name: string): string | undefined;
  remove(name: string): string | undefined;
  add(): { name: string } | { refused: string };
  /** The Redis node, which can be backed up as well. */
  readonly redis?: { kill(): string | undefined; start(): string | undefined; backUp(): string | undefined };
}

export type ShellLimits = {
  /** Output of one command, and of one message in SUBSCRIBE or MONITOR. */
  outputBytes: number;
  lineChars: number;
  pasteChars: number;
  /** Lines kept for ↑. */
  historyLines: number;
  /** Lines that may wait while a command runs. */
  waitingLines: number;
  /** Messages that may wait for a reader who is slow. */
  waitingReplies: number;
  /** How often `-r` or a number before a command may repeat it. */
  repeats: number;
};

export const DEFAULT_SHELL_LIMITS: ShellLimits = {
  outputBytes: 256 * 1024,
  lineChars: 64 * 1024,
  pasteChars: 64 * 1024,
  historyLines: 500,
  waitingLines: 1000,
  waitingReplies: 10_000,
  repeats: 100_000,
};
