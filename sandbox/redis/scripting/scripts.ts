/* Everything of a node that is scripting: the cache of scripts, the libraries of functions, the machines that run them
 * (made at the first script), and the script that runs now.
 *
 * A script is run by its digest, a function by its name. Of a library the text and what it registered are kept; the
 * machine has loaded it or will when one of its functions is called, so that a node that wakes, or is forked for a
 * check, pays for no Lua until it needs it. */
import type { Context, Words } from '../context';
import { Refusal } from '../errors';
import { aclAllows } from '../acl/refusing';
import type { RedisNode } from '../node';
import { textsOf } from '../words';
import { digestOf } from './digest';
import { Drand48 } from './drand48';
import { Libraries, type SavedLibrary } from './libraries';
import type { MachineKind, ScriptHost, ScriptMachine } from './machine';
import type { Running } from './running';
import { ScriptCalls } from './script-calls';
import { FLAG, readShebang } from './script-flags';
import { serveOthers } from './serving-others';
import { scriptWeight } from './weights';

const LOAD_MS = 500;
const LOG_WARNING = 3;
const NO_LUA = new Refusal('ERR this server was started without scripting');
const NO_WRITES_ON_RO = new Refusal('ERR Can not execute a script with write flag using *_ro command.');
const FULL = new Refusal("OOM allow-oom flag is not set on the script, can not run it when used memory > 'maxmemory'");

/** `handle` is absent until a machine has compiled it. */
export type CachedScript = { body: string; flags: number; start: number; handle?: number };

export class Scripts implements ScriptHost {
  readonly cache = new Map<string, CachedScript>();
  /** Bytes of the cached scripts, as the real heap would hold them. */
  weight = 0;
  /** Digests by body: a look-up costs less than the digest. */
  private readonly digests = new Map<string, string>();
  readonly libraries: Libraries;
  running: Running | undefined;
  /** A script has run for so long that others are answered BUSY. */
  busy = false;
  /** To be closed when the script is over. */
  private closing = false;
  private loadingSinceMs: number | undefined;
  private readonly machines: { eval?: ScriptMachine; function?: ScriptMachine } = {};
  private calls: ScriptCalls | undefined;
  private readonly random48 = new Drand48();

  constructor(private readonly node: RedisNode) { this.libraries = new Libraries(this); }

  machine(kind: MachineKind): ScriptMachine {
    const make = this.node.scriptMachines;
    if (make === undefined) throw NO_LUA;
    return this.machines[kind] ??= make(this, kind);
  }
  usedBytes(kind: MachineKind): number { return this.machines[kind]?.usedBytes ?? 0; }
  /** The node is given up: its Lua goes with it. */
  close(): void {
    if (this.running !== undefined) {
      this.running.ended = 'its node was taken away';
      this.closing = true;
      return;
    }
    this.closeMachine('eval');
    this.closeMachine('function');
  }
  closeMachine(kind: MachineKind): void {
    this.machines[kind]?.close();
    delete this.machines[kind];
  }

  /** What the body says of itself; `compatible` where that cannot be read. */
  flagsOf(body: string): number {
    if (!body.startsWith('#!')) return FLAG.compatible;
    const shebang = readShebang(body);
    return typeof shebang === 'string' ? FLAG.compatible : shebang.flags;
  }

  /** The digest under which the body is known from now on. */
  define(body: string): string {
    const known = this.digests.get(body);
    if (known !== undefined) return known;
    const digest = digestOf(body);
    const shebang = readShebang(body);
    if (typeof shebang === 'string') throw new Refusal(`ERR ${shebang}`);
    const script: CachedScript = { body, ...shebang };
    this.compile(script);
    this.keep(digest, script);
    return digest;
  }
  private keep(digest: string, script: CachedScript): void {
    this.cache.set(digest, script);
    this.weight += scriptWeight(script.body);
    this.digests.set(script.body, digest);
  }
  /** Bodies that a snapshot kept: they are compiled when they are run. */
  restoreCached(bodies: readonly string[]): void {
    for (const body of bodies) {
      const shebang = readShebang(body);
      if (typeof shebang !== 'string') this.keep(digestOf(body), { body, ...shebang });
    }
  }
  private compile(script: CachedScript): number {
    const handle = this.machine('eval').compile(script.body.slice(script.start));
    if (typeof handle === 'string') throw new Refusal(`ERR Error compiling script (new function): ${handle}`);
    script.handle = handle;
    return handle;
  }
  /** What a snapshot keeps. */
  saved(): { scripts?: string[]; libraries?: SavedLibrary[] } {
    const { cache, libraries } = this;
    return {
      ...(cache.size === 0 ? {} : { scripts: [...cache.values()].map(({ body }) => body) }),
      ...(libraries.byName.size === 0 ? {} : { libraries: libraries.save() }),
    };
  }
  flush(): void {
    this.cache.clear();
    this.weight = 0;
    this.digests.clear();
    this.closeMachine('eval');
  }

  runCached(ctx: Context, digest: string, keys: number, readOnly: boolean): void {
    const script = this.cache.get(digest)!;
    this.permit(script.flags, readOnly);
    this.run(ctx, 'eval', digest, script.handle ?? this.compile(script), keys, script.flags, readOnly);
  }
  runFunction(ctx: Context, name: string, keys: number, readOnly: boolean): void {
    const { flags } = this.libraries.function(name)!;
    this.permit(flags, readOnly);
    this.run(ctx, 'function', name, this.libraries.handle(name), keys, flags, readOnly);
  }

  /** script.c, scriptPrepareForRun */
  private permit(flags: number, readOnly: boolean): void {
    if ((flags & FLAG.compatible) !== 0) return;
    if ((flags & FLAG.noWrites) === 0 && readOnly) throw NO_WRITES_ON_RO;
    if (this.isFull && (flags & (FLAG.allowOom | FLAG.noWrites)) === 0) throw FULL;
  }
  get isFull(): boolean { return this.node.config.maxmemory > 0 && this.node.memory.isFull; }

  private run(
    ctx: Context, kind: MachineKind, name: string, handle: number, keys: number, flags: number, readOnly: boolean,
  ): void {
    const { node } = this;
    const { command, client: caller, words, inExec, reply } = ctx;
    const machine = this.machine(kind);
    const calls = this.calls ??= new ScriptCalls(node);
    const own = (flags & FLAG.compatible) === 0;
    calls.client.db = caller.db;
    calls.client.resp3 = false;
    this.running = {
      kind, name, caller, request: [], words, startedMs: node.clock.nowMs(),
      readOnly: readOnly || (own && (flags & FLAG.noWrites) !== 0), allowOom: own && (flags & FLAG.allowOom) !== 0,
      full: this.isFull, wrote: false, killed: false,
    };
    const { runningFor } = node.pipeline;
    const from = reply.at;
    node.pipeline.runningFor = undefined;
    ctx.inExec = true;
    try {
      machine.run({
        handle, name, words, from: 3, keys, reply, protocol: () => (calls.client.resp3 ? 3 : 2),
        begin: () => {
          ctx.inExec = inExec;
          reply.rewind(from);
          reply.resp3 = caller.resp3;
          caller.moveOutbox(reply);
        },
        failed: (error, counted) => this.count(error, counted, command.id),
      });
    } finally {
      node.pipeline.runningFor = runningFor;
      ctx.inExec = false;
      ctx.begin(command, caller, words);
      ctx.inExec = inExec;
      this.running = undefined;
      this.busy = false;
      if (this.closing) this.close();
    }
  }

  private count(error: string, counted: boolean, commandId: number): void {
    if (counted) this.node.countError(error.slice(0, Math.max(0, error.indexOf(' '))));
    this.node.counts.of(commandId).failures++;
  }

  /** Has a library loaded by the machine, for at most half a second. */
  load(code: string) {
    this.loadingSinceMs = this.node.clock.nowMs();
    try {
      return this.machine('function').load(code);
    } finally {
      this.loadingSinceMs = undefined;
    }
  }

  /* What follows is what the machine asks. */

  get version(): string { return this.node.profile.version; }
  get reply() { return this.node.reply; }
  get memoryMax(): number { return this.node.limits.scriptBytes; }
  get replyFrom(): number { return this.calls!.replyFrom; }
  call(words: Words): string | undefined { return this.calls!.call(this.running!, words); }
  callDone(): void { this.node.reply.rewind(this.calls!.replyFrom); }
  setProtocol(version: 2 | 3): void { this.calls!.client.resp3 = version === 3; }
  mayRun(words: Words): boolean | undefined {
    const command = this.node.pipeline.lookup(words);
    return command && aclAllows(this.running!.caller, command, textsOf(words));
  }
  sha1(text: string): string { return digestOf(text); }
  log(level: number, text: string): void { this.node.onLog?.(level, text); }
  /** There is nobody to whom a single node could send what a script does. */
  setReplication(): void { return undefined; }
  random(): number { return this.random48.next(); }
  seed(seed: number): void { this.random48.seed(seed); }

  pulse(): string | undefined {
    const { node, running } = this;
    const nowMs = node.clock.nowMs();
    if (this.loadingSinceMs !== undefined) {
      return nowMs - this.loadingSinceMs > LOAD_MS ? 'FUNCTION LOAD timeout' : undefined;
    }
    if (running === undefined) return undefined;
    const lastedMs = nowMs - running.startedMs;
    const { scriptMs, scriptBusyMs } = node.limits;
    if (lastedMs > scriptMs) {
      return `this lab's script ran for more than ${scriptMs} ms and was ended; what it had written stays`;
    }
    const thresholdMs = Number(node.config.get('busy-reply-threshold'));
    if (!this.busy && thresholdMs > 0 && lastedMs >= Math.min(thresholdMs, scriptBusyMs)) {
      this.becomeBusy(running, lastedMs);
    }
    const why = serveOthers(node);
    if (!running.killed) return running.ended ?? why;
    this.log(LOG_WARNING, 'Lua script killed by user with SCRIPT KILL.');
    return 'Script killed by user with SCRIPT KILL...';
  }
  private becomeBusy(running: Running, lastedMs: number): void {
    running.request = textsOf(running.words);
    this.busy = true;
    const way = running.kind === 'eval' ? 'SCRIPT KILL' : 'FUNCTION KILL';
    this.log(LOG_WARNING, `Slow script detected: still in execution after ${lastedMs} milliseconds. You can try `
      + `killing the script using the ${way} command. Script name is: ${running.name}.`);
  }
}
