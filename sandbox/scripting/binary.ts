/* The genuine Lua 5.1 as WebAssembly, seen through its C API: what the pure room asks of whoever can instantiate it
 * (gateway/lua-binary does, with Node's files). One binary a thread serves the Lua states of all its nodes; a state
 * cannot see another's memory but through the C API, because bytecode is never loaded.
 *
 * Three things were put into the binary (gateway/lua-patch): a write to a locked table, and every so many steps of
 * the pattern matcher, call out here; Redis has the first in its own copy of Lua. */

/** The functions of lua.h and lauxlib.h that are used; pointers and integers are numbers. */
export type LuaApi = Record<
  | 'lua_newstate' | 'lua_newthread' | 'lua_gettop' | 'lua_type' | 'lua_tolstring' | 'lua_objlen' | 'lua_toboolean'
  | 'lua_tonumber' | 'lua_tointeger' | 'lua_topointer' | 'lua_rawequal' | 'lua_load' | 'lua_pcall' | 'lua_cpcall'
  | 'lua_gc' | 'lua_error' | 'lua_next' | 'lua_getmetatable' | 'lua_setmetatable' | 'lua_checkstack' | 'lua_getstack'
  | 'lua_getinfo' | 'lua_isnumber' | 'lua_isstring' | 'lua_touserdata' | 'lua_setfenv' | 'luaL_loadbuffer'
  | 'luaL_checkinteger' | 'luaL_optinteger' | 'luaL_checknumber' | 'luaL_checklstring' | 'luaL_argerror'
  | 'luaL_typerror' | 'luaL_callmeta' | 'luaL_ref' | 'luaL_getmetafield'
  | 'luaopen_base' | 'luaopen_table' | 'luaopen_string' | 'luaopen_math' | 'lua_iscfunction'
  | 'malloc' | 'realloc' | 'stackSave', (...args: number[]) => number
> & Record<
  | 'lua_settop' | 'lua_pushvalue' | 'lua_remove' | 'lua_insert' | 'lua_pushnil' | 'lua_pushnumber'
  | 'lua_pushinteger' | 'lua_pushlstring' | 'lua_pushcclosure' | 'lua_pushboolean' | 'lua_pushlightuserdata'
  | 'lua_gettable' | 'lua_getfield' | 'lua_rawget' | 'lua_rawgeti' | 'lua_createtable' | 'lua_settable'
  | 'lua_setfield' | 'lua_rawset' | 'lua_rawseti' | 'lua_call' | 'lua_concat' | 'lua_sethook' | 'lua_close'
  | 'luaL_checktype' | 'luaL_checkstack' | 'luaL_where' | 'luaL_unref' | 'luaL_checkany' | 'free' | 'stackRestore'
  | 'lua_replace', (...args: number[]) => void
>;

/** A C function: gets the state, leaves its results on the stack, answers how many. */
export type CFunction = (state: number) => number;
/** What the binary calls of its own accord; the thread's machines set it once. */
export type Callbacks = {
  allocate(pointer: number, oldBytes: number, newBytes: number): number;
  hook(state: number): void;
  /** A write to a table that is locked. Raises a Lua error. */
  lockedTable(state: number): void;
  /** The pattern matcher has used up its steps. Raises, or gives it more. */
  matcherTired(state: number): void;
};

export interface LuaBinary {
  readonly api: LuaApi;
  /** All its memory; another object after it has grown. */
  readonly bytes: Uint8Array;
  /** A fault inside it (its own stack ran over): its states must not be used again. */
  broken: boolean;
  /** The table index by which Lua knows this function. */
  function(run: CFunction): number;
  readonly allocator: number;
  readonly hook: number;
  /** Steps that the pattern matcher may still make before it calls out. */
  matcherSteps: number;
  callbacks: Callbacks;
}

export const TYPE = { none: -1, nil: 0, boolean: 1, lightUserdata: 2, number: 3, string: 4, table: 5, function: 6 };
export const REGISTRY = -10000;
export const GLOBALS = -10002;
/** The n-th upvalue of the running C function. */
export const upvalue = (n: number): number => GLOBALS - n;
export const MULTIPLE = -1;
export const MASK = { line: 4, count: 8 };
/** Where a table keeps the bit that locks it: the byte of the collector's marks, whose highest bit it never touches. */
export const LOCK = { offset: 5, bit: 0x80 };
/** Where a lua_State keeps the error handler that is in force: its offset on the stack, 0 for none. */
export const ERROR_HANDLER_AT = 116;
/** What stands there while only ours is: the first place of the stack that Lua lets anybody use. */
export const OWN_HANDLER = 16;
/** What lua_pcall says when memory ran out; lua_gc's word for a whole collection. */
export const NO_MEMORY = 4;
export const COLLECT = 2;
