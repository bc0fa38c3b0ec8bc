/* The library `cmsgpack` 0.4.0 of lua-cmsgpack: packing here, unpacking in message-unpack. */
import { TYPE } from './binary';
import type { Lua } from './lua';
import { unpackAll, unpackLimited } from './message-unpack';

const NESTING_MAX = 16;
const view = new DataView(new ArrayBuffer(8));

export function pushMessagePackLibrary(lua: Lua, state: number): void {
  lua.api.lua_createtable(state, 0, 8);
  const put = (name: string, run: (each: number) => number): void => {
    lua.pushFunction(state, `cmsgpack.${name}`, run);
    lua.setField(state, -2, name);
  };
  put('pack', (each) => pack(lua, each));
  put('unpack', (each) => unpackAll(lua, each));
  put('unpack_one', (each) => {
    const offset = lua.api.luaL_optinteger(each, 2, 0);
    return unpackLimited(lua, each, 1, offset);
  });
  put('unpack_limit', (each) => {
    const limit = lua.api.luaL_checkinteger(each, 2);
    return unpackLimited(lua, each, limit, lua.api.luaL_optinteger(each, 3, 0));
  });
  const about = {
    _NAME: 'cmsgpack', _VERSION: 'lua-cmsgpack 0.4.0', _COPYRIGHT: 'Copyright (C) 2012, Salvatore Sanfilippo',
    _DESCRIPTION: 'MessagePack C implementation for Lua',
  };
  for (const [name, text] of Object.entries(about)) {
    lua.push(state, text);
    lua.setField(state, -2, name);
  }
}

function pack(lua: Lua, state: number): number {
  const { api } = lua;
  const count = api.lua_gettop(state);
  if (count === 0) lua.badArgument(state, 0, 'MessagePack pack needs input.');
  if (api.lua_checkstack(state, count) === 0) lua.badArgument(state, 0, 'Too many arguments for MessagePack pack.');
  const packer = new Packer(lua, state);
  for (let i = 1; i <= count; i++) {
    api.luaL_checkstack(state, 1, lua.name('in function mp_check'));
    api.lua_pushvalue(state, i);
    packer.value(0);
  }
  lua.push(state, packer.parts.join(''));
  return 1;
}

class Packer {
  readonly parts: string[] = [];
  private bytes = 0;
  constructor(private readonly lua: Lua, private readonly state: number) {}

  private add(text: string): void {
    this.bytes += text.length;
    this.parts.push(text);
    if (this.bytes > this.lua.current.host.memoryMax) this.lua.fail(this.state, 'not enough memory');
  }
  private head(code: number, value: number, bytes: number): void {
    let text = String.fromCharCode(code);
    for (let i = bytes - 1; i >= 0; i--) text += String.fromCharCode(Math.floor(value / 2 ** (8 * i)) & 255);
    this.add(text);
  }

  /** Packs the value on top of the stack and takes it off. */
  value(level: number): void {
    const { lua, state } = this;
    const { api } = lua;
    const type = api.lua_type(state, -1);
    if (type === TYPE.table && level < NESTING_MAX) {
      api.luaL_checkstack(state, 3, lua.name('in function lua_table_to_mp'));
      if (this.isArray()) this.array(level);
      else this.map(level);
    } else if (type === TYPE.string) this.string(lua.text(state, -1)!);
    else if (type === TYPE.boolean) this.add(api.lua_toboolean(state, -1) !== 0 ? '\xc3' : '\xc2');
    else if (type === TYPE.number) this.number(api.lua_tonumber(state, -1));
    else this.add('\xc0');
    lua.pop(state);
  }

  private string(text: string): void {
    const { length } = text;
    if (length < 32) this.head(0xa0 | length, 0, 0);
    else if (length <= 0xff) this.head(0xd9, length, 1);
    else if (length <= 0xffff) this.head(0xda, length, 2);
    else this.head(0xdb, length, 4);
    this.add(text);
  }

  private number(value: number): void {
    if (Number.isInteger(value) && Math.abs(value) < 2 ** 63) return this.integer(value);
    if (Number.isInteger(value) && value === -(2 ** 63)) return this.integer(value);
    if (Math.fround(value) === value) {
      view.setFloat32(0, value);
      return this.head(0xca, view.getUint32(0), 4);
    }
    view.setFloat64(0, value);
    this.head(0xcb, view.getUint32(0), 4);
    this.add(String.fromCharCode(view.getUint8(4), view.getUint8(5), view.getUint8(6), view.getUint8(7)));
  }
  private integer(value: number): void {
    if (value >= 0) {
      if (value <= 127) this.head(value, 0, 0);
      else if (value <= 0xff) this.head(0xcc, value, 1);
      else if (value <= 0xffff) this.head(0xcd, value, 2);
      else if (value <= 0xffffffff) this.head(0xce, value, 4);
      else this.long(0xcf, value);
    } else if (value >= -32) this.head(256 + value, 0, 0);
    else if (value >= -128) this.head(0xd0, value + 2 ** 8, 1);
    else if (value >= -32768) this.head(0xd1, value + 2 ** 16, 2);
    else if (value >= -2147483648) this.head(0xd2, value + 2 ** 32, 4);
    else this.long(0xd3, value);
  }
  private long(code: number, value: number): void {
    view.setBigInt64(0, BigInt.asIntN(64, BigInt(value)));
    this.head(code, view.getUint32(0), 4);
    this.add(String.fromCharCode(view.getUint8(4), view.getUint8(5), view.getUint8(6), view.getUint8(7)));
  }

  /** Are the keys 1 … n? */
  private isArray(): boolean {
    const { lua, state } = this;
    let most = 0;
    let count = 0;
    lua.api.lua_pushnil(state);
    while (lua.api.lua_next(state, -2) !== 0) {
      lua.pop(state);
      const key = lua.api.lua_type(state, -1) === TYPE.number ? lua.api.lua_tonumber(state, -1) : 0;
      if (key <= 0 || key > 0x7fffffff || !Number.isInteger(key)) {
        lua.pop(state);
        return false;
      }
      most = Math.max(most, key);
      count++;
    }
    return most === count;
  }

  private array(level: number): void {
    const { lua, state } = this;
    const length = lua.api.lua_objlen(state, -1);
    this.length(length, 0x90, 0xdc);
    for (let i = 1; i <= length; i++) {
      lua.api.lua_rawgeti(state, -1, i);
      this.value(level + 1);
    }
  }
  private map(level: number): void {
    const { lua, state } = this;
    const { api } = lua;
    let count = 0;
    api.lua_pushnil(state);
    while (api.lua_next(state, -2) !== 0) {
      lua.pop(state);
      count++;
    }
    this.length(count, 0x80, 0xde);
    api.lua_pushnil(state);
    while (api.lua_next(state, -2) !== 0) {
      api.lua_pushvalue(state, -2);
      this.value(level + 1);
      this.value(level + 1);
    }
  }
  private length(count: number, small: number, large: number): void {
    if (count <= 15) this.head(small | count, 0, 0);
    else if (count <= 0xffff) this.head(large, count, 2);
    else this.head(large + 1, count, 4);
  }
}
