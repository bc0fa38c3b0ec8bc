/* Functions of Lua's own library that Redis has otherwise, or that must not be C's: setmetatable (locked tables),
 * pcall (an error table becomes its text), loading of text (never of bytecode), string.rep of nothing (a long loop in
 * C), and the random numbers, which are Redis' own. */
import { MULTIPLE, TYPE, type CFunction } from './binary';
import type { Lua } from './lua';

const RANDOM_MAX = 0x7fffffff;
const LOCKED = 'Attempt to modify a readonly table';

export function baseFunctions(lua: Lua, state: number): void {
  const put = (name: string, run: CFunction): void => {
    lua.pushFunction(state, name, run);
    lua.setGlobal(state, name);
  };
  put('setmetatable', (each) => setMetatable(lua, each));
  put('pcall', (each) => protectedCall(lua, each));
  put('loadstring', (each) => loadString(lua, each));
  put('load', (each) => loadPieces(lua, each));
  const within = (library: string, name: string, run: CFunction): void => {
    lua.getGlobal(state, library);
    lua.pushFunction(state, `${library}.${name}`, run);
    lua.setField(state, -2, name);
    lua.pop(state);
  };
  within('string', 'rep', (each) => repeat(lua, each));
  within('math', 'random', (each) => random(lua, each));
  within('math', 'randomseed', (each) => {
    lua.current.host.seed(Math.trunc(lua.api.luaL_checkinteger(each, 1)));
    return 0;
  });
}

function setMetatable(lua: Lua, state: number): number {
  const { api } = lua;
  const type = api.lua_type(state, 2);
  api.luaL_checktype(state, 1, TYPE.table);
  if (type !== TYPE.nil && type !== TYPE.table) lua.badArgument(state, 2, 'nil or table expected');
  if (api.luaL_getmetafield(state, 1, lua.name('__metatable')) !== 0) {
    lua.fail(state, 'cannot change a protected metatable');
  }
  api.lua_settop(state, 2);
  if (lua.isLocked(state, 1)) {
    lua.push(state, LOCKED);
    return lua.raise(state);
  }
  api.lua_setmetatable(state, 1);
  return 1;
}

function protectedCall(lua: Lua, state: number): number {
  const { api } = lua;
  api.luaL_checkany(state, 1);
  const status = api.lua_pcall(state, api.lua_gettop(state) - 1, MULTIPLE, 0);
  if (status !== 0 && api.lua_type(state, -1) === TYPE.table) {
    lua.field(state, -1, 'err');
    if (api.lua_isstring(state, -1) !== 0) api.lua_replace(state, -2);
    else lua.pop(state);
  }
  api.lua_pushboolean(state, status === 0 ? 1 : 0);
  api.lua_insert(state, 1);
  return api.lua_gettop(state);
}

function loadString(lua: Lua, state: number): number {
  const text = lua.checkText(state, 1);
  const name = lua.isNil(state, 2) ? text : lua.checkText(state, 2);
  return loaded(lua, state, lua.loadText(state, text, name.split('\0')[0]!));
}

function loadPieces(lua: Lua, state: number): number {
  const { api } = lua;
  const name = lua.isNil(state, 2) ? '=(load)' : lua.checkText(state, 2);
  api.luaL_checktype(state, 1, TYPE.function);
  api.lua_settop(state, 2);
  let text = '';
  for (;;) {
    api.lua_pushvalue(state, 1);
    if (api.lua_pcall(state, 0, 1, 0) !== 0) return loaded(lua, state, 1);
    if (api.lua_type(state, -1) !== TYPE.nil && api.lua_isstring(state, -1) === 0) {
      lua.push(state, 'reader function must return a string');
      return loaded(lua, state, 1);
    }
    const piece = lua.text(state, -1) ?? '';
    lua.pop(state);
    if (piece === '') break;
    text += piece;
    if (text.length > lua.current.host.memoryMax) lua.fail(state, 'not enough memory');
  }
  return loaded(lua, state, lua.loadText(state, text, name.split('\0')[0]!));
}

/** The function; or nil and why not. */
function loaded(lua: Lua, state: number, status: number): number {
  if (status === 0) return 1;
  lua.api.lua_pushnil(state);
  lua.api.lua_insert(state, -2);
  return 2;
}

function repeat(lua: Lua, state: number): number {
  const text = lua.checkText(state, 1);
  const times = lua.api.luaL_checkinteger(state, 2);
  const bytes = times > 0 ? text.length * times : 0;
  if (bytes > Math.min(lua.current.host.memoryMax, 0x7fffffff)) {
    lua.push(state, 'not enough memory');
    return lua.raise(state);
  }
  lua.push(state, bytes === 0 ? '' : text.repeat(times));
  return 1;
}

function random(lua: Lua, state: number): number {
  const { api } = lua;
  const part = (lua.current.host.random() % RANDOM_MAX) / RANDOM_MAX;
  const count = api.lua_gettop(state);
  if (count > 2) lua.fail(state, 'wrong number of arguments');
  if (count === 0) {
    api.lua_pushnumber(state, part);
    return 1;
  }
  const least = count === 1 ? 1 : api.luaL_checkinteger(state, 1);
  const most = api.luaL_checkinteger(state, count);
  if (least > most) lua.badArgument(state, count, 'interval is empty');
  api.lua_pushnumber(state, Math.floor(part * (most - least + 1)) + least);
  return 1;
}
