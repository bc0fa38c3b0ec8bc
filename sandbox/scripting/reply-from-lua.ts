/* A Lua value as a reply (script_lua.c, luaReplyToRedisReply). Tables nest as deep as Lua's stack allows, so the walk
 * keeps a stack of its own; it takes from Lua's stack exactly what the real server's recursion takes, because at its
 * end the reply says "reached lua stack limit" in that place. */
import type { ScriptRun } from '#redis/scripting/machine';
import { TYPE } from './binary';
import type { Lua } from './lua';

/** An open table: its elements are being written. */
type Frame = { kind: 'array' | 'map' | 'map value' | 'set'; place: number; count: number };

const INT64_MIN = -(2n ** 63n);

export function answerError(run: ScriptRun, error: string, counted: boolean): void {
  const text = error.replace(/[\r\n]+$/, '');
  run.reply.error(text);
  run.failed(text, counted);
}

/** The fields of the error table on the stack (luaExtractErrorInformation). */
export function readError(lua: Lua, state: number) {
  const field = (name: string): string | undefined => {
    lua.field(state, -1, name);
    const text = lua.cText(state, -1);
    lua.pop(state);
    return text;
  };
  const err = field('err');
  const source = field('source');
  const line = field('line');
  lua.field(state, -1, 'ignore_error_stats_update');
  const counted = lua.api.lua_toboolean(state, -1) === 0;
  lua.pop(state);
  return { err, source, line, counted };
}

export class ReplyFromLua {
  private readonly frames: Frame[] = [];

  constructor(private readonly lua: Lua, private readonly state: number, private readonly run: ScriptRun) {}

  /** Writes the value on top of the stack and takes it off. */
  write(): void {
    this.value();
    while (this.frames.length > 0) this.step(this.frames[this.frames.length - 1]!);
  }

  private step(frame: Frame): void {
    if (frame.kind === 'array') this.element(frame);
    else if (frame.kind === 'map value') {
      frame.kind = 'map';
      this.value();
    } else this.pair(frame);
  }

  private element(frame: Frame): void {
    const { lua: { api }, state } = this;
    api.lua_rawgeti(state, -1, frame.count + 1);
    if (api.lua_type(state, -1) !== TYPE.nil) {
      frame.count++;
      return this.value();
    }
    this.lua.pop(state, 2);
    this.run.reply.closeArray(frame.place, frame.count);
    this.frames.pop();
  }

  /** The table that is walked lies under the key of the last pair. */
  private pair(frame: Frame): void {
    const { lua: { api }, state } = this;
    if (api.lua_next(state, -2) === 0) {
      this.lua.pop(state);
      if (frame.kind === 'map') this.run.reply.closeMap(frame.place, frame.count);
      else this.run.reply.closeSet(frame.place, frame.count);
      this.frames.pop();
      return;
    }
    frame.count++;
    if (frame.kind === 'map') {
      api.lua_pushvalue(state, -2);
      frame.kind = 'map value';
    } else {
      this.lua.pop(state);
      api.lua_pushvalue(state, -1);
    }
    this.value();
  }

  private value(): void {
    const { lua, state, run: { reply } } = this;
    const { api } = lua;
    if (api.lua_checkstack(state, 4) === 0) {
      answerError(this.run, 'ERR reached lua stack limit', true);
      return lua.pop(state);
    }
    const type = api.lua_type(state, -1);
    if (type === TYPE.table) return this.table();
    if (type === TYPE.string) {
      const at = lua.span(state, -1);
      reply.bulkBytes(lua.bytes, at, lua.length);
    } else if (type === TYPE.boolean) this.boolean(api.lua_toboolean(state, -1) !== 0);
    else if (type === TYPE.number) reply.integer(toInteger(api.lua_tonumber(state, -1)));
    else reply.nil();
    lua.pop(state);
  }

  private boolean(value: boolean): void {
    const { reply } = this.run;
    if (this.run.protocol() === 3) reply.boolean(value);
    else if (value) reply.integer(1);
    else reply.nil();
  }

  private table(): void {
    if (this.err() || this.ok() || this.double() || this.container('map') || this.container('set')
      || this.bigNumber() || this.verbatim()) return;
    this.frames.push({ kind: 'array', place: this.run.reply.defer(), count: 0 });
  }

  /** Puts the table's own field on the stack when it has this type. */
  private has(name: string, type: number): boolean {
    const { lua, state } = this;
    lua.push(state, name);
    lua.api.lua_rawget(state, -2);
    if (lua.api.lua_type(state, -1) === type) return true;
    lua.pop(state);
    return false;
  }

  private err(): boolean {
    if (!this.has('err', TYPE.string)) return false;
    this.lua.pop(this.state);
    const { err, counted } = readError(this.lua, this.state);
    answerError(this.run, err ?? '', counted);
    this.lua.pop(this.state);
    return true;
  }
  private ok(): boolean {
    if (!this.has('ok', TYPE.string)) return false;
    this.run.reply.status((this.lua.cText(this.state, -1) ?? '').replace(/[\r\n]/g, ' '));
    this.lua.pop(this.state, 2);
    return true;
  }
  private double(): boolean {
    if (!this.has('double', TYPE.number)) return false;
    this.run.reply.double(this.lua.api.lua_tonumber(this.state, -1));
    this.lua.pop(this.state, 2);
    return true;
  }
  /** `{map = {…}}`, `{set = {…}}`: the outer table goes, the inner one is walked. */
  private container(kind: 'map' | 'set'): boolean {
    if (!this.has(kind, TYPE.table)) return false;
    this.lua.api.lua_remove(this.state, -2);
    this.lua.api.lua_pushnil(this.state);
    this.frames.push({ kind, place: this.run.reply.defer(), count: 0 });
    return true;
  }
  private bigNumber(): boolean {
    if (!this.has('big_number', TYPE.string)) return false;
    const text = this.lua.text(this.state, -1)!.replace(/[\r\n]/g, ' ');
    if (this.run.reply.resp3) this.run.reply.raw(`(${text}\r\n`);
    else this.run.reply.bulk(text);
    this.lua.pop(this.state, 2);
    return true;
  }
  private verbatim(): boolean {
    const { lua, state } = this;
    if (!this.has('verbatim_string', TYPE.table)) return false;
    if (this.has('string', TYPE.string)) {
      const text = lua.text(state, -1)!;
      lua.pop(state);
      if (this.has('format', TYPE.string)) {
        this.run.reply.verbatim((lua.cText(state, -1) ?? '').slice(0, 3).padEnd(3), text);
        lua.pop(state, 3);
        return true;
      }
    }
    lua.pop(state);
    return false;
  }
}

/** A C cast of a double to a 64-bit integer, as x86 does it. */
function toInteger(value: number): number | bigint {
  if (Number.isSafeInteger(value)) return value + 0;
  const whole = Math.trunc(value);
  if (Math.abs(whole) < 2 ** 53) return whole + 0;
  return whole >= -(2 ** 63) && whole < 2 ** 63 ? BigInt(whole) : INT64_MIN;
}
