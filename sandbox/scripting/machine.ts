/* One Lua state of one node: compiled scripts by handle, globals as Redis locks them, a cap on its memory, and a hook
 * from which the host may serve others while a script runs.
 *
 * Every entry runs under lua_pcall. An exception of ours that comes out of WebAssembly leaves its stack in disorder:
 * the binary is given up then, and every machine on it starts anew. */
import type {
  MachineKind, Registered, ScriptHost, ScriptMachine, ScriptRun,
} from '#redis/scripting/machine';
import { COLLECT, GLOBALS, MASK, NO_MEMORY, REGISTRY, TYPE, type LuaBinary } from './binary';
import { Lua } from './lua';
import { buildGlobals, openLibraryApi } from './globals';
import type { JsonSettings } from './json-settings';
import { answerError, readError, ReplyFromLua } from './reply-from-lua';

const INSTRUCTIONS = 100_000;
const GC_STEP = 5;
const GC_EVERY = 50;
const ERROR_HANDLER = 'error handler';
/** The real server ends itself here. */
const NO_ERR = 'ERR the script failed with a table that has no field err';
/** Steps of the pattern matcher between two looks at the host. */
const MATCHER_STEPS = 1_000_000;

export class Machine implements ScriptMachine {
  usedBytes = 0;
  readonly state: number;
  /** Settings of each copy of cjson: the first is the global one. */
  readonly json: JsonSettings[] = [];
  /** What the library that is being loaded has registered. */
  registering: Registered[] | undefined;
  private scripts = 0;
  private killed: string | undefined;
  /** The cap counts only where running out raises an error that somebody catches. */
  private capped = false;

  constructor(readonly lua: Lua, readonly host: ScriptHost, readonly kind: MachineKind) {
    const { binary, api } = lua;
    const outer = this.enter();
    this.state = api.lua_newstate(binary.allocator, 0);
    if (this.state === 0) throw new Error('no memory for a Lua state');
    lua.pushFunction(this.state, 'build', (state) => buildGlobals(lua.current, state));
    const failed = api.lua_pcall(this.state, 0, 0, 0);
    if (failed !== 0) throw new Error(`Lua could not be set up: ${lua.text(this.state, -1)}`);
    this.leave(outer);
  }

  /** Would so many bytes more be too many? */
  mayNot(bytes: number): boolean {
    return this.capped && bytes > 0 && this.usedBytes + bytes > this.host.memoryMax;
  }

  compile(body: string): number | string {
    const { lua, state } = this;
    return this.protect(() => {
      const failed = this.loadText(body, '@user_script');
      if (failed !== undefined) return failed;
      return lua.api.luaL_ref(state, REGISTRY);
    });
  }

  private loadText(body: string, name: string): string | undefined {
    const { lua, state } = this;
    const failed = lua.loadText(state, body, name);
    if (failed === 0) return undefined;
    const text = lua.cText(state, -1) ?? '';
    lua.pop(state);
    return text;
  }

  load(code: string): Registered[] | string {
    const { lua, state } = this;
    return this.protect(() => {
      const failed = this.loadText(code, '@user_function');
      if (failed !== undefined) return `Error compiling function: ${failed}`;
      lua.getRegistry(state, 'environment');
      lua.api.lua_setfenv(state, -2);
      const registered: Registered[] = this.registering = [];
      openLibraryApi(lua, state, true);
      const status = this.callProtected(0, 0, false);
      openLibraryApi(lua, state, false);
      this.registering = undefined;
      if (status === 0) return registered;
      const isTable = lua.api.lua_type(state, -1) === TYPE.table;
      if (isTable) lua.field(state, -1, 'err');
      const text = `${isTable ? '' : 'ERR '}${lua.cText(state, -1) ?? ''}`;
      lua.api.lua_settop(state, 0);
      if (status === NO_MEMORY) lua.api.lua_gc(state, COLLECT, 0);
      for (const each of registered) this.release(each.handle);
      return `Error registering functions: ${text}`;
    });
  }

  release(handle: number): void {
    const outer = this.enter();
    this.lua.api.luaL_unref(this.state, REGISTRY, handle);
    this.leave(outer);
  }

  run(run: ScriptRun): void {
    const { lua, state } = this;
    const { api } = lua;
    this.protect(() => {
      lua.getRegistry(state, ERROR_HANDLER);
      api.lua_rawgeti(state, REGISTRY, run.handle);
      this.pushWords(run, 0, run.keys);
      this.pushWords(run, run.keys, run.words.count - run.from);
      let status: number;
      if (this.kind === 'eval') {
        lua.lock(state, GLOBALS, false);
        lua.setGlobal(state, 'ARGV');
        lua.setGlobal(state, 'KEYS');
        lua.lock(state, GLOBALS, true);
        status = this.callProtected(0, 1, true);
      } else status = this.callProtected(2, 1, true);
      if (++this.scripts % GC_EVERY === 0) api.lua_gc(state, GC_STEP, GC_EVERY);
      run.begin();
      if (status === 0) new ReplyFromLua(lua, state, run).write();
      else this.failure(run);
      api.lua_settop(state, 0);
      if (status === NO_MEMORY) api.lua_gc(state, COLLECT, 0);
    });
  }

  private pushWords({ words, from }: ScriptRun, first: number, end: number): void {
    const { lua, state } = this;
    lua.api.lua_createtable(state, end - first, 0);
    for (let i = first; i < end; i++) {
      const at = words.starts[from + i]!;
      lua.pushBytes(state, words.source, at, words.ends[from + i]! - at);
      lua.api.lua_rawseti(state, -2, i - first + 1);
    }
  }

  /** The function and its arguments are on the stack; with `handled` the error handler lies under them. */
  private callProtected(args: number, results: number, handled: boolean): number {
    const { lua, state } = this;
    const { api, binary } = lua;
    this.killed = undefined;
    binary.matcherSteps = MATCHER_STEPS;
    api.lua_sethook(state, binary.hook, MASK.count, INSTRUCTIONS);
    this.capped = true;
    const status = api.lua_pcall(state, args, results, handled ? -2 - args : 0);
    this.capped = false;
    api.lua_sethook(state, 0, 0, 0);
    return status;
  }

  /** The error on the stack as the answer (script_lua.c, luaCallFunction). */
  private failure(run: ScriptRun): void {
    const { lua, state } = this;
    if (lua.api.lua_type(state, -1) !== TYPE.table) {
      const why = lua.cText(state, -1) ?? 'execution failure';
      return answerError(run, `ERR Error running script ${run.name}, ${why.slice(0, 100)}`, true);
    }
    const { err, source, line, counted } = readError(lua, state);
    const where = line === undefined || source === undefined ? '' : ` script: ${run.name}, on ${source}:${line}.`;
    answerError(run, (err ?? NO_ERR) + where, counted);
  }

  /** Every so many instructions. Once the script must end the hook comes at each line: no pcall outlives that. */
  onHook(state: number): void {
    const { lua } = this;
    this.killed ??= this.host.pulse();
    lua.binary.matcherSteps = MATCHER_STEPS;
    if (this.killed === undefined) return;
    lua.api.lua_sethook(state, lua.binary.hook, MASK.line, 0);
    lua.passHandlers(state);
    lua.failTable(state, this.killed);
  }
  onMatcherTired(state: number): void { this.onHook(state); }

  onClose: (() => void) | undefined;

  close(): void {
    this.onClose?.();
    if (this.lua.binary.broken) return;
    const outer = this.enter();
    this.lua.api.lua_close(this.state);
    this.leave(outer);
  }

  private enter(): Machine | undefined {
    const outer = this.lua.current;
    this.lua.current = this;
    return outer;
  }
  private leave(outer: Machine | undefined): void { this.lua.current = outer as Machine; }

  private protect<T>(job: () => T): T {
    const { binary } = this.lua;
    const stack = binary.api.stackSave();
    const outer = this.enter();
    try {
      return job();
    } catch (problem) {
      binary.broken = true;
      binary.api.stackRestore(stack);
      throw problem;
    } finally {
      this.leave(outer);
    }
  }
}

/** Lua's allocator; what a state has is counted where its machine is at work. */
function allocate({ api, current }: Lua, pointer: number, before: number, after: number): number {
  if (after === 0) {
    if (pointer !== 0) api.free(pointer);
    if (current !== undefined) current.usedBytes -= before;
    return 0;
  }
  if (current?.mayNot(after - before)) return 0;
  const moved = api.realloc(pointer, after);
  if (moved !== 0 && current !== undefined) current.usedBytes += after - before;
  return moved;
}

/** Machines for the nodes of one thread, all on one binary that is made at the first script. */
export function machinesOn(makeBinary: () => LuaBinary): (host: ScriptHost, kind: MachineKind) => Machine {
  let lua: Lua | undefined;
  /* A node that is forgotten takes its states with it, sooner or later. */
  const forgotten = new FinalizationRegistry<{ lua: Lua; state: number }>(({ lua: its, state }) => {
    if (!its.binary.broken) its.api.lua_close(state);
  });
  return (host, kind) => {
    if (lua === undefined || lua.binary.broken) {
      const made = new Lua(makeBinary());
      made.binary.callbacks = {
        allocate: (pointer, before, after) => allocate(made, pointer, before, after),
        hook: (state) => made.current.onHook(state),
        lockedTable: (state) => made.fail(state, 'Attempt to modify a readonly table', 0),
        matcherTired: (state) => made.current.onMatcherTired(state),
      };
      lua = made;
    }
    const machine = new Machine(lua, host, kind);
    forgotten.register(machine, { lua, state: machine.state }, machine);
    machine.onClose = () => forgotten.unregister(machine);
    return machine;
  };
}
