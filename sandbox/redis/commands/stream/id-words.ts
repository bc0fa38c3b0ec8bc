/* Ids among a command's words, as the real server reads them (t_stream.c, streamGenericParseIDOrReply).
 *
 * Halves are read by strtoull where they are no plain number, so a leading zero, blank or plus is taken, and a word
 * ends at its first NUL. */
import { cString } from '#base/c-string';
import { StreamId } from '#structures/stream-id';
import type { Context } from '#redis/context';
import { Refusal } from '#redis/errors';

const INVALID_ID = new Refusal('ERR Invalid stream ID specified as stream command argument');
const INVALID_START = new Refusal('ERR invalid start ID for the interval');
const INVALID_END = new Refusal('ERR invalid end ID for the interval');
const LENGTH_MAX = 127;
const DIGITS_EXACT = 15;
const UNSIGNED_MAX = 2n ** 64n - 1n;
const SEQ_MAX = UNSIGNED_MAX;

export type GivenId = { id: StreamId; seqGiven: boolean };

/** A C string: what stands before the first NUL. */
export function cText(ctx: Context, i: number): string { return cString(ctx.text(i)); }

/** An exact id: neither - nor + nor an open sequence. */
export function idWord(ctx: Context, i: number): StreamId {
  const text = cText(ctx, i);
  if (ctx.length(i) > LENGTH_MAX || text === '-' || text === '+') throw INVALID_ID;
  return readId(text, 0);
}

/** An id, or - or + for the least and the greatest (streamParseIDOrReply). */
export function anyIdWord(ctx: Context, i: number): StreamId {
  const text = cText(ctx, i);
  if (text !== '-' && text !== '+') return idWord(ctx, i);
  return text === '-' ? new StreamId() : StreamId.max();
}

/** The id of XADD, whose sequence may be `*`. */
export function newIdWord(ctx: Context, i: number): GivenId {
  const text = cText(ctx, i);
  if (!text.endsWith('-*') || text.indexOf('-') !== text.length - 2) return { id: idWord(ctx, i), seqGiven: true };
  if (ctx.length(i) > LENGTH_MAX) throw INVALID_ID;
  return { id: StreamId.of(half(text.slice(0, -2)), 0), seqGiven: false };
}

export function startWord(ctx: Context, i: number): StreamId {
  const { id, open } = boundWord(ctx, i, 0);
  if (open && !id.increment()) throw INVALID_START;
  return id;
}
export function endWord(ctx: Context, i: number): StreamId {
  const { id, open } = boundWord(ctx, i, SEQ_MAX);
  if (open && !id.decrement()) throw INVALID_END;
  return id;
}

function boundWord(ctx: Context, i: number, missingSeq: number | bigint): { id: StreamId; open: boolean } {
  const text = cText(ctx, i);
  const open = ctx.length(i) > 1 && text.startsWith('(');
  if (ctx.length(i) > LENGTH_MAX + (open ? 1 : 0)) throw INVALID_ID;
  const id = open ? text.slice(1) : text;
  if (open && (id === '-' || id === '+')) throw INVALID_ID;
  if (id === '-') return { id: new StreamId(), open };
  if (id === '+') return { id: StreamId.max(), open };
  return { id: readId(id, missingSeq), open };
}

function readId(text: string, missingSeq: number | bigint): StreamId {
  const dash = text.indexOf('-');
  if (dash < 0) return StreamId.of(half(text), missingSeq);
  return StreamId.of(half(text.slice(0, dash)), half(text.slice(dash + 1)));
}

function half(text: string): number | bigint {
  const parts = /^[ \t\n\v\f\r]*([+-]?)(\d+)$/.exec(text);
  if (parts === null) throw INVALID_ID;
  const digits = parts[2]!;
  if (parts[1] !== '-' && digits.length <= DIGITS_EXACT) return Number(digits);
  const value = BigInt(digits);
  if (value > UNSIGNED_MAX) throw INVALID_ID;
  if (parts[1] !== '-') return value;
  if (/^-[1-9]/.test(text) && value <= 2n ** 63n) throw INVALID_ID;
  return BigInt.asUintN(64, -value);
}
