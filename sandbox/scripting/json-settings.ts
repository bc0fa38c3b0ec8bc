/* The settings of one copy of cjson, and its functions that read and change them. */
import { TYPE, upvalue } from './binary';
import type { Lua } from './lua';

const INT_MAX = 2147483647;
const ON_OFF = ['off', 'on'];
/** What a number that JSON cannot hold becomes. */
const INVALID = ['off', 'on', 'null'];

export type JsonSettings = {
  sparseConvert: number; sparseRatio: number; sparseSafe: number; encodeDepth: number; decodeDepth: number;
  encodeInvalid: number; decodeInvalid: number; keepBuffer: number; precision: number;
};

export const newJsonSettings = (): JsonSettings => ({
  sparseConvert: 0, sparseRatio: 2, sparseSafe: 10, encodeDepth: 1000, decodeDepth: 1000, encodeInvalid: 0,
  decodeInvalid: 1, keepBuffer: 1, precision: 14,
});

/** Of the copy of cjson whose function runs. */
export function settingsOf(lua: Lua, state: number): JsonSettings {
  return lua.current.json[lua.api.lua_tointeger(state, upvalue(1))]!;
}

/** Name of the function → what it does with its arguments. */
export const SETTERS: Record<string, (lua: Lua, state: number) => number> = {
  encode_sparse_array: (lua, state) => {
    const at = begin(lua, state, 3);
    choice(lua, state, at, 1, 'sparseConvert', ON_OFF);
    integer(lua, state, at, 2, 'sparseRatio', 0, INT_MAX);
    integer(lua, state, at, 3, 'sparseSafe', 0, INT_MAX);
    return 3;
  },
  encode_max_depth: (lua, state) => integer(lua, state, begin(lua, state, 1), 1, 'encodeDepth', 1, INT_MAX),
  decode_max_depth: (lua, state) => integer(lua, state, begin(lua, state, 1), 1, 'decodeDepth', 1, INT_MAX),
  encode_number_precision: (lua, state) => integer(lua, state, begin(lua, state, 1), 1, 'precision', 1, 14),
  encode_keep_buffer: (lua, state) => choice(lua, state, begin(lua, state, 1), 1, 'keepBuffer', ON_OFF),
  encode_invalid_numbers: (lua, state) => choice(lua, state, begin(lua, state, 1), 1, 'encodeInvalid', INVALID),
  decode_invalid_numbers: (lua, state) => choice(lua, state, begin(lua, state, 1), 1, 'decodeInvalid', ON_OFF),
};

function begin(lua: Lua, state: number, most: number): JsonSettings {
  if (lua.api.lua_gettop(state) > most) lua.badArgument(state, most + 1, 'found too many arguments');
  while (lua.api.lua_gettop(state) < most) lua.api.lua_pushnil(state);
  return settingsOf(lua, state);
}

function integer(
  lua: Lua, state: number, settings: JsonSettings, index: number, key: keyof JsonSettings, least: number, most: number,
): number {
  if (!lua.isNil(state, index)) {
    const value = lua.api.luaL_checkinteger(state, index);
    if (value < least || value > most) lua.badArgument(state, 1, `expected integer between ${least} and ${most}`);
    settings[key] = value;
  }
  lua.api.lua_pushinteger(state, settings[key]);
  return 1;
}

function choice(
  lua: Lua, state: number, settings: JsonSettings, index: number, key: keyof JsonSettings, options: readonly string[],
): number {
  if (lua.api.lua_type(state, index) === TYPE.boolean) settings[key] = lua.api.lua_toboolean(state, index);
  else if (!lua.isNil(state, index)) {
    const text = lua.checkText(state, index).split('\0')[0]!;
    const at = options.indexOf(text);
    if (at < 0) lua.badArgument(state, index, `invalid option '${text}'`);
    settings[key] = at;
  }
  if (settings[key] > 1) lua.push(state, options[settings[key]]!);
  else lua.api.lua_pushboolean(state, settings[key]);
  return 1;
}
