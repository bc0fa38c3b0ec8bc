/* What HSCAN, SSCAN and ZSCAN share (db.c, scanGenericCommand); their words are SCAN's, in keyspace/scanning.ts.
 *
 * A table is walked bucket by bucket until COUNT words are found or ten times as many steps are done; an encoding
 * without a table is given whole with cursor 0. */
import { globMatches } from '#base/glob';
import type { Context } from './context';
import { readCursor, readScanOptions, type ScanWords } from './keyspace/scanning';
import { WEIGHT } from './work-weights';

const STEPS_PER_COUNT = 10;

interface Scannable {
  /** One step; answers the next cursor. */
  scan(cursor: number, visit: (handle: number) => void): number;
}

type Walked = { cursor: number; handles: number[] };

/** Walks until enough is found. `width` is how many words of the reply one element makes. */
function walk(ctx: Context, from: Scannable, cursor: number, count: number, width: number): Walked {
  const handles: number[] = [];
  let steps = count * STEPS_PER_COUNT;
  let next = cursor;
  do {
    const before = handles.length;
    next = from.scan(next, (handle) => { handles.push(handle); });
    ctx.work((1 + handles.length - before) * WEIGHT.scanned);
  } while (next !== 0 && steps-- > 0 && handles.length * width < count);
  return { cursor: next, handles };
}

/**
 * HSCAN, SSCAN, ZSCAN: `open` answers undefined when there is no such key; its elements have a text and a way to
 * be written.
 */
export function scanValue(ctx: Context, width: number, open: (alone: () => boolean) => ScanValue | undefined): void {
  const { reply } = ctx;
  const cursor = readCursor(ctx.text(2));
  const words: ScanWords = { cursor, count: 10, pattern: undefined, type: undefined };
  const value = open(() => words.alone === true);
  if (value === undefined) return writeScan(ctx, 0, 0);
  const { count, pattern, alone } = readScanOptions(ctx, 3, false, words);
  const shown = alone ? 1 : width;
  const walked = walk(ctx, value, cursor, count, width);
  const matching = pattern === undefined ? walked.handles
    : walked.handles.filter((handle) => globMatches(pattern, value.text(handle), false, ctx.globSteps));
  writeScan(ctx, walked.cursor, matching.length * shown);
  for (const handle of matching) value.write(handle, reply);
}

export interface ScanValue extends Scannable {
  text(handle: number): string;
  write(handle: number, reply: Context['reply']): void;
}

/** The head of the reply: the next cursor, and an array of so many words to follow. */
function writeScan(ctx: Context, cursor: number, words: number): void {
  ctx.reply.array(2);
  ctx.reply.bulkInteger(cursor);
  ctx.reply.array(words);
}
