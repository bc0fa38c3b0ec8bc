/* LCS in its three forms: the text, its length (LEN), the matching ranges (IDX, from the end of the strings to the
 * start). */
import type { Context } from '../context';
import { Refusal, SYNTAX } from '../errors';
import { TYPE } from './layout';
import { textOf } from './string';

type Options = { len: boolean; idx: boolean; withLength: boolean; least: number };
type Match = { a: [number, number]; b: [number, number]; length: number };

const ONE_FORM = new Refusal('ERR If you want both the length and indexes, please just use IDX.');
/** proto-max-bulk-len, which bounds the real server's table too. */
const TABLE_BYTES_MAX = 512 * 1024 * 1024;
const TABLE_TOO_LARGE = new Refusal(
  'ERR Insufficient memory, transient memory for LCS exceeds proto-max-bulk-len');
const NOT_STRINGS = new Refusal('ERR The specified keys must contain string values');

export function answerLcs(ctx: Context): void {
  const [a, b] = [readWord(ctx, 1), readWord(ctx, 2)];
  const options = readOptions(ctx);
  if (options.idx && options.len) throw ONE_FORM;
  if ((a.length + 1) * (b.length + 1) * 4 > TABLE_BYTES_MAX) throw TABLE_TOO_LARGE;
  ctx.work(a.length * b.length);
  const table = lengths(a, b);
  const total = table[a.length * (b.length + 1) + b.length] ?? 0;
  if (options.len) return ctx.reply.integer(total);
  const { text, matches } = walk(a, b, table);
  if (!options.idx) return ctx.reply.bulk(text);
  replyMatches(ctx, matches.filter((match) => match.length >= options.least), total, options.withLength);
}

function readWord(ctx: Context, i: number): string {
  const entry = ctx.db.read(ctx.text(i));
  if (entry === 0) return '';
  if (ctx.db.typeOf(entry) !== TYPE.string) throw NOT_STRINGS;
  return textOf(ctx.db, entry);
}

function readOptions(ctx: Context): Options {
  const options: Options = { len: false, idx: false, withLength: false, least: 0 };
  for (let i = 3; i < ctx.count; i++) {
    if (ctx.is(i, 'IDX')) options.idx = true;
    else if (ctx.is(i, 'LEN')) options.len = true;
    else if (ctx.is(i, 'WITHMATCHLEN')) options.withLength = true;
    else if (ctx.is(i, 'MINMATCHLEN') && i + 1 < ctx.count) options.least = Math.max(0, ctx.integer(++i));
    else throw SYNTAX;
  }
  return options;
}

/** Length of the best common subsequence of every pair of prefixes, row by row. */
function lengths(a: string, b: string): Uint32Array {
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      table[i * width + j] = a[i - 1] === b[j - 1]
        ? table[(i - 1) * width + j - 1]! + 1
        : Math.max(table[(i - 1) * width + j]!, table[i * width + j - 1]!);
    }
  }
  return table;
}

/** Back from the ends, as the real server goes: on a tie it shortens the second string. */
function walk(a: string, b: string, table: Uint32Array): { text: string; matches: Match[] } {
  const width = b.length + 1;
  const matches: Match[] = [];
  const chars: string[] = [];
  let open: Match | undefined;
  let i = a.length;
  let j = b.length;
  while (i > 0 && j > 0) {
    if (a[i - 1] === b[j - 1]) {
      chars.push(a[i - 1]!);
      if (open !== undefined && open.a[0] === i && open.b[0] === j) {
        open.a[0]--;
        open.b[0]--;
        open.length++;
      } else {
        open = { a: [i - 1, i - 1], b: [j - 1, j - 1], length: 1 };
        matches.push(open);
      }
      i--;
      j--;
    } else if (table[(i - 1) * width + j]! > table[i * width + j - 1]!) i--;
    else j--;
  }
  return { text: chars.reverse().join(''), matches };
}

function replyMatches(ctx: Context, matches: readonly Match[], total: number, withLength: boolean): void {
  const { reply } = ctx;
  reply.map(2);
  reply.bulk('matches');
  reply.array(matches.length);
  for (const { a, b, length } of matches) {
    reply.array(withLength ? 3 : 2);
    for (const [start, end] of [a, b]) {
      reply.array(2);
      reply.integer(start);
      reply.integer(end);
    }
    if (withLength) reply.integer(length);
  }
  reply.bulk('len');
  reply.integer(total);
}
