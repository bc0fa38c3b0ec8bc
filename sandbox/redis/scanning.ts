/* What SCAN, HSCAN, SSCAN and ZSCAN share (db.c, scanGenericCommand): the cursor, MATCH and COUNT, and the walk.
 *
 * A table is walked bucket by bucket until COUNT words are found or ten times as many steps are done; an encoding without a
 * table is given whole with cursor 0. The cursor is 64 bits in the real server; its low 32 are all that ours needs. */
import { globMatches } from '#base/glob';
import { INVALID_CURSOR, SYNTAX } from './errors';
import type { Context } from './context';

const CURSOR_LIMIT = 1n << 64n;
const STEPS_PER_COUNT = 10;

export type ScanOptions = { count: number; pattern: string | undefined; type: string | undefined };

/** As strtoul reads it: a sign may lead, nothing may follow. */
export function readCursor(ctx: Context, i: number): number {
  const text = ctx.text(i).split('\0', 1)[0]!;
  const match = /^([+-]?)(\d+)$/.exec(text);
  if (match === null) {
    if (text === '') return 0;
    throw INVALID_CURSOR;
  }
  const value = BigInt(match[2]!);
  if (value >= CURSOR_LIMIT) throw INVALID_CURSOR;
  return Number(BigInt.asUintN(32, match[1] === '-' ? -value : value));
}

/** MATCH, COUNT and, for SCAN alone, TYPE. */
export function readScanOptions(ctx: Context, from: number, withType = false): ScanOptions {
  const options: ScanOptions = { count: 10, pattern: undefined, type: undefined };
  for (let i = from; i < ctx.count; i += 2) {
    const value = i + 1;
    if (value >= ctx.count) throw SYNTAX;
    if (ctx.is(i, 'COUNT')) {
      options.count = ctx.integer(value);
      if (options.count < 1) throw SYNTAX;
    } else if (ctx.is(i, 'MATCH')) {
      const pattern = ctx.text(value);
      options.pattern = pattern === '*' ? undefined : pattern;
    } else if (withType && ctx.is(i, 'TYPE')) options.type = ctx.text(value);
    else throw SYNTAX;
  }
  return options;
}

export interface Scannable {
  /** One step; answers the next cursor. */
  scan(cursor: number, visit: (handle: number) => void): number;
}

export type Walked = { cursor: number; handles: number[] };

/** Walks until enough is found. `words` is how many words of the reply one element makes. */
export function walk(ctx: Context, from: Scannable, cursor: number, count: number, words: number): Walked {
  const handles: number[] = [];
  let steps = count * STEPS_PER_COUNT;
  let next = cursor;
  do {
    const before = handles.length;
    next = from.scan(next, (handle) => { handles.push(handle); });
    ctx.work(1 + handles.length - before);
  } while (next !== 0 && steps-- > 0 && handles.length * words < count);
  return { cursor: next, handles };
}

/** HSCAN, SSCAN, ZSCAN: `open` answers undefined when there is no such key; its elements have a text and a way to be written. */
export function scanValue(ctx: Context, words: number, open: () => ScanValue | undefined): void {
  const { reply } = ctx;
  const cursor = readCursor(ctx, 2);
  const value = open();
  if (value === undefined) return writeScan(ctx, 0, 0);
  const { count, pattern } = readScanOptions(ctx, 3);
  const walked = walk(ctx, value, cursor, count, words);
  const matching = pattern === undefined ? walked.handles
    : walked.handles.filter((handle) => globMatches(pattern, value.text(handle)));
  writeScan(ctx, walked.cursor, matching.length * words);
  for (const handle of matching) value.write(handle, reply);
}

export interface ScanValue extends Scannable {
  text(handle: number): string;
  write(handle: number, reply: Context['reply']): void;
}

/** The head of the reply: the next cursor, and an array of so many words to follow. */
export function writeScan(ctx: Context, cursor: number, words: number): void {
  ctx.reply.array(2);
  ctx.reply.bulkInteger(cursor);
  ctx.reply.array(words);
}
