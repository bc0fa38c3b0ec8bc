// Draws a command from its declared arguments, as COMMAND DOCS of the real server tells them (recorded in
// redis/recorded/grammar.json). What a word means beyond its type comes from its name; a few words are spoilt on
// purpose.
import { readFileSync } from 'node:fs';
import type { Chance } from './chance';
import * as draw from './words';

export type Argument = {
  name: string;
  type: string;
  token?: string;
  flags?: string[];
  arguments?: Argument[];
};
export type Declaration = { group: string; arguments?: Argument[] };
export type Grammar = Record<string, Declaration>;

export const grammarPath = new URL('../redis/recorded/grammar.json', import.meta.url);
export const loadGrammar = (): Grammar => JSON.parse(readFileSync(grammarPath, 'utf8')) as Grammar;

const families: Record<string, draw.Family> = {
  string: 'string',
  bitmap: 'string',
  stream: 'stream',
  hash: 'hash',
  list: 'list',
  set: 'set',
  'sorted-set': 'zset',
  geo: 'zset',
};

export function drawFromGrammar(chance: Chance, name: string, declaration: Declaration): string[] {
  const drawing = new Drawing(chance, name, families[declaration.group]);
  const words = [...name.toUpperCase().split('|'), ...drawing.list(declaration.arguments ?? [])];
  return chance.often(0.04) ? spoil(chance, words) : words;
}

const spoilers = ['', 'nx', 'WITHSCORES', 'COUNT', 'LIMIT', 'abc', '-1', '0', 'GET', 'x'];

function spoil(chance: Chance, words: string[]): string[] {
  const at = chance.between(1, words.length);
  const kind = chance.below(4);
  if (kind === 0) return [...words.slice(0, at), ...words.slice(at + 1)];
  if (kind === 1) return [...words.slice(0, at), chance.pick(spoilers), ...words.slice(at)];
  if (kind === 2 && at < words.length) return [...words.slice(0, at), words[at], ...words.slice(at)];
  return words.map((word, index) => (index === at ? chance.pick(spoilers) : word));
}

class Drawing {
  private numkeysAt = -1;
  private words: string[] = [];

  constructor(
    private readonly chance: Chance,
    private readonly command: string,
    private readonly family?: draw.Family,
  ) {}

  list(declared: Argument[]): string[] {
    const firstOptional = declared.findIndex((argument) => argument.flags?.includes('optional'));
    const tail = firstOptional < 0 ? [] : declared.slice(firstOptional);
    const mayShuffle = tail.length > 1 && tail.every((argument) => argument.flags?.includes('optional'));
    const order =
      mayShuffle && this.chance.often(0.3)
        ? [...declared.slice(0, firstOptional), ...this.chance.shuffled(tail)]
        : declared;
    for (const argument of order) this.argument(argument);
    return this.words;
  }

  private argument(argument: Argument): void {
    if (argument.flags?.includes('optional') && !this.chance.often(0.4)) return;
    const times = argument.flags?.includes('multiple') ? this.chance.pick([1, 1, 1, 2, 2, 3, 4]) : 1;
    const tokenEach = argument.flags?.includes('multiple_token');
    for (let time = 0; time < times; time++) {
      if (argument.token !== undefined && argument.type !== 'pure-token' && (time === 0 || tokenEach))
        this.token(argument.token);
      this.one(argument);
    }
    if (argument.type === 'key' && this.numkeysAt >= 0) {
      this.words[this.numkeysAt] = this.chance.often(0.94) ? String(times) : draw.integer(this.chance);
      this.numkeysAt = -1;
    }
  }

  private token(token: string): void {
    this.words.push(this.chance.often(0.1) ? token.toLowerCase() : token);
  }

  private one(argument: Argument): void {
    if (argument.type === 'block') for (const inner of argument.arguments ?? []) this.argument(inner);
    else if (argument.type === 'oneof') this.argument(this.chance.pick(argument.arguments ?? []));
    else if (argument.type === 'pure-token') this.token(argument.token ?? '');
    else {
      if (argument.name === 'numkeys') this.numkeysAt = this.words.length;
      this.words.push(this.word(argument));
    }
  }

  private word(argument: Argument): string {
    const { chance } = this;
    const special = specialWords[`${this.command}.${argument.name}`] ?? specialWords[argument.name];
    if (special) return special(chance);
    if (argument.type === 'key') return draw.key(chance, this.family);
    if (argument.type === 'pattern') return draw.pattern(chance);
    if (argument.type === 'integer') return draw.integer(chance);
    if (argument.type === 'double') return draw.double(chance);
    return draw.value(chance);
  }
}

const database = (chance: Chance) =>
  chance.often(0.95) ? String(chance.below(3)) : chance.pick(['16', '-1', 'abc', '15']);
const rangeEnd = (chance: Chance) =>
  chance.weighted<() => string>([
    [85, () => draw.integer(chance)],
    [10, () => draw.scoreBound(chance)],
    [5, () => draw.lexBound(chance)],
  ])();
const sortPatterns = ['s*', 'h*->m1', 'l*', '#', 'nosort', 'w_*', '*', 's*->', '#1', 'h1->m2'];
const bitEncodings = ['u8', 'i8', 'u1', 'i5', 'u16', 'i32', 'u63', 'i64', 'u64', 'u0', 'i65', 'x8', '8', 'u'];

const specialWords: Record<string, (chance: Chance) => string> = {
  seconds: draw.seconds,
  milliseconds: draw.milliseconds,
  'unix-time-seconds': draw.unixSeconds,
  'unix-time-milliseconds': draw.unixMilliseconds,
  'setrange.offset': draw.offset,
  'setbit.offset': draw.bitOffset,
  'getbit.offset': draw.bitOffset,
  'bitfield.offset': (chance) => (chance.often(0.3) ? `#${chance.below(10)}` : draw.bitOffset(chance)),
  'bitfield_ro.offset': (chance) => (chance.often(0.3) ? `#${chance.below(10)}` : draw.bitOffset(chance)),
  encoding: (chance) => chance.pick(bitEncodings),
  bit: (chance) => chance.pick(['0', '1', '1', '0', '2', 'x']),
  'setbit.value': (chance) => chance.pick(['0', '1', '1', '2', 'x']),
  operation: (chance) => chance.pick(['AND', 'OR', 'XOR', 'NOT', 'not', 'NAND']),
  'srandmember.count': draw.randomCount,
  'hrandfield.count': draw.randomCount,
  'zrandmember.count': draw.randomCount,
  'zincrby.increment': draw.double,
  weight: draw.double,
  'zrange.start': rangeEnd,
  'zrange.stop': rangeEnd,
  'zrangestore.min': rangeEnd,
  'zrangestore.max': rangeEnd,
  'zlexcount.min': draw.lexBound,
  'zlexcount.max': draw.lexBound,
  'zrangebylex.min': draw.lexBound,
  'zrangebylex.max': draw.lexBound,
  'zrevrangebylex.min': draw.lexBound,
  'zrevrangebylex.max': draw.lexBound,
  'zremrangebylex.min': draw.lexBound,
  'zremrangebylex.max': draw.lexBound,
  min: draw.scoreBound,
  max: draw.scoreBound,
  'destination-db': database,
  db: database,
  'sort.pattern': (chance) => chance.pick(sortPatterns),
  'sort_ro.pattern': (chance) => chance.pick(sortPatterns),
  'scan.type': (chance) => chance.pick(['string', 'list', 'set', 'zset', 'hash', 'stream', 'nosuch', 'STRING']),
  'xadd.id': draw.streamId,
  'xread.id': draw.streamId,
  'xdel.id': draw.streamId,
  'xrange.start': draw.streamBound,
  'xrange.end': draw.streamBound,
  'xrevrange.start': draw.streamBound,
  'xrevrange.end': draw.streamBound,
  'xsetid.last-id': draw.streamId,
  'max-deleted-entry-id': draw.streamId,
  timeout: (chance) => chance.pick(['0', '0', '0.0', '100', '-1', 'abc', '', 'inf', '1e5', '100000']),
  member: draw.member,
  field: draw.member,
  pivot: draw.member,
  element: (chance) => (chance.often(0.6) ? draw.member(chance) : draw.value(chance)),
  channel: (chance) => chance.pick(['c1', 'c2', 'c3']),
  'publish.message': draw.value,
};
