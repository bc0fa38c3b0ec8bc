/* cjson.decode: JSON text as Lua values, with the tokens, the leniencies and the error texts of cjson 2.1.0. */
import { parseDouble } from '#base/number';
import type { JsonSettings } from './json-settings';
import type { Lua } from './lua';

type Kind = 'T_OBJ_BEGIN' | 'T_OBJ_END' | 'T_ARR_BEGIN' | 'T_ARR_END' | 'T_STRING' | 'T_NUMBER' | 'T_BOOLEAN'
  | 'T_NULL' | 'T_COLON' | 'T_COMMA' | 'T_END' | 'error';

const SIGNS: Record<string, Kind> = {
  '{': 'T_OBJ_BEGIN', '}': 'T_OBJ_END', '[': 'T_ARR_BEGIN', ']': 'T_ARR_END', ':': 'T_COLON', ',': 'T_COMMA',
  '\0': 'T_END',
};
const ESCAPES: Record<string, string> = {
  '"': '"', '\\': '\\', '/': '/', b: '\b', t: '\t', n: '\n', f: '\f', r: '\r',
};
const WORDS = /true|false|null/y;
const HEX = '0x(?:[\\da-f]+\\.?[\\da-f]*|\\.[\\da-f]+)(?:p[+-]?\\d+)?';
const DECIMAL = '(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?';
const NUMBER = new RegExp(`[+-]?(?:${HEX}|${DECIMAL}|inf(?:inity)?|nan)`, 'iy');
const NOT_JSON = /\+|-?(?:0[x\d]|inf|nan)/iy;
const UNICODE = /\\u([\da-f]{4})/iy;
const PLAIN = /[^"\\\0]+/y;

export function decodeJson(lua: Lua, state: number, text: string, settings: JsonSettings): void {
  if (text.length >= 2 && (text.charCodeAt(0) === 0 || text.charCodeAt(1) === 0)) {
    lua.fail(state, 'JSON parser does not support UTF-16 or UTF-32');
  }
  new Decoder(lua, state, text, settings).all();
}

class Decoder {
  private at = 0;
  private token: Kind = 'T_END';
  /** Where the token begins. */
  private start = 0;
  private string = '';
  private number = 0;
  private depth = 0;

  constructor(
    private readonly lua: Lua, private readonly state: number, private readonly text: string,
    private readonly settings: JsonSettings,
  ) {}

  private is(kind: Kind): boolean { return this.token === kind; }

  all(): void {
    this.next();
    this.value();
    this.next();
    if (!this.is('T_END')) this.refuse('the end');
  }

  private refuse(expected: string): never {
    const found = this.token === 'error' ? this.string : this.token;
    return this.lua.fail(this.state, `Expected ${expected} but found ${found} at character ${this.start + 1}`);
  }
  private wrong(why: string, at: number): void {
    this.token = 'error';
    this.string = why;
    this.start = at;
  }

  private value(): void {
    const { lua: { api }, state } = this;
    switch (this.token) {
      case 'T_STRING': return this.lua.push(state, this.string);
      case 'T_NUMBER': return api.lua_pushnumber(state, this.number);
      case 'T_BOOLEAN': return api.lua_pushboolean(state, this.number);
      case 'T_NULL': return api.lua_pushlightuserdata(state, 0);
      case 'T_OBJ_BEGIN': return this.object();
      case 'T_ARR_BEGIN': return this.array();
      default: return this.refuse('value');
    }
  }

  private descend(): void {
    this.depth++;
    if (this.depth > this.settings.decodeDepth || this.lua.api.lua_checkstack(this.state, 3) === 0) {
      this.lua.fail(this.state, `Found too many nested data structures (${this.depth}) at character ${this.at}`);
    }
    this.lua.api.lua_createtable(this.state, 0, 0);
  }

  private object(): void {
    this.descend();
    this.next();
    while (!this.is('T_OBJ_END')) {
      if (!this.is('T_STRING')) this.refuse('object key string');
      this.lua.push(this.state, this.string);
      this.next();
      if (!this.is('T_COLON')) this.refuse('colon');
      this.next();
      this.value();
      this.lua.api.lua_rawset(this.state, -3);
      this.next();
      if (this.is('T_OBJ_END')) break;
      if (!this.is('T_COMMA')) this.refuse('comma or object end');
      this.next();
      if (this.is('T_OBJ_END')) this.refuse('object key string');
    }
    this.depth--;
  }

  private array(): void {
    this.descend();
    this.next();
    for (let i = 1; !this.is('T_ARR_END') || i > 1; i++) {
      this.value();
      this.lua.api.lua_rawseti(this.state, -2, i);
      this.next();
      if (this.is('T_ARR_END')) break;
      if (!this.is('T_COMMA')) this.refuse('comma or array end');
      this.next();
    }
    this.depth--;
  }

  private next(): void {
    const { text } = this;
    while (this.at < text.length && ' \t\n\r'.includes(text[this.at]!)) this.at++;
    this.start = this.at;
    if (this.at >= text.length) {
      this.token = 'T_END';
      return;
    }
    const char = text[this.at]!;
    const sign = SIGNS[char];
    if (sign !== undefined) {
      this.token = sign;
      if (sign !== 'T_END') this.at++;
    } else if (char === '"') this.readString();
    else if (char === '-' || (char >= '0' && char <= '9')) {
      if (this.settings.decodeInvalid === 0 && this.isNotJson()) this.wrong('invalid number', this.at);
      else this.readNumber();
    } else this.readWord();
  }

  private isNotJson(): boolean {
    NOT_JSON.lastIndex = this.at;
    return NOT_JSON.test(this.text);
  }

  private readWord(): void {
    WORDS.lastIndex = this.at;
    const word = WORDS.exec(this.text)?.[0];
    if (word !== undefined) {
      this.at += word.length;
      this.token = word === 'null' ? 'T_NULL' : 'T_BOOLEAN';
      this.number = word === 'true' ? 1 : 0;
    } else if (this.settings.decodeInvalid !== 0 && /[iInN+]/.test(this.text[this.at]!) && this.isNotJson()) {
      this.readNumber();
    } else this.wrong('invalid token', this.at);
  }

  private readNumber(): void {
    NUMBER.lastIndex = this.at;
    const found = NUMBER.exec(this.text)?.[0];
    if (found === undefined) return this.wrong('invalid number', this.at);
    this.token = 'T_NUMBER';
    this.number = /nan/i.test(found) ? NaN : parseDouble(found) ?? Number(found);
    this.at += found.length;
  }

  private readString(): void {
    const { text } = this;
    let value = '';
    let at = this.at + 1;
    while (text[at] !== '"') {
      PLAIN.lastIndex = at;
      const plain = PLAIN.exec(text)?.[0];
      if (plain !== undefined) {
        value += plain;
        at += plain.length;
        continue;
      }
      if (text[at] !== '\\') return this.wrong('unexpected end of string', at);
      const char = ESCAPES[text[at + 1]!];
      if (char !== undefined) {
        value += char;
        at += 2;
      } else {
        const length = text[at + 1] === 'u' ? this.unicodeLength(at) : 0;
        if (length === 0) return this.wrong(`invalid ${text[at + 1] === 'u' ? 'unicode ' : ''}escape code`, at);
        value += utf8(codeAt(text, at, length));
        at += length;
      }
    }
    this.token = 'T_STRING';
    this.string = value;
    this.at = at + 1;
  }

  /** Six characters, twelve of a surrogate pair, 0 when it is none. */
  private unicodeLength(at: number): number {
    const first = unicode(this.text, at);
    if (first === undefined) return 0;
    if (first < 0xd800 || first > 0xdfff) return 6;
    if (first > 0xdbff) return 0;
    const second = unicode(this.text, at + 6);
    return second !== undefined && second >= 0xdc00 && second <= 0xdfff ? 12 : 0;
  }
}

function unicode(text: string, at: number): number | undefined {
  UNICODE.lastIndex = at;
  const found = UNICODE.exec(text);
  return found === null ? undefined : Number.parseInt(found[1]!, 16);
}
function codeAt(text: string, at: number, length: number): number {
  const first = unicode(text, at)!;
  return length === 6 ? first : 0x10000 + (first - 0xd800) * 0x400 + unicode(text, at + 6)! - 0xdc00;
}
function utf8(code: number): string {
  if (code < 0x80) return String.fromCharCode(code);
  if (code < 0x800) return String.fromCharCode(0xc0 | (code >> 6), 0x80 | (code & 63));
  if (code < 0x10000) {
    return String.fromCharCode(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return String.fromCharCode(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63),
    0x80 | (code & 63));
}
