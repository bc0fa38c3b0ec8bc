/* The library `bit`: operations on 32 bits, as LuaBitOp has them. A number becomes 32 bits by rounding to the nearest
 * integer, halves to the even one, and taking what is left of it. */
import type { Lua } from './lua';

const TWO_32 = 2 ** 32;

export function pushBitLibrary(lua: Lua, state: number): void {
  lua.api.lua_createtable(state, 0, 12);
  const put = (name: string, run: (state: number) => number): void => {
    lua.pushFunction(state, `bit.${name}`, (each) => {
      lua.api.lua_pushnumber(each, run(each));
      return 1;
    });
    lua.setField(state, -2, name);
  };
  const arg = (each: number, index: number): number => toBits(lua.api.luaL_checknumber(each, index));
  const fold = (name: string, join: (left: number, right: number) => number): void => put(name, (each) => {
    let result = arg(each, 1);
    for (let i = lua.api.lua_gettop(each); i > 1; i--) result = join(result, arg(each, i));
    return result;
  });
  const shift = (name: string, by: (value: number, count: number) => number): void => put(name, (each) => {
    const value = arg(each, 1);
    return by(value, arg(each, 2) & 31) | 0;
  });
  put('tobit', (each) => arg(each, 1));
  put('bnot', (each) => ~arg(each, 1));
  put('bswap', (each) => swap(arg(each, 1)));
  fold('band', (left, right) => left & right);
  fold('bor', (left, right) => left | right);
  fold('bxor', (left, right) => left ^ right);
  shift('lshift', (value, count) => value << count);
  shift('rshift', (value, count) => value >>> count);
  shift('arshift', (value, count) => value >> count);
  shift('rol', (value, count) => (value << count) | (value >>> ((32 - count) & 31)));
  shift('ror', (value, count) => (value >>> count) | (value << ((32 - count) & 31)));
  lua.pushFunction(state, 'bit.tohex', (each) => toHex(lua, each));
  lua.setField(state, -2, 'tohex');
}

function toBits(value: number): number {
  /* As adding 2^52 + 2^51 does: beyond 2^51 the double's own spacing shows. */
  const sum = value + 6755399441055744;
  if (Math.abs(value) < 2 ** 51) return (sum - 6755399441055744) % TWO_32 | 0;
  return lowWord(sum);
}

const view = new DataView(new ArrayBuffer(8));
function lowWord(value: number): number {
  view.setFloat64(0, value);
  return view.getInt32(4);
}

function swap(value: number): number {
  return ((value >>> 24) | ((value >>> 8) & 0xff00) | ((value & 0xff00) << 8) | (value << 24)) | 0;
}

function toHex(lua: Lua, state: number): number {
  const value = toBits(lua.api.luaL_checknumber(state, 1));
  const digits = lua.isNil(state, 2) && lua.api.lua_gettop(state) < 2 ? 8 : toBits(lua.api.luaL_checknumber(state, 2));
  const count = Math.min(8, Math.abs(digits));
  const text = (value >>> 0).toString(16).padStart(8, '0').slice(8 - count);
  lua.push(state, digits < 0 ? text.toUpperCase() : text);
  return 1;
}
