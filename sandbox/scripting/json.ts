/* The library `cjson` 2.1.0. A copy of it (`cjson.new()`) has settings of its own, whose number is an upvalue of its
 * functions. */
import type { Lua } from './lua';
import { decodeJson } from './json-decode';
import { encodeJson } from './json-encode';
import { newJsonSettings, SETTERS, settingsOf } from './json-settings';

export function pushJsonLibrary(lua: Lua, state: number): void {
  const { api } = lua;
  const number = lua.current.json.push(newJsonSettings()) - 1;
  api.lua_createtable(state, 0, 16);
  const put = (name: string, run: (each: number) => number): void => {
    api.lua_pushinteger(state, number);
    lua.pushFunction(state, `cjson.${name}`, run, 1);
    lua.setField(state, -2, name);
  };
  for (const [name, run] of Object.entries(SETTERS)) put(name, (each) => run(lua, each));
  put('encode', (each) => {
    if (api.lua_gettop(each) !== 1) lua.badArgument(each, 1, 'expected 1 argument');
    lua.push(each, encodeJson(lua, each, settingsOf(lua, each)));
    return 1;
  });
  put('decode', (each) => {
    if (api.lua_gettop(each) !== 1) lua.badArgument(each, 1, 'expected 1 argument');
    decodeJson(lua, each, lua.checkText(each, 1), settingsOf(lua, each));
    return 1;
  });
  put('new', (each) => {
    pushJsonLibrary(lua, each);
    return 1;
  });
  api.lua_pushlightuserdata(state, 0);
  lua.setField(state, -2, 'null');
  lua.push(state, 'cjson');
  lua.setField(state, -2, '_NAME');
  lua.push(state, '2.1.0');
  lua.setField(state, -2, '_VERSION');
}
