/* BITFIELD and BITFIELD_RO: integers of 1 to 64 bits anywhere in a string (bitops.c, bitfieldGeneric).
 *
 * All words are read before anything is touched. Values are bigints, for a field may be 64 bits wide, and the
 * overflow tests keep the real server's own 64-bit wrapping: OVERFLOW SAT SET i8 0 -9223372036854775808 gives 127. */
import { fromBig, parseInteger } from '#base/number';
import type { Context } from '../context';
import { Refusal, SYNTAX } from '../errors';
import { readBitOffset, reachBit, viewOf, type BytesView } from './bits';
import { WEIGHT } from '../work-weights';

type Overflow = 'WRAP' | 'SAT' | 'FAIL';
type Field = { signed: boolean; bits: number; offset: number };
type Operation = Field & { verb: 'GET' | 'SET' | 'INCRBY'; value: bigint; overflow: Overflow };
type Outcome = { value: bigint; overflowed: boolean };

const BAD_OVERFLOW = new Refusal('ERR Invalid OVERFLOW type specified');
const BAD_TYPE = new Refusal(
  'ERR Invalid bitfield type. Use something like i16 u8. Note that u64 is not supported but i64 is.');
const ONLY_GET = new Refusal('ERR BITFIELD_RO only supports the GET subcommand');

export function bitfield(ctx: Context, readOnly: boolean): void {
  const operations = readOperations(ctx);
  ctx.work(operations.length * WEIGHT.bitfield);
  const writes = operations.filter(({ verb }) => verb !== 'GET');
  if (writes.length === 0) {
    const view = viewOf(ctx.db, ctx.db.read(ctx.text(1)));
    ctx.reply.array(operations.length);
    for (const operation of operations) ctx.reply.integer(fromBig(getField(view, operation)));
    return;
  }
  if (readOnly) throw ONLY_GET;
  const last = writes.reduce((most, { offset, bits }) => Math.max(most, offset + bits - 1), 0);
  const { view, grew } = reachBit(ctx, last);
  ctx.reply.array(operations.length);
  let changes = 0;
  for (const operation of operations) if (carryOut(ctx, view, operation, grew)) changes++;
  if (changes === 0) return;
  ctx.changed('$', 'setbit', ctx.text(1));
  ctx.node.dirty += changes - 1;
}

function readOperations(ctx: Context): Operation[] {
  const operations: Operation[] = [];
  let overflow: Overflow = 'WRAP';
  for (let i = 2; i < ctx.count; i++) {
    const left = ctx.count - i - 1;
    const verb = ctx.upper(i);
    if (verb === 'OVERFLOW' && left >= 1) {
      overflow = readOverflow(ctx, ++i);
      continue;
    }
    if (!(verb === 'GET' && left >= 2) && !((verb === 'SET' || verb === 'INCRBY') && left >= 3)) throw SYNTAX;
    const { signed, bits } = readType(ctx, i + 1);
    const offset = readBitOffset(ctx, i + 2, bits);
    const value = verb === 'GET' ? 0n : BigInt(ctx.exactInteger(i + 3));
    operations.push({ verb, signed, bits, offset, value, overflow });
    i += verb === 'GET' ? 2 : 3;
  }
  return operations;
}

function readOverflow(ctx: Context, i: number): Overflow {
  const word = ctx.upper(i);
  if (word !== 'WRAP' && word !== 'SAT' && word !== 'FAIL') throw BAD_OVERFLOW;
  return word;
}

/** `i16`, `u8`; the text ends at its first NUL, as it does there. */
function readType(ctx: Context, i: number): { signed: boolean; bits: number } {
  const [text = ''] = ctx.text(i).split('\0');
  const signed = text.startsWith('i');
  const bits = Number(parseInteger(text.slice(1)) ?? 0);
  if ((!signed && !text.startsWith('u')) || bits < 1 || bits > (signed ? 64 : 63)) throw BAD_TYPE;
  return { signed, bits };
}

/** Answers one operation; true when it counts as a change. */
function carryOut(ctx: Context, view: BytesView, operation: Operation, grew: boolean): boolean {
  const { verb, value, overflow } = operation;
  const old = getField(view, operation);
  if (verb === 'GET') {
    ctx.reply.integer(fromBig(old));
    return false;
  }
  const outcome = verb === 'SET' ? fit(operation, asStored(operation, value), 0n) : fit(operation, old, value);
  if (outcome.overflowed && overflow === 'FAIL') {
    ctx.reply.nil();
    return false;
  }
  setField(view, operation, outcome.value);
  ctx.reply.integer(fromBig(verb === 'SET' ? old : outcome.value));
  return grew || old !== outcome.value;
}

function asStored({ signed }: Field, value: bigint): bigint { return signed ? value : BigInt.asUintN(64, value); }

function fit(operation: Operation, value: bigint, by: bigint): Outcome {
  const side = operation.signed ? signedSide(operation, value, by) : unsignedSide(operation, value, by);
  const { signed, bits, overflow } = operation;
  if (side === 0) return { value: value + by, overflowed: false };
  if (overflow !== 'SAT') {
    const wrapped = signed ? BigInt.asIntN(bits, value + by) : BigInt.asUintN(bits, value + by);
    return { value: wrapped, overflowed: true };
  }
  const most = (1n << BigInt(signed ? bits - 1 : bits)) - 1n;
  return { value: side > 0 ? most : signed ? -most - 1n : 0n, overflowed: true };
}

/** 1 above, -1 below, 0 within. */
function signedSide({ bits }: Field, value: bigint, by: bigint): number {
  const most = (1n << BigInt(bits - 1)) - 1n;
  const least = -most - 1n;
  const roomUp = BigInt.asIntN(64, most - value);
  const roomDown = BigInt.asIntN(64, least - value);
  const narrow = bits !== 64;
  if (value > most || (narrow && by > roomUp) || (value >= 0n && by > 0n && by > roomUp)) return 1;
  if (value < least || (narrow && by < roomDown) || (value < 0n && by < 0n && by < roomDown)) return -1;
  return 0;
}

function unsignedSide({ bits }: Field, value: bigint, by: bigint): number {
  const most = (1n << BigInt(bits)) - 1n;
  if (value > most || (by > 0n && by > BigInt.asIntN(64, most - value))) return 1;
  return by < 0n && by < BigInt.asIntN(64, -value) ? -1 : 0;
}

/** Bits past the end of the string are zero. */
function getField({ bytes, at, length }: BytesView, { signed, bits, offset }: Field): bigint {
  let value = 0n;
  const last = Math.floor((offset + bits - 1) / 8);
  for (let i = Math.floor(offset / 8); i <= last; i++) value = (value << 8n) | BigInt(i < length ? bytes[at + i]! : 0);
  value >>= BigInt(7 - ((offset + bits - 1) % 8));
  return signed ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);
}

function setField({ bytes, at }: BytesView, { bits, offset }: Field, value: bigint): void {
  const shift = BigInt(7 - ((offset + bits - 1) % 8));
  let mask = ((1n << BigInt(bits)) - 1n) << shift;
  let put = BigInt.asUintN(bits, value) << shift;
  const first = Math.floor(offset / 8);
  for (let i = Math.floor((offset + bits - 1) / 8); i >= first; i--) {
    bytes[at + i] = (bytes[at + i]! & ~Number(mask & 255n)) | Number(put & 255n);
    mask >>= 8n;
    put >>= 8n;
  }
}
