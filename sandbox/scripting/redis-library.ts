/* The table `redis` that scripts have (script_lua.c, eval.c, function_lua.c). A call's words are copied out of Lua's
 * memory into one row of bytes, as the parser would leave them, and its reply is read from the bytes it is written as:
 * no strings are made on the way. */
import { formatDouble17 } from '#base/number';
import type { MachineKind } from '#redis/scripting/machine';
import { TYPE, type CFunction } from './binary';
import type { Lua } from './lua';
import { registerFunction } from './register-function';
import { pushReply } from './reply-to-lua';

const NO_ARGUMENTS = 'Please specify at least one argument for this redis lib call';
const BAD_ARGUMENTS = 'Lua redis lib command arguments must be strings or integers';
const NOT_ONE_STRING = 'wrong number or type of arguments';
const WARNING = 3;
const LOG_LEVELS = { LOG_DEBUG: 0, LOG_VERBOSE: 1, LOG_NOTICE: 2, LOG_WARNING: WARNING };
const REPL_ALL = 3;
const REPL_FLAGS = { REPL_NONE: 0, REPL_AOF: 1, REPL_SLAVE: 2, REPL_REPLICA: 2, REPL_ALL };

/** Words of the call that is being made; used again for each. */
const words = { source: new Uint8Array(1024), starts: new Int32Array(16), ends: new Int32Array(16), count: 0 };

export function pushRedisLibrary(lua: Lua, state: number, kind: MachineKind): void {
  lua.api.lua_createtable(state, 0, 32);
  const put = putter(lua, state);
  putLog(lua, state);
  put('call', (each) => call(lua, each, true));
  put('pcall', (each) => call(lua, each, false));
  put('setresp', (each) => setProtocol(lua, each));
  put('sha1hex', (each) => sha1(lua, each));
  put('error_reply', (each) => errorReply(lua, each));
  put('status_reply', (each) => statusReply(lua, each));
  put('set_repl', (each) => setReplication(lua, each));
  put('acl_check_cmd', (each) => mayRun(lua, each));
  putNumbers(lua, state, REPL_FLAGS);
  if (kind === 'function') return;
  put('replicate_commands', (each) => {
    lua.api.lua_pushboolean(each, 1);
    return 1;
  });
  put('breakpoint', (each) => {
    lua.api.lua_pushboolean(each, 0);
    return 1;
  });
  put('debug', () => 0);
}

/** What a library sees as `redis` while it is loaded. */
export function pushLibraryApi(lua: Lua, state: number): void {
  lua.api.lua_createtable(state, 0, 8);
  putter(lua, state)('register_function', (each) => registerFunction(lua, each));
  putLog(lua, state);
}

function putter(lua: Lua, state: number): (name: string, run: CFunction) => void {
  return (name, run) => {
    lua.pushFunction(state, `redis.${name}`, run);
    lua.setField(state, -2, name);
  };
}
function putNumbers(lua: Lua, state: number, numbers: Record<string, number>): void {
  for (const [name, value] of Object.entries(numbers)) {
    lua.api.lua_pushnumber(state, value);
    lua.setField(state, -2, name);
  }
}
function putLog(lua: Lua, state: number): void {
  const { version } = lua.current.host;
  const [major, minor, patch] = version.split('.').map(Number);
  putter(lua, state)('log', (each) => log(lua, each));
  putNumbers(lua, state, { ...LOG_LEVELS, REDIS_VERSION_NUM: (major! << 16) | (minor! << 8) | patch! });
  lua.push(state, version);
  lua.setField(state, -2, 'REDIS_VERSION');
}

/** Takes all arguments as words; the refusal's text when they are none. */
function readWords(lua: Lua, state: number): string | undefined {
  const { api } = lua;
  const count = api.lua_gettop(state);
  if (count === 0) return NO_ARGUMENTS;
  if (count > words.starts.length) {
    words.starts = new Int32Array(count * 2);
    words.ends = new Int32Array(count * 2);
  }
  let at = 0;
  for (let i = 0; i < count; i++) {
    words.starts[i] = at;
    const type = api.lua_type(state, i + 1);
    if (type === TYPE.string) at = copyString(lua, state, i + 1, at);
    else if (type === TYPE.number) at = copyNumber(api.lua_tonumber(state, i + 1), at);
    else return BAD_ARGUMENTS;
    words.ends[i] = at;
  }
  words.count = count;
  return undefined;
}

function copyString(lua: Lua, state: number, index: number, at: number): number {
  const from = lua.span(state, index);
  const { length } = lua;
  const end = at + length;
  if (end > words.source.length) growSource(end);
  const { bytes } = lua;
  const { source } = words;
  if (length < 48) for (let i = 0; i < length; i++) source[at + i] = bytes[from + i]!;
  else source.set(bytes.subarray(from, from + length), at);
  return end;
}
/** %.17g */
function copyNumber(value: number, at: number): number {
  const text = formatDouble17(value);
  if (at + text.length > words.source.length) growSource(at + text.length);
  for (let i = 0; i < text.length; i++) words.source[at + i] = text.charCodeAt(i);
  return at + text.length;
}
function growSource(bytes: number): void {
  const grown = new Uint8Array(bytes * 2);
  grown.set(words.source);
  words.source = grown;
}

function call(lua: Lua, state: number, raises: boolean): number {
  const { host } = lua.current;
  let problem = readWords(lua, state);
  lua.api.lua_settop(state, 0);
  if (problem !== undefined) {
    lua.pushError(state, problem);
    return raises ? lua.raise(state) : 1;
  }
  problem = host.call(words);
  if (words.source.length > 1 << 20) words.source = new Uint8Array(1024);
  if (problem !== undefined) {
    lua.pushError(state, problem);
    lua.api.lua_pushboolean(state, 1);
    lua.setField(state, -2, 'ignore_error_stats_update');
    return raises ? lua.raise(state) : 1;
  }
  const { reply, replyFrom } = host;
  const isError = reply.bytes[replyFrom] === 45;
  const { bytes } = reply;
  host.callDone();
  pushReply(lua, state, bytes, replyFrom);
  return isError && raises ? lua.raise(state) : 1;
}

function setProtocol(lua: Lua, state: number): number {
  if (lua.api.lua_gettop(state) !== 1) lua.failTable(state, 'redis.setresp() requires one argument.');
  const version = Math.trunc(lua.api.lua_tonumber(state, 1));
  if (version !== 2 && version !== 3) lua.failTable(state, 'RESP version must be 2 or 3.');
  lua.current.host.setProtocol(version as 2 | 3);
  return 0;
}

function setReplication(lua: Lua, state: number): number {
  if (lua.api.lua_gettop(state) !== 1) lua.failTable(state, 'redis.set_repl() requires two arguments.');
  const flags = Math.trunc(lua.api.lua_tonumber(state, 1));
  if ((flags & ~REPL_ALL) !== 0) {
    lua.failTable(state, 'Invalid replication flags. Use REPL_AOF, REPL_REPLICA, REPL_ALL or REPL_NONE.');
  }
  lua.current.host.setReplication(flags);
  return 0;
}

function sha1(lua: Lua, state: number): number {
  if (lua.api.lua_gettop(state) !== 1) lua.failTable(state, 'wrong number of arguments');
  lua.push(state, lua.current.host.sha1(lua.text(state, 1) ?? ''));
  return 1;
}

function isOneString(lua: Lua, state: number): boolean {
  return lua.api.lua_gettop(state) === 1 && lua.api.lua_type(state, 1) === TYPE.string;
}
function errorReply(lua: Lua, state: number): number {
  const text = isOneString(lua, state) ? lua.cText(state, 1)! : undefined;
  lua.pushError(state, text === undefined ? NOT_ONE_STRING : `-${text.replace(/^-/, '')}`);
  return 1;
}
function statusReply(lua: Lua, state: number): number {
  if (!isOneString(lua, state)) lua.pushError(state, NOT_ONE_STRING);
  else {
    lua.api.lua_createtable(state, 0, 1);
    lua.api.lua_pushvalue(state, 1);
    lua.setField(state, -2, 'ok');
  }
  return 1;
}

function log(lua: Lua, state: number): number {
  const { api } = lua;
  const count = api.lua_gettop(state);
  if (count < 2) lua.failTable(state, 'redis.log() requires two arguments or more.');
  if (api.lua_isnumber(state, 1) === 0) lua.failTable(state, 'First argument must be a number (log level).');
  const level = Math.trunc(api.lua_tonumber(state, 1));
  if (level < 0 || level > WARNING) lua.failTable(state, 'Invalid debug level.');
  const parts: string[] = [];
  for (let i = 2; i <= count; i++) {
    const text = lua.text(state, i);
    if (text !== undefined) parts.push(text);
  }
  lua.current.host.log(level, parts.join(' '));
  return 0;
}

function mayRun(lua: Lua, state: number): number {
  const problem = readWords(lua, state);
  if (problem !== undefined) lua.failTable(state, problem);
  const answer = lua.current.host.mayRun(words);
  if (answer === undefined) lua.failTable(state, 'Invalid command passed to redis.acl_check_cmd()');
  lua.api.lua_pushboolean(state, answer ? 1 : 0);
  return 1;
}

/* Fields of lua_Debug. */
const AR_BYTES = 100;
const AR_WHAT = 12;
const AR_SOURCE = 16;
const AR_LINE = 20;

/** Puts the place of an error beside its text: the nearest frame that is Lua, at most two up. */
export function errorHandler(lua: Lua, state: number): number {
  const { api } = lua;
  api.lua_settop(state, 1);
  const ar = lua.room(AR_BYTES);
  const options = lua.name('nSl');
  const field = (at: number): number => {
    const { bytes } = lua;
    const low = bytes[ar + at]! | (bytes[ar + at + 1]! << 8);
    return low | (bytes[ar + at + 2]! << 16) | (bytes[ar + at + 3]! << 24);
  };
  let known = api.lua_getstack(state, 1, ar) !== 0;
  if (known) api.lua_getinfo(state, options, ar);
  if (known && lua.cString(field(AR_WHAT)) === 'C') {
    known = api.lua_getstack(state, 2, ar) !== 0;
    if (known) api.lua_getinfo(state, options, ar);
  }
  const source = known ? lua.cString(field(AR_SOURCE)) : '';
  const line = known ? field(AR_LINE) : 0;
  if (api.lua_type(state, 1) !== TYPE.table) {
    const text = lua.text(state, 1) ?? plainText(lua, state);
    api.lua_createtable(state, 0, 3);
    lua.push(state, `ERR ${text}`);
    lua.setField(state, -2, 'err');
  }
  if (known) {
    lua.push(state, source);
    lua.setField(state, -2, 'source');
    api.lua_pushnumber(state, line);
    lua.setField(state, -2, 'line');
  }
  return 1;
}

/** tostring of what is no string, number or table. */
function plainText(lua: Lua, state: number): string {
  lua.getGlobal(state, 'tostring');
  lua.api.lua_pushvalue(state, 1);
  lua.api.lua_call(state, 1, 1);
  const text = lua.text(state, -1) ?? '';
  lua.pop(state);
  return text;
}
