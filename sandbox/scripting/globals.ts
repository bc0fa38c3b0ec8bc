/* What a script finds when it starts: the part of Lua 5.1 that Redis 7.0 leaves in, Redis' libraries, all of it locked.
 * Functions of a library see it through an empty table, in whose place they see only the library's own API while they
 * are loaded (function_lua.c). */
import { GLOBALS, TYPE } from './binary';
import { pushBitLibrary } from './bit';
import { baseFunctions } from './base-functions';
import { pushJsonLibrary } from './json';
import type { Lua } from './lua';
import type { Machine } from './machine';
import { pushMessagePackLibrary } from './message-pack';
import { errorHandler, pushLibraryApi, pushRedisLibrary } from './redis-library';
import { pushStructLibrary } from './struct';

const LEFT_OUT = ['print', 'dofile', 'loadfile', 'newproxy', 'getfenv', 'setfenv'];

/** Runs inside a protected call. */
export function buildGlobals({ lua, kind }: Machine, state: number): number {
  const { api } = lua;
  for (const open of ['luaopen_base', 'luaopen_table', 'luaopen_string', 'luaopen_math'] as const) {
    api[open](state);
    api.lua_settop(state, 0);
  }
  for (const name of LEFT_OUT) {
    api.lua_pushnil(state);
    lua.setGlobal(state, name);
  }
  baseFunctions(lua, state);
  pushJsonLibrary(lua, state);
  lua.setGlobal(state, 'cjson');
  pushStructLibrary(lua, state);
  lua.setGlobal(state, 'struct');
  pushMessagePackLibrary(lua, state);
  lua.setGlobal(state, 'cmsgpack');
  pushBitLibrary(lua, state);
  lua.setGlobal(state, 'bit');
  pushRedisLibrary(lua, state, kind);
  lua.setGlobal(state, 'redis');
  lua.pushFunction(state, 'error handler', (each) => errorHandler(lua, each));
  lua.setRegistry(state, 'error handler');
  if (kind === 'eval') {
    lua.getRegistry(state, 'error handler');
    lua.setGlobal(state, '__redis__err__handler');
  } else makeEnvironment(lua, state);
  guard(lua, state, GLOBALS);
  lockAll(lua, state);
  return 0;
}

/** Gives the table at an index the metatable that refuses names which are not there. */
function guard(lua: Lua, state: number, index: number): void {
  lua.api.lua_pushvalue(state, index);
  lua.api.lua_createtable(state, 0, 1);
  lua.pushFunction(state, 'no such name', (each) => noSuchName(lua, each));
  lua.setField(state, -2, '__index');
  lua.api.lua_setmetatable(state, -2);
  lua.pop(state);
}

function noSuchName(lua: Lua, state: number): number {
  const { api } = lua;
  if (api.lua_isstring(state, -1) === 0 && api.lua_isnumber(state, -1) === 0) {
    lua.fail(state, 'Second argument to luaProtectedTableError must be a string or number');
  }
  return lua.fail(state, `Script attempted to access nonexistent global variable '${lua.cText(state, -1)}'`);
}

function makeEnvironment(lua: Lua, state: number): void {
  const { api } = lua;
  api.lua_createtable(state, 0, 0);
  api.lua_createtable(state, 0, 1);
  api.lua_pushvalue(state, GLOBALS);
  lua.setField(state, -2, '__index');
  api.lua_setmetatable(state, -2);
  lua.lock(state, -1, true);
  lua.setRegistry(state, 'environment');
  api.lua_createtable(state, 0, 1);
  pushLibraryApi(lua, state);
  guard(lua, state, api.lua_gettop(state));
  lua.lock(state, -1, true);
  lua.setField(state, -2, 'redis');
  guard(lua, state, api.lua_gettop(state));
  lua.setRegistry(state, 'library api');
}

/** What the environment of libraries shows: their API while they load, all globals later. */
export function openLibraryApi(lua: Lua, state: number, loading: boolean): void {
  const { api } = lua;
  lua.getRegistry(state, 'environment');
  api.lua_getmetatable(state, -1);
  if (loading) lua.getRegistry(state, 'library api');
  else api.lua_pushvalue(state, GLOBALS);
  lua.setField(state, -2, '__index');
  lua.pop(state, 2);
}

/** Locks the globals, all tables in them, and their metatables. */
function lockAll(lua: Lua, state: number): void {
  lua.api.lua_pushvalue(state, GLOBALS);
  lockTree(lua, state);
  lua.pop(state);
  lua.push(state, '');
  lua.api.lua_getmetatable(state, -1);
  lua.lock(state, -1, true);
  lua.pop(state, 2);
}

function lockTree(lua: Lua, state: number): void {
  const { api } = lua;
  if (lua.isLocked(state, -1)) return;
  lua.lock(state, -1, true);
  if (api.lua_getmetatable(state, -1) !== 0) {
    lua.lock(state, -1, true);
    lua.pop(state);
  }
  api.lua_pushnil(state);
  while (api.lua_next(state, -2) !== 0) {
    if (api.lua_type(state, -1) === TYPE.table) lockTree(lua, state);
    lua.pop(state);
  }
}
