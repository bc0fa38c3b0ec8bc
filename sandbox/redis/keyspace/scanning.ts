/* SCAN, HSCAN, SSCAN, ZSCAN: their words, and SCAN itself (db.c, scanGenericCommand). */
import { globMatches } from '#base/glob';
import type { Context } from '../context';
import { INVALID_CURSOR, SYNTAX } from '../errors';
import { TYPE_NAMES } from './layout';
import { WEIGHT } from '../work-weights';

export type ScanWords = {
  cursor: number; count: number; pattern: string | undefined; type: string | undefined;
  /** NOVALUES: fields alone. */
  alone?: boolean;
};

/** Cursor at word `at`, options behind it; TYPE only where `byType`. */
export function readScan(ctx: Context, at: number, byType: boolean): ScanWords {
  const words: ScanWords = { cursor: readCursor(ctx.text(at)), count: 10, pattern: undefined, type: undefined };
  return readScanOptions(ctx, at + 1, byType, words);
}

/** The options alone, for commands that look at the key between cursor and options. */
export function readScanOptions(ctx: Context, first: number, byType: boolean, words: ScanWords): ScanWords {
  for (let i = first; i < ctx.count; i += 2) {
    if (ctx.takes(i, 'NOVALUES')) {
      words.alone = true;
      i--;
      continue;
    }
    const last = i + 1 >= ctx.count;
    if (ctx.is(i, 'COUNT') && !last) {
      words.count = ctx.integer(i + 1);
      if (words.count < 1) throw SYNTAX;
    } else if (ctx.is(i, 'MATCH') && !last) words.pattern = ctx.text(i + 1);
    else if (byType && ctx.is(i, 'TYPE') && !last) words.type = ctx.text(i + 1).toLowerCase();
    else throw SYNTAX;
  }
  if (words.pattern === '*') words.pattern = undefined;
  return words;
}

/** strtoul over the word up to a zero byte: a sign is taken, a leading blank is not, and 64 bits are the most. */
export function readCursor(word: string): number {
  const text = word.split('\0', 1)[0]!;
  if (!/^[+-]?\d*$/.test(text) || /^[+-]$/.test(text)) throw INVALID_CURSOR;
  const digits = text.replace(/^[+-]?0*/, '');
  if (digits === '') return 0;
  if (digits.length > 20) throw INVALID_CURSOR;
  const value = BigInt(digits);
  if (value > 0xffff_ffff_ffff_ffffn) throw INVALID_CURSOR;
  return Number(BigInt.asUintN(32, text.startsWith('-') ? -value : value));
}

export function scanKeyspace(ctx: Context, { cursor, count, pattern, type }: ScanWords): void {
  const { db } = ctx;
  const found: number[] = [];
  let steps = count * 10;
  do {
    cursor = db.scan(cursor, (entry) => found.push(entry));
    ctx.work(WEIGHT.scanStep);
  } while (cursor !== 0 && --steps > 0 && found.length < count);
  const keys: string[] = [];
  for (const entry of found) {
    if (db.isExpired(entry)) continue;
    if (type !== undefined && TYPE_NAMES[db.typeOf(entry)] !== type) continue;
    const key = db.keyOf(entry);
    if (pattern === undefined || globMatches(pattern, key, false, ctx.globSteps)) keys.push(key);
  }
  replyScan(ctx, cursor, keys);
}

/** The two-element reply of every scan. */
export function replyScan(ctx: Context, cursor: number, items: readonly string[]): void {
  ctx.reply.array(2);
  ctx.reply.bulk(String(cursor >>> 0));
  ctx.reply.array(items.length);
  for (const item of items) ctx.reply.bulk(item);
}
