/* SQLite's WebAssembly, instantiated by hand: one a thread, made when a lab first needs its database. The package's own
 * JavaScript is not used: it starts asynchronously and brings files and workers with it. What a statement must not
 * reach (files, directories, environment) answers as if it were not there; its clock is the lab's. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Callbacks, SqliteApi, SqliteBinary } from '#database/binary';
import { wrap } from './wasm-function';

const FILE = '@sqlite.org/sqlite-wasm/sqlite3.wasm';
const PAGE = 65_536;
const START_PAGES = 256;
const NO_SYSTEM = -52;
const BAD_FILE = 8;

type Exports = SqliteApi & {
  memory?: WebAssembly.Memory;
  __indirect_function_table: WebAssembly.Table;
  __wasm_call_ctors(): void;
};

let compiled: WebAssembly.Module | undefined;

/** `pagesMax` bounds what all databases of this thread may take together. */
export function makeSqliteBinary(bytesMax: number): SqliteBinary {
  compiled ??= new WebAssembly.Module(readFileSync(createRequire(import.meta.url).resolve(FILE)));
  return new WasmSqlite(compiled, bytesMax);
}

class WasmSqlite implements SqliteBinary {
  readonly api: SqliteApi;
  readonly authorizer: number;
  readonly watcher: number;
  bytesMax: number;
  callbacks: Callbacks = { authorize: () => 0, progress: () => 0, nowMs: () => 0 };
  private readonly memory: WebAssembly.Memory;
  private readonly table: WebAssembly.Table;
  private view: Uint8Array;

  constructor(module: WebAssembly.Module, bytesMax: number) {
    this.bytesMax = bytesMax;
    this.memory = new WebAssembly.Memory({ initial: START_PAGES, maximum: 32_768 });
    this.view = new Uint8Array(this.memory.buffer);
    const instance = new WebAssembly.Instance(module, this.imports(module));
    const exports = instance.exports as unknown as Exports;
    this.api = exports;
    this.table = exports.__indirect_function_table;
    exports.__wasm_call_ctors();
    const text = (at: number): string | undefined => (at === 0 ? undefined : this.text(at));
    this.authorizer = this.place(wrap((_, action, first, second) =>
      this.callbacks.authorize(action!, text(first!), text(second!)), 6, true));
    this.watcher = this.place(wrap(() => this.callbacks.progress(), 1, true));
  }

  get bytes(): Uint8Array {
    const { buffer } = this.memory;
    if (this.view.buffer !== buffer) this.view = new Uint8Array(buffer);
    return this.view;
  }

  private text(at: number): string {
    const { bytes } = this;
    let out = '';
    for (let i = at; bytes[i] !== 0; i++) out += String.fromCharCode(bytes[i]!);
    return out;
  }

  private place(exported: unknown): number {
    const index = this.table.grow(1);
    this.table.set(index, exported);
    return index;
  }

  /** Whatever is not named answers that there is no such call. */
  private imports(module: WebAssembly.Module): WebAssembly.Imports {
    const named: Record<string, (...args: number[]) => number | void> = {
      emscripten_date_now: () => this.callbacks.nowMs(),
      emscripten_get_now: () => this.callbacks.nowMs(),
      _emscripten_get_now_is_monotonic: () => 1,
      emscripten_resize_heap: (bytes) => this.grow(bytes! >>> 0),
      _tzset_js: () => undefined,
    };
    const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
    for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
      const refusal = from === 'env' ? NO_SYSTEM : BAD_FILE;
      const value = kind === 'memory' ? this.memory : named[name] ?? (() => refusal);
      (imports[from] ??= {})[name] = value;
    }
    return imports;
  }

  private grow(bytes: number): number {
    const have = this.memory.buffer.byteLength;
    if (bytes > this.bytesMax) return 0;
    const want = Math.min(Math.max(bytes, have * 1.2), this.bytesMax);
    try {
      this.memory.grow(Math.ceil((want - have) / PAGE));
      return 1;
    } catch {
      return 0;
    }
  }
}
