/* The library `struct` 0.2 (Roberto Ierusalimschy's, as Redis builds it): packing binary layouts. */
import type { Lua } from './lua';

const INT_MAX = 2147483647;
const SIZE_MAX = 32;
const ALIGN_MAX = 8;
const view = new DataView(new ArrayBuffer(8));

export function pushStructLibrary(lua: Lua, state: number): void {
  lua.api.lua_createtable(state, 0, 3);
  const put = (name: string, run: (each: number) => number): void => {
    lua.pushFunction(state, `struct.${name}`, run);
    lua.setField(state, -2, name);
  };
  put('pack', (each) => pack(lua, each));
  put('unpack', (each) => unpack(lua, each));
  put('size', (each) => size(lua, each));
}

/** Reads a format option by option; knows byte order and alignment. */
class Format {
  option = '';
  bytes = 0;
  little = true;
  private at = 0;
  private align = 1;

  constructor(private readonly lua: Lua, private readonly state: number, private readonly text: string) {}

  next(): boolean {
    if (this.at >= this.text.length) return false;
    this.option = this.text[this.at++]!;
    this.bytes = this.sizeOf();
    return true;
  }

  private number(other: number): number {
    if (!/\d/.test(this.text[this.at] ?? '')) return other;
    let value = 0;
    while (/\d/.test(this.text[this.at] ?? '')) {
      const digit = Number(this.text[this.at++]);
      if (value > (INT_MAX - digit) / 10) this.lua.fail(this.state, 'integral size overflow');
      value = value * 10 + digit;
    }
    return value;
  }
  private sizeOf(): number {
    switch (this.option) {
      case 'B': case 'b': case 'x': return 1;
      case 'H': case 'h': return 2;
      case 'L': case 'l': case 'T': case 'd': return 8;
      case 'f': return 4;
      case 'c': return this.number(1);
      case 'i': case 'I': {
        const bytes = this.number(4);
        if (bytes > SIZE_MAX) {
          this.lua.fail(this.state, `integral size ${bytes} is larger than limit of ${SIZE_MAX}`);
        }
        return bytes;
      }
      default: return 0;
    }
  }
  padding(length: number): number {
    if (this.bytes === 0 || this.option === 'c') return 0;
    const bytes = Math.min(this.bytes, this.align);
    return bytes > 1 ? (bytes - (length & (bytes - 1))) & (bytes - 1) : 0;
  }
  /** An option that is no value. */
  control(): void {
    const { option } = this;
    if (option === ' ') return;
    if (option === '<' || option === '>') this.little = option === '<';
    else if (option === '!') {
      const align = this.number(ALIGN_MAX);
      if (align <= 0 || (align & (align - 1)) !== 0) {
        this.lua.fail(this.state, `alignment ${align} is not a power of 2`);
      }
      this.align = align;
    } else this.lua.badArgument(this.state, 1, `invalid format option '${option}'`);
  }
}

function formatOf(lua: Lua, state: number): Format {
  return new Format(lua, state, lua.checkText(state, 1).split('\0')[0]!);
}

function pack(lua: Lua, state: number): number {
  const format = formatOf(lua, state);
  let out = '';
  let total = 0;
  let arg = 2;
  lua.api.lua_pushnil(state);
  while (format.next()) {
    const padding = format.padding(total);
    total += padding;
    out += '\0'.repeat(padding);
    let { bytes } = format;
    if ('bBhHlLTiI'.includes(format.option)) out += integerText(format, lua.api.luaL_checknumber(state, arg++));
    else if (format.option === 'x') out += '\0';
    else if ('fd'.includes(format.option)) out += floatText(format, lua.api.luaL_checknumber(state, arg++));
    else if ('cs'.includes(format.option)) {
      const text = lua.checkText(state, arg++);
      if (bytes === 0) bytes = text.length;
      if (text.length < bytes) lua.badArgument(state, arg, 'string too short');
      out += text.slice(0, bytes);
      if (format.option === 's') {
        out += '\0';
        bytes++;
      }
    } else format.control();
    total += bytes;
  }
  lua.push(state, out);
  return 1;
}

function integerText({ bytes, little }: Format, value: number): string {
  let rest = BigInt.asUintN(64, Number.isFinite(value) ? BigInt(Math.trunc(value)) : 1n << 63n);
  const codes: number[] = [];
  for (let i = 0; i < bytes; i++) {
    codes.push(Number(rest & 255n));
    rest >>= 8n;
  }
  return String.fromCharCode(...(little ? codes : codes.reverse()));
}
function floatText({ bytes, little }: Format, value: number): string {
  if (bytes === 4) view.setFloat32(0, value, little);
  else view.setFloat64(0, value, little);
  let text = '';
  for (let i = 0; i < bytes; i++) text += String.fromCharCode(view.getUint8(i));
  return text;
}

function unpack(lua: Lua, state: number): number {
  const { api } = lua;
  const format = formatOf(lua, state);
  const data = lua.checkText(state, 2);
  let at = api.luaL_optinteger(state, 3, 1);
  if (at <= 0) lua.badArgument(state, 3, 'offset must be 1 or greater');
  at--;
  let count = 0;
  const need = (bytes: number): void => {
    if (at + bytes > data.length) lua.badArgument(state, 2, 'data string too short');
  };
  while (format.next()) {
    at += format.padding(at);
    let { bytes } = format;
    need(bytes);
    api.luaL_checkstack(state, 2, lua.name('too many results'));
    if ('bBhHlLTiI'.includes(format.option)) {
      api.lua_pushnumber(state, readInteger(format, data, at));
      count++;
    } else if ('fd'.includes(format.option)) {
      api.lua_pushnumber(state, readFloat(format, data, at));
      count++;
    } else if (format.option === 'c') {
      if (bytes === 0) {
        if (count === 0 || api.lua_isnumber(state, -1) === 0) lua.fail(state, "format 'c0' needs a previous size");
        bytes = Math.trunc(api.lua_tonumber(state, -1));
        lua.pop(state);
        count--;
        if (bytes < 0) bytes = data.length + 1;
        need(bytes);
      }
      lua.push(state, data.slice(at, at + bytes));
      count++;
    } else if (format.option === 's') {
      const end = data.indexOf('\0', at);
      if (end < 0) lua.fail(state, 'unfinished string in data');
      bytes = end - at + 1;
      lua.push(state, data.slice(at, end));
      count++;
    } else if (format.option !== 'x') format.control();
    at += bytes;
  }
  api.lua_pushinteger(state, at + 1);
  return count + 1;
}

function readInteger({ bytes, little, option }: Format, data: string, at: number): number {
  let value = 0n;
  for (let i = 0; i < bytes; i++) {
    value = (value << 8n) | BigInt(data.charCodeAt(little ? at + bytes - 1 - i : at + i));
  }
  value = BigInt.asUintN(64, value);
  return Number(option >= 'a' ? BigInt.asIntN(Math.min(64, bytes * 8), value) : value);
}
function readFloat({ bytes, little }: Format, data: string, at: number): number {
  for (let i = 0; i < bytes; i++) view.setUint8(i, data.charCodeAt(at + i));
  return bytes === 4 ? view.getFloat32(0, little) : view.getFloat64(0, little);
}

function size(lua: Lua, state: number): number {
  const format = formatOf(lua, state);
  let total = 0;
  while (format.next()) {
    total += format.padding(total);
    if (format.option === 's') lua.badArgument(state, 1, "option 's' has no fixed size");
    if (format.option === 'c' && format.bytes === 0) lua.badArgument(state, 1, "option 'c0' has no fixed size");
    if (!/[\da-z]/i.test(format.option)) format.control();
    total += format.bytes;
  }
  lua.api.lua_pushinteger(state, total);
  return 1;
}
