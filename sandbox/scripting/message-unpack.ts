/* cmsgpack.unpack, unpack_one, unpack_limit. */
import type { Lua } from './lua';

const MISSING = 'Missing bytes in input.';
const TOO_MANY = 'too many return values at once; use unpack_one or unpack_limit instead.';
const BAD_FORMAT = 'Bad data format in input.';

export function unpackAll(lua: Lua, state: number): number {
  return unpack(lua, state, lua.checkText(state, 1), Infinity, 0);
}

/** At most `limit` values from the offset on; before them where the next one begins, or -1. */
export function unpackLimited(lua: Lua, state: number, limit: number, offset: number): number {
  const text = lua.checkText(state, 1);
  if (offset < 0 || limit < 0) {
    lua.fail(state, `Invalid request to unpack with offset of ${offset} and limit of ${text.length}.`);
  }
  if (offset > text.length) lua.fail(state, `Start offset ${offset} greater than input length ${text.length}.`);
  return unpack(lua, state, text, limit, offset) + 1;
}

function unpack(lua: Lua, state: number, text: string, limit: number, offset: number): number {
  const reader = new Reader(lua, state, text, offset);
  let count = 0;
  for (; reader.at < text.length && count < limit; count++) {
    lua.api.luaL_checkstack(state, 1, lua.name(TOO_MANY));
    reader.value();
  }
  if (limit !== Infinity) {
    lua.api.lua_pushinteger(state, reader.at === text.length ? -1 : reader.at);
    lua.api.lua_insert(state, -count - 1);
  }
  return count;
}

/** A table on Lua's stack whose values are still to come; `left` counts keys and values. */
type Open = { isMap: boolean; left: number; got: number };

class Reader {
  /** Not in calls within calls: Lua's stack holds 4,000 tables in tables, which JavaScript's would not. */
  private readonly open: Open[] = [];
  private readonly view = new DataView(new ArrayBuffer(8));
  constructor(
    private readonly lua: Lua, private readonly state: number, private readonly text: string, public at: number,
  ) {}

  private need(bytes: number): void {
    if (this.at + bytes > this.text.length) this.lua.fail(this.state, MISSING);
  }
  /** So many bytes behind the code, put into the view. */
  private take(bytes: number): DataView {
    this.need(bytes + 1);
    for (let i = 0; i < bytes; i++) this.view.setUint8(i, this.text.charCodeAt(this.at + 1 + i));
    this.at += bytes + 1;
    return this.view;
  }
  private string(length: number): void {
    this.need(length);
    this.lua.push(this.state, this.text.slice(this.at, this.at + length));
    this.at += length;
  }

  value(): void {
    do this.next(); while (this.open.length > 0);
  }
  private next(): void {
    const { open, lua: { api }, state } = this;
    const depth = open.length;
    const table = open[depth - 1];
    if (table?.left === 0) {
      open.pop();
      return this.whole();
    }
    if (table !== undefined) {
      table.left--;
      if (!table.isMap) api.lua_pushnumber(state, table.got + 1);
    }
    this.begin();
    if (open.length === depth) this.whole();
  }
  /** The value on top of the stack goes where it belongs. */
  private whole(): void {
    const table = this.open[this.open.length - 1];
    if (table === undefined) return;
    table.got++;
    if (!table.isMap || table.got % 2 === 0) this.lua.api.lua_settable(this.state, -3);
  }

  /** Pushes a value, or opens a table. */
  private begin(): void {
    const { lua: { api }, state } = this;
    this.need(1);
    const code = this.text.charCodeAt(this.at);
    if (code <= 0x7f || code >= 0xe0) {
      this.at++;
      api.lua_pushnumber(state, code <= 0x7f ? code : code - 256);
    } else if (code <= 0x8f) this.counted(code & 15, true);
    else if (code <= 0x9f) this.counted(code & 15, false);
    else if (code <= 0xbf) {
      this.at++;
      this.string(code & 31);
    } else this.long(code);
  }

  private long(code: number): void {
    const { lua: { api }, state } = this;
    const number = (value: number | bigint): void => api.lua_pushnumber(state, Number(value));
    switch (code) {
      case 0xc0: this.at++; return api.lua_pushnil(state);
      case 0xc2: case 0xc3: this.at++; return api.lua_pushboolean(state, code & 1);
      case 0xca: return number(this.take(4).getFloat32(0));
      case 0xcb: return number(this.take(8).getFloat64(0));
      case 0xcc: return number(this.take(1).getUint8(0));
      case 0xcd: return number(this.take(2).getUint16(0));
      case 0xce: return number(this.take(4).getUint32(0));
      case 0xcf: return number(this.take(8).getBigUint64(0));
      case 0xd0: return number(this.take(1).getInt8(0));
      case 0xd1: return number(this.take(2).getInt16(0));
      case 0xd2: return number(this.take(4).getInt32(0));
      case 0xd3: return number(this.take(8).getBigInt64(0));
      case 0xd9: return this.string(this.take(1).getUint8(0));
      case 0xda: return this.string(this.take(2).getUint16(0));
      case 0xdb: return this.string(this.take(4).getUint32(0));
      case 0xdc: return this.elements(this.take(2).getUint16(0), false);
      case 0xdd: return this.elements(this.take(4).getUint32(0), false);
      case 0xde: return this.elements(this.take(2).getUint16(0), true);
      case 0xdf: return this.elements(this.take(4).getUint32(0), true);
      default: this.lua.fail(this.state, BAD_FORMAT);
    }
  }

  private counted(count: number, isMap: boolean): void {
    this.at++;
    this.elements(count, isMap);
  }
  private elements(count: number, isMap: boolean): void {
    const { lua: { api }, lua, state } = this;
    api.luaL_checkstack(state, isMap ? 3 : 2, lua.name(isMap ? 'in function mp_decode_to_lua_hash'
      : 'in function mp_decode_to_lua_array'));
    api.lua_createtable(state, 0, 0);
    this.open.push({ isMap, left: isMap ? count * 2 : count, got: 0 });
  }
}
