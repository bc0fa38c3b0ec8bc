/* The reply of a command as a Lua value (script_lua.c, redisProtocolToLuaType): read from the bytes it was written as,
 * in the protocol that the script has set. */
import { latin1 } from '#base/bytes';
import type { Lua } from './lua';

const CR = 13;

/** Pushes the value that begins at `at`; answers where the next one begins. */
export function pushReply(lua: Lua, state: number, bytes: Uint8Array, at: number): number {
  const { api } = lua;
  switch (bytes[at]) {
    case 58: // :
      api.lua_pushnumber(state, integer(bytes, at + 1));
      return afterLine(bytes, at);
    case 36: // $
      return pushBulk(lua, state, bytes, at);
    case 42: // *
      return pushArray(lua, state, bytes, at);
    case 43: { // +
      const end = afterLine(bytes, at);
      api.lua_createtable(state, 0, 1);
      lua.pushBytes(state, bytes, at + 1, end - at - 3);
      lua.setField(state, -2, 'ok');
      return end;
    }
    case 45: { // -
      const end = afterLine(bytes, at);
      lua.pushError(state, latin1(bytes, at, end - 2));
      api.lua_pushboolean(state, 1);
      lua.setField(state, -2, 'ignore_error_stats_update');
      return end;
    }
    default:
      return pushNew(lua, state, bytes, at);
  }
}

function pushBulk(lua: Lua, state: number, bytes: Uint8Array, at: number): number {
  const length = integer(bytes, at + 1);
  const start = afterLine(bytes, at);
  if (length < 0) {
    lua.api.lua_pushboolean(state, 0);
    return start;
  }
  lua.pushBytes(state, bytes, start, length);
  return start + length + 2;
}

function pushArray(lua: Lua, state: number, bytes: Uint8Array, at: number): number {
  const count = integer(bytes, at + 1);
  let next = afterLine(bytes, at);
  if (count < 0) {
    lua.api.lua_pushboolean(state, 0);
    return next;
  }
  lua.api.luaL_checkstack(state, 4, lua.name('too deep a reply'));
  lua.api.lua_createtable(state, count, 0);
  for (let i = 1; i <= count; i++) {
    next = pushReply(lua, state, bytes, next);
    lua.api.lua_rawseti(state, -2, i);
  }
  return next;
}

/** What only RESP3 has. */
function pushNew(lua: Lua, state: number, bytes: Uint8Array, at: number): number {
  const { api } = lua;
  const end = afterLine(bytes, at);
  switch (String.fromCharCode(bytes[at]!)) {
    case '_':
      api.lua_pushnil(state);
      return end;
    case '#':
      api.lua_pushboolean(state, bytes[at + 1] === 116 ? 1 : 0);
      return end;
    case ',':
      api.lua_createtable(state, 0, 1);
      api.lua_pushnumber(state, double(latin1(bytes, at + 1, end - 2)));
      lua.setField(state, -2, 'double');
      return end;
    case '(':
      api.lua_createtable(state, 0, 1);
      lua.pushBytes(state, bytes, at + 1, end - at - 3);
      lua.setField(state, -2, 'big_number');
      return end;
    case '=':
      return pushVerbatim(lua, state, bytes, at, end);
    case '%':
    case '~':
      return pushPairs(lua, state, bytes, at, end);
    default:
      throw new Error(`a reply begins with byte ${bytes[at]}`);
  }
}

function pushVerbatim(lua: Lua, state: number, bytes: Uint8Array, at: number, start: number): number {
  const length = integer(bytes, at + 1);
  lua.api.lua_createtable(state, 0, 1);
  lua.api.lua_createtable(state, 0, 2);
  lua.pushBytes(state, bytes, start + 4, length - 4);
  lua.setField(state, -2, 'string');
  lua.pushBytes(state, bytes, start, 3);
  lua.setField(state, -2, 'format');
  lua.setField(state, -2, 'verbatim_string');
  return start + length + 2;
}

/** A map's keys have values behind them, a set's have `true`. */
function pushPairs(lua: Lua, state: number, bytes: Uint8Array, at: number, start: number): number {
  const { api } = lua;
  const isMap = bytes[at] === 37;
  const count = integer(bytes, at + 1);
  let next = start;
  api.luaL_checkstack(state, 6, lua.name('too deep a reply'));
  api.lua_createtable(state, 0, 1);
  api.lua_createtable(state, 0, count);
  for (let i = 0; i < count; i++) {
    next = pushReply(lua, state, bytes, next);
    if (isMap) next = pushReply(lua, state, bytes, next);
    else api.lua_pushboolean(state, 1);
    api.lua_settable(state, -3);
  }
  lua.setField(state, -2, isMap ? 'map' : 'set');
  return next;
}

function afterLine(bytes: Uint8Array, at: number): number {
  while (bytes[at] !== CR) at++;
  return at + 2;
}

function integer(bytes: Uint8Array, at: number): number {
  const negative = bytes[at] === 45;
  let value = 0;
  for (let i = negative ? at + 1 : at; bytes[i] !== CR; i++) {
    value = value * 10 + bytes[i]! - 48;
    if (value > 2 ** 52) return Number(latin1(bytes, at, afterLine(bytes, at) - 2));
  }
  return negative ? -value : value;
}

function double(text: string): number {
  if (text === 'inf') return Infinity;
  return text === '-inf' ? -Infinity : Number(text);
}
