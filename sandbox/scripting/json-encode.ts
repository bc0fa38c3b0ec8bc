/* cjson.encode: the value on top of the stack as JSON text. */
import { formatG } from '#base/number-g';
import { TYPE } from './binary';
import type { JsonSettings } from './json-settings';
import type { Lua } from './lua';

const TYPE_NAMES: Record<number, string> = {
  2: 'userdata', 3: 'number', 5: 'table', 6: 'function', 7: 'userdata', 8: 'thread', 1: 'boolean',
};
const ESCAPES: Record<string, string> = {
  '"': '\\"', '\\': '\\\\', '/': '\\/', '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r',
};
const BY_NULL = 2;

export function encodeJson(lua: Lua, state: number, settings: JsonSettings): string {
  return new Encoder(lua, state, settings).text();
}

class Encoder {
  private readonly parts: string[] = [];
  private bytes = 0;

  constructor(
    private readonly lua: Lua, private readonly state: number, private readonly settings: JsonSettings,
  ) {}

  text(): string {
    this.value(0);
    return this.parts.join('');
  }

  private add(text: string): void {
    this.bytes += text.length;
    this.parts.push(text);
    if (this.bytes > this.lua.current.host.memoryMax) this.lua.fail(this.state, 'not enough memory');
  }
  private refuse(index: number, why: string): never {
    const type = TYPE_NAMES[this.lua.api.lua_type(this.state, index)];
    return this.lua.fail(this.state, `Cannot serialise ${type}: ${why}`);
  }

  private value(depth: number): void {
    const { lua, state } = this;
    const { api } = lua;
    switch (api.lua_type(state, -1)) {
      case TYPE.string: return this.add(quoted(lua.text(state, -1)!));
      case TYPE.number: return this.number(api.lua_tonumber(state, -1), -1);
      case TYPE.boolean: return this.add(api.lua_toboolean(state, -1) !== 0 ? 'true' : 'false');
      case TYPE.nil: return this.add('null');
      case TYPE.table: return this.table(depth + 1);
      case TYPE.lightUserdata: if (api.lua_touserdata(state, -1) === 0) return this.add('null');
    }
    this.refuse(-1, 'type not supported');
  }

  private number(value: number, index: number): void {
    const { encodeInvalid, precision } = this.settings;
    if (Number.isFinite(value)) return this.add(formatG(value, precision));
    if (encodeInvalid === 0) this.refuse(index, 'must not be NaN or Inf');
    if (encodeInvalid === BY_NULL) return this.add('null');
    this.add(value > 0 ? 'inf' : value < 0 ? '-inf' : 'nan');
  }

  private table(depth: number): void {
    if (depth > this.settings.encodeDepth || this.lua.api.lua_checkstack(this.state, 3) === 0) {
      this.lua.fail(this.state, `Cannot serialise, excessive nesting (${depth})`);
    }
    const length = this.arrayLength();
    if (length > 0) this.array(length, depth);
    else this.object(depth);
  }

  /** The largest index of a table that has only whole ones; -1 for an object. */
  private arrayLength(): number {
    const { lua: { api }, lua, state } = this;
    let most = 0;
    let items = 0;
    api.lua_pushnil(state);
    while (api.lua_next(state, -2) !== 0) {
      const key = api.lua_type(state, -2) === TYPE.number ? api.lua_tonumber(state, -2) : 0;
      lua.pop(state);
      if (key < 1 || !Number.isInteger(key)) {
        lua.pop(state);
        return -1;
      }
      most = Math.max(most, key);
      items++;
    }
    const { sparseRatio, sparseSafe, sparseConvert } = this.settings;
    if (sparseRatio > 0 && most > items * sparseRatio && most > sparseSafe) {
      if (sparseConvert === 0) this.refuse(-1, 'excessively sparse array');
      return -1;
    }
    return most;
  }

  private array(length: number, depth: number): void {
    this.add('[');
    for (let i = 1; i <= length; i++) {
      if (i > 1) this.add(',');
      this.lua.api.lua_rawgeti(this.state, -1, i);
      this.value(depth);
      this.lua.pop(this.state);
    }
    this.add(']');
  }

  private object(depth: number): void {
    const { lua, state } = this;
    let first = true;
    this.add('{');
    lua.api.lua_pushnil(state);
    while (lua.api.lua_next(state, -2) !== 0) {
      if (!first) this.add(',');
      first = false;
      const type = lua.api.lua_type(state, -2);
      if (type === TYPE.number) {
        this.add('"');
        this.number(lua.api.lua_tonumber(state, -2), -2);
        this.add('":');
      } else if (type === TYPE.string) this.add(`${quoted(lua.text(state, -2)!)}:`);
      else this.refuse(-2, 'table key must be a number or string');
      this.value(depth);
      lua.pop(state);
    }
    this.add('}');
  }
}

function quoted(text: string): string {
  return `"${text.replace(/["\\/\x00-\x1f\x7f]/g, (char) =>
    ESCAPES[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}
