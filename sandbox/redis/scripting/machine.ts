/* What a node asks of the Lua that runs its scripts, and what that Lua asks of the node. The node knows no
 * WebAssembly: whoever makes the node hands in `scripts`, which is called at the first script. */
import type { ReplyWriter } from '#wire/reply-writer';
import type { Words } from '../context';

/** `eval` has KEYS and ARGV; `function` has libraries that register. Each is a Lua state of its own. */
export type MachineKind = 'eval' | 'function';
export type MakeMachine = (host: ScriptHost, kind: MachineKind) => ScriptMachine;

/** What a library says of a function when it registers it. */
export type Registered = { name: string; description: string | undefined; flags: readonly string[]; handle: number };

export interface ScriptHost {
  /** REDIS_VERSION */
  readonly version: string;
  /** The writer into which commands of a script answer. */
  readonly reply: ReplyWriter;
  /** Runs a command for the script. The refusal's text, or undefined: then the reply stands from `replyFrom` on. */
  call(words: Words): string | undefined;
  readonly replyFrom: number;
  /** The reply has been read. */
  callDone(): void;
  setProtocol(version: 2 | 3): void;
  /** redis.acl_check_cmd: undefined when there is no such command. */
  mayRun(words: Words): boolean | undefined;
  sha1(text: string): string;
  log(level: number, text: string): void;
  setReplication(flags: number): void;
  /** Called every 100,000 instructions: the sentence with which the script must end, or undefined to go on. */
  pulse(): string | undefined;
  /** Memory that one state may take, bytes. */
  readonly memoryMax: number;
  /** A number of 31 random bits (the server's own drand48, which math.random uses); and its seed. */
  random(): number;
  seed(seed: number): void;
}

export type ScriptRun = {
  handle: number;
  /** How an error names the script: a digest, or a function's name. */
  name: string;
  words: Words;
  /** Words `from … from + keys` are keys, the rest arguments. */
  from: number;
  keys: number;
  /** Where the answer goes; `resp3` is the asking client's. */
  reply: ReplyWriter;
  /** Called when Lua is done and the answer begins. */
  begin(): void;
  /** Which protocol the script has set for itself. */
  protocol(): 2 | 3;
  /** An error was answered; `counted` unless it was counted when its command refused. */
  failed(error: string, counted: boolean): void;
};

export interface ScriptMachine {
  readonly usedBytes: number;
  /** A handle for `run`, or why the text is no Lua. */
  compile(body: string): number | string;
  /** Runs a library's text, which registers functions; or why that failed. */
  load(code: string): Registered[] | string;
  release(handle: number): void;
  /** Writes the script's answer, or its error. */
  run(run: ScriptRun): void;
  close(): void;
}
