/* Lua's WebAssembly, instantiated: one a thread, made at the first script. The host functions that emscripten expects
 * are here (longjmp as an exception, growing memory); what a script must not reach (files, processes, environment)
 * answers as if it were not there. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Callbacks, CFunction, LuaApi, LuaBinary } from '#scripting/binary';
import { LUA_SHA256, patchLua, STEPS_AT } from './lua-patch';
import { wrap } from './wasm-function';

const FILE = 'wasmoon-lua5.1/dist/liblua5.1.wasm';
const PAGE = 65_536;
const NO_SYSTEM = -52;
const BAD_FILE = 8;

/** What longjmp throws; anything else that comes through is a fault. */
const LONGJMP = Symbol('longjmp');

type Invoked = (a: number, b: number) => void;
type Exports = LuaApi & {
  memory: WebAssembly.Memory;
  __indirect_function_table: WebAssembly.Table;
  __wasm_call_ctors(): void;
  setThrew(threw: number, value: number): void;
};

let compiled: WebAssembly.Module | undefined;

function compile(): WebAssembly.Module {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(FILE));
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (hash !== LUA_SHA256) throw new Error(`${FILE} is not the one that lua-patch.ts knows (${hash})`);
  return new WebAssembly.Module(patchLua(bytes, '__syscall_rmdir', '_emscripten_system'));
}

/** A new instance; its callbacks are set by the room that uses it. */
export function makeLuaBinary(): LuaBinary {
  compiled ??= compile();
  return new WasmLua(compiled);
}

class WasmLua implements LuaBinary {
  readonly api: LuaApi;
  readonly allocator: number;
  readonly hook: number;
  broken = false;
  callbacks!: Callbacks;
  private readonly exports: Exports;
  private view: Uint8Array;
  private readonly known: (Invoked | undefined)[] = [];

  constructor(module: WebAssembly.Module) {
    const instance = new WebAssembly.Instance(module, this.imports());
    this.exports = instance.exports as unknown as Exports;
    this.api = this.exports;
    this.view = new Uint8Array(this.exports.memory.buffer);
    this.exports.__wasm_call_ctors();
    this.allocator = this.export4((_: number, pointer: number, before: number, after: number) =>
      this.callbacks.allocate(pointer, before, after));
    this.hook = this.export2((state: number) => this.callbacks.hook(state));
  }

  get bytes(): Uint8Array {
    const { buffer } = this.exports.memory;
    if (this.view.buffer !== buffer) this.view = new Uint8Array(buffer);
    return this.view;
  }

  get matcherSteps(): number { return new DataView(this.exports.memory.buffer).getInt32(STEPS_AT, true); }
  set matcherSteps(steps: number) { new DataView(this.exports.memory.buffer).setInt32(STEPS_AT, steps, true); }

  function(run: CFunction): number { return this.place(wrap(run, 1, true)); }
  private export4(run: (a: number, b: number, c: number, d: number) => number): number {
    return this.place(wrap(run, 4, true));
  }
  private export2(run: (a: number, b: number) => void): number { return this.place(wrap(run, 2, false)); }
  private place(exported: unknown): number {
    const table = this.exports.__indirect_function_table;
    const index = table.grow(1);
    table.set(index, exported);
    return index;
  }

  private imports(): WebAssembly.Imports {
    const refuse = (): number => NO_SYSTEM;
    const badFile = (): number => BAD_FILE;
    const zero = (): number => 0;
    const env: Record<string, (...args: number[]) => number | void> = {
      exit: () => { throw new Error('Lua called exit'); },
      invoke_vii: (index, a, b) => this.invoke(index!, a!, b!),
      _emscripten_throw_longjmp: () => { throw LONGJMP; },
      emscripten_memcpy_js: (to, from, length) => void this.bytes.copyWithin(to!, from!, from! + length!),
      emscripten_resize_heap: (bytes) => this.grow(bytes! >>> 0),
      emscripten_date_now: zero, _emscripten_get_now_is_monotonic: zero, strftime: zero,
      __syscall_rmdir: (state) => (this.callbacks.lockedTable(state!), 0),
      _emscripten_system: (state) => (this.callbacks.matcherTired(state!), 0),
    };
    for (const name of ['__syscall_openat', '__syscall_fcntl64', '__syscall_ioctl', '__syscall_dup3',
      '__syscall_unlinkat', '__syscall_renameat', '__syscall_readlinkat']) env[name] = refuse;
    for (const name of ['_tzset_js', '_mktime_js', '_localtime_js', '_gmtime_js']) env[name] = zero;
    return {
      env,
      wasi_snapshot_preview1: {
        fd_write: badFile, fd_read: badFile, fd_close: badFile, fd_seek: badFile,
        environ_sizes_get: refuse, environ_get: refuse,
      },
    };
  }

  private invoke(index: number, a: number, b: number): void {
    const run = this.known[index] ??= this.exports.__indirect_function_table.get(index) as Invoked;
    const stack = this.exports.stackSave();
    try {
      run(a, b);
    } catch (problem) {
      if (problem !== LONGJMP) throw problem;
      this.exports.stackRestore(stack);
      this.exports.setThrew(1, 0);
    }
  }

  private grow(bytes: number): number {
    const { memory } = this.exports;
    const have = memory.buffer.byteLength;
    for (const want of [Math.max(bytes, have * 1.2), bytes]) {
      try {
        memory.grow(Math.ceil((want - have) / PAGE));
        return 1;
      } catch {
        continue;
      }
    }
    return 0;
  }
}
