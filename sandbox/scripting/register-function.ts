/* redis.register_function, in its two forms: a name and a function, or one table of named arguments
 * (function_lua.c, luaRegisterFunctionReadArgs). */
import { REGISTRY, TYPE } from './binary';
import type { Lua } from './lua';

const NAME = /^[A-Za-z0-9_]+$/;
const BAD_NAME = 'Library names can only contain letters, numbers, or underscores(_) and must be at least one '
  + 'character long';
const FLAGS = new Set(['no-writes', 'allow-oom', 'allow-stale', 'no-cluster', 'allow-cross-slot-keys']);
const WHO = 'redis.register_function';

type Read = { name: string; description?: string; flags: string[]; handle: number };

export function registerFunction(lua: Lua, state: number): number {
  const { registering } = lua.current;
  if (registering === undefined) lua.failTable(state, `${WHO} can only be called on FUNCTION LOAD command`);
  const count = lua.api.lua_gettop(state);
  if (count < 1 || count > 2) lua.failTable(state, `wrong number of arguments to ${WHO}`);
  const { name, description, flags, handle } = count === 1 ? readNamed(lua, state) : readTwo(lua, state);
  const refuse = (why: string): never => {
    lua.api.luaL_unref(state, REGISTRY, handle);
    return lua.failTable(state, why);
  };
  if (!NAME.test(name)) refuse(BAD_NAME);
  if (registering.some((each) => each.name === name)) refuse('Function already exists in the library');
  registering.push({ name, description, flags, handle });
  return 0;
}

function readTwo(lua: Lua, state: number): Read {
  const name = lua.text(state, 1);
  if (name === undefined) return lua.failTable(state, `first argument to ${WHO} must be a string`);
  if (lua.api.lua_type(state, 2) !== TYPE.function) {
    lua.failTable(state, `second argument to ${WHO} must be a function`);
  }
  lua.api.lua_settop(state, 2);
  return { name, flags: [], handle: lua.api.luaL_ref(state, REGISTRY) };
}

function readNamed(lua: Lua, state: number): Read {
  const { api } = lua;
  if (api.lua_type(state, 1) !== TYPE.table) {
    lua.failTable(state, `calling ${WHO} with a single argument is only applicable to Lua table (representing named `
      + 'arguments).');
  }
  const read: { name?: string; description?: string; flags: string[]; handle?: number } = { flags: [] };
  const refuse = (why: string): never => {
    if (read.handle !== undefined) api.luaL_unref(state, REGISTRY, read.handle);
    return lua.failTable(state, why);
  };
  api.lua_pushnil(state);
  while (api.lua_next(state, 1) !== 0) {
    if (api.lua_isstring(state, -2) === 0) refuse(`named argument key given to ${WHO} is not a string`);
    const key = api.lua_type(state, -2) === TYPE.string ? lua.text(state, -2)!.toLowerCase() : '';
    if (key === 'function_name') {
      read.name = lua.text(state, -1) ?? refuse(`function_name argument given to ${WHO} must be a string`);
    } else if (key === 'description') {
      read.description = lua.text(state, -1) ?? refuse(`description argument given to ${WHO} must be a string`);
    } else if (key === 'callback') {
      if (api.lua_type(state, -1) !== TYPE.function) refuse(`callback argument given to ${WHO} must be a function`);
      read.handle = api.luaL_ref(state, REGISTRY);
      continue;
    } else if (key === 'flags') {
      if (api.lua_type(state, -1) !== TYPE.table) {
        refuse(`flags argument to ${WHO} must be a table representing function flags`);
      }
      read.flags = readFlags(lua, state) ?? refuse('unknown flag given');
    } else refuse(`unknown argument given to ${WHO}`);
    lua.pop(state);
  }
  const { name, handle } = read;
  if (name === undefined) return refuse(`${WHO} must get a function name argument`);
  if (handle === undefined) return refuse(`${WHO} must get a callback argument`);
  return { ...read, name, handle };
}

/** The list on the stack; undefined when one is no flag. */
function readFlags(lua: Lua, state: number): string[] | undefined {
  const flags: string[] = [];
  for (let i = 1; ; i++) {
    lua.api.lua_rawgeti(state, -1, i);
    const none = lua.isNil(state, -1);
    const flag = lua.text(state, -1);
    lua.pop(state);
    if (none) return flags;
    if (flag === undefined || !FLAGS.has(flag)) return undefined;
    flags.push(flag);
  }
}
