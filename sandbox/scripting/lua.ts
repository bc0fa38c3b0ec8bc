/* Lua's C API with strings: latin1 text in and out of its memory, errors raised as C functions raise them. One a
 * thread, on one binary; `current` is the machine whose script runs. */
import { latin1, writeLatin1 } from '#base/bytes';
import {
  ERROR_HANDLER_AT, GLOBALS, LOCK, OWN_HANDLER, REGISTRY, TYPE, type CFunction, type LuaApi, type LuaBinary,
} from './binary';
import type { Machine } from './machine';

const SCRATCH = 4096;

export class Lua {
  readonly api: LuaApi;
  current!: Machine;
  private readonly names = new Map<string, number>();
  /** By a name of their own: all states of the thread share them. */
  private readonly functions = new Map<string, number>();
  private scratch: number;
  private scratchBytes = SCRATCH;
  /** Where the C API leaves a length. */
  private readonly lengthAt: number;

  constructor(readonly binary: LuaBinary) {
    this.api = binary.api;
    this.scratch = this.api.malloc(SCRATCH);
    this.lengthAt = this.api.malloc(8);
  }

  get bytes(): Uint8Array { return this.binary.bytes; }

  /** A C string that stays: names of fields, formats. */
  name(text: string): number {
    let at = this.names.get(text);
    if (at === undefined) {
      at = this.api.malloc(text.length + 1);
      writeLatin1(text, this.bytes, at);
      this.bytes[at + text.length] = 0;
      this.names.set(text, at);
    }
    return at;
  }

  /** Room for so many bytes, until the next call. */
  room(bytes: number): number {
    if (bytes > this.scratchBytes) {
      this.api.free(this.scratch);
      this.scratchBytes = bytes * 2;
      this.scratch = this.api.malloc(this.scratchBytes);
    } else if (this.scratchBytes > 1 << 20 && bytes < SCRATCH) {
      this.api.free(this.scratch);
      this.scratchBytes = SCRATCH;
      this.scratch = this.api.malloc(SCRATCH);
    }
    return this.scratch;
  }

  push(state: number, text: string): void {
    const at = this.room(text.length);
    writeLatin1(text, this.bytes, at);
    this.api.lua_pushlstring(state, at, text.length);
  }
  pushBytes(state: number, source: Uint8Array, from: number, length: number): void {
    const at = this.room(length);
    const { bytes } = this;
    if (length < 48) for (let i = 0; i < length; i++) bytes[at + i] = source[from + i]!;
    else bytes.set(source.subarray(from, from + length), at);
    this.api.lua_pushlstring(state, at, length);
  }
  /** A function, known for the whole thread by this name. */
  pushFunction(state: number, name: string, run: CFunction, upvalues = 0): void {
    let index = this.functions.get(name);
    if (index === undefined) this.functions.set(name, index = this.binary.function(run));
    this.api.lua_pushcclosure(state, index, upvalues);
  }

  /** Where the string at a stack index begins, or 0 when it is none; a number becomes one. Its length: `length`. */
  span(state: number, index: number): number { return this.api.lua_tolstring(state, index, this.lengthAt); }
  get length(): number {
    const { bytes, lengthAt: at } = this;
    return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
  }
  text(state: number, index: number): string | undefined {
    const at = this.span(state, index);
    return at === 0 ? undefined : latin1(this.bytes, at, at + this.length);
  }
  /** As C sees it: up to the first zero byte. */
  cText(state: number, index: number): string | undefined {
    const text = this.text(state, index);
    const zero = text?.indexOf('\0') ?? -1;
    return zero < 0 ? text : text!.slice(0, zero);
  }
  /** Refuses what is no string as luaL_checklstring does. */
  checkText(state: number, index: number): string {
    const at = this.api.luaL_checklstring(state, index, this.lengthAt);
    return latin1(this.bytes, at, at + this.length);
  }
  /** A C string in Lua's memory. */
  cString(at: number): string {
    let end = at;
    while (this.bytes[end] !== 0) end++;
    return latin1(this.bytes, at, end);
  }

  field(state: number, index: number, name: string): void { this.api.lua_getfield(state, index, this.name(name)); }
  setField(state: number, index: number, name: string): void { this.api.lua_setfield(state, index, this.name(name)); }
  getGlobal(state: number, name: string): void { this.field(state, GLOBALS, name); }
  setGlobal(state: number, name: string): void { this.setField(state, GLOBALS, name); }
  /** The registry's field as text. */
  getRegistry(state: number, name: string): void { this.field(state, REGISTRY, name); }
  setRegistry(state: number, name: string): void { this.setField(state, REGISTRY, name); }
  pop(state: number, count = 1): void { this.api.lua_settop(state, -count - 1); }
  isNil(state: number, index: number): boolean { return this.api.lua_type(state, index) <= TYPE.nil; }

  /** Locks the table at a stack index against writes, as Redis' Lua does, or unlocks it. */
  lock(state: number, index: number, locked: boolean): void {
    const at = this.api.lua_topointer(state, index) + LOCK.offset;
    this.bytes[at] = locked ? this.bytes[at]! | LOCK.bit : this.bytes[at]! & ~LOCK.bit;
  }
  isLocked(state: number, index: number): boolean {
    return (this.bytes[this.api.lua_topointer(state, index) + LOCK.offset]! & LOCK.bit) !== 0;
  }

  /** Compiles text, never bytecode: what begins as such is given a blank in front, and is text that is no Lua. */
  loadText(state: number, text: string, name: string): number {
    const code = text.charCodeAt(0) === 27 ? ` ${text}` : text;
    const at = this.api.malloc(code.length + name.length + 1);
    if (at === 0) this.fail(state, 'not enough memory');
    writeLatin1(code, this.bytes, at);
    writeLatin1(name, this.bytes, at + code.length);
    this.bytes[at + code.length + name.length] = 0;
    const failed = this.api.luaL_loadbuffer(state, at, code.length, at + code.length);
    this.api.free(at);
    return failed;
  }

  /** luaL_error: the position (of the caller; of the running code itself at level 0), then the text. */
  fail(state: number, text: string, level = 1): never {
    this.api.luaL_where(state, level);
    this.push(state, text);
    this.api.lua_concat(state, 2);
    return this.raise(state);
  }
  /**
   * What is raised next goes past a handler of xpcall. Raised from a hook, it would run that handler with hooks off: a
   * handler without end would never be ended.
   */
  passHandlers(state: number): void {
    const { bytes } = this;
    const at = state + ERROR_HANDLER_AT;
    if (bytes[at] === OWN_HANDLER && bytes[at + 1] === 0 && bytes[at + 2] === 0) return;
    bytes.fill(0, at, at + 4);
  }
  /** Raises what is on top of the stack. */
  raise(state: number): never {
    this.api.lua_error(state);
    throw new Error('lua_error came back');
  }
  /** luaL_argerror */
  badArgument(state: number, index: number, why: string): never {
    this.api.luaL_argerror(state, index, this.name(why));
    throw new Error('luaL_argerror came back');
  }

  /** A table with a field `err`, as redis.pcall hands it out (script_lua.c, luaPushErrorBuff). */
  pushError(state: number, text: string): void {
    const zero = text.indexOf('\0');
    const known = zero < 0 ? text : text.slice(0, zero);
    this.api.lua_createtable(state, 0, 2);
    const coded = known.startsWith('-') ? known.slice(1) : `ERR ${known}`;
    const message = coded.includes(' ') ? coded : `ERR ${coded}`;
    this.push(state, message.replace(/^[\r\n]+|[\r\n]+$/g, ''));
    this.setField(state, -2, 'err');
  }
  failTable(state: number, text: string): never {
    this.pushError(state, text);
    return this.raise(state);
  }
}
