/* RESTORE: options, refusals and events in the real server's order (cluster.c, restoreCommand). */
import type { Context } from '../context';
import { Refusal, SYNTAX } from '../errors';
import { setFrequency, setIdle } from '../keyspace/usage';
import { build, judge } from './build';
import { loadObject, type Loaded } from './load';
import { BadPayload, DumpReader, isSealed } from './reader';

const BUSY_KEY = new Refusal('BUSYKEY Target key name already exists.');
const NOT_SEALED = new Refusal('ERR DUMP payload version or checksum are wrong');
const BAD_FORMAT = new Refusal('ERR Bad data format');
const INVALID_TTL = new Refusal('ERR Invalid TTL value, must be >= 0');
const INVALID_IDLE = new Refusal('ERR Invalid IDLETIME value, must be >= 0');
const INVALID_FREQUENCY = new Refusal('ERR Invalid FREQ value, must be >= 0 and <= 255');
/** A member of three bytes is added to a set in 150 ns. */
const WORK_PER_BYTE = 3;

type Options = { replace: boolean; absolute: boolean; idle: number; frequency: number };

export function restoreKey(ctx: Context): void {
  const { db } = ctx;
  const options = readOptions(ctx);
  const key = ctx.text(1);
  const exists = db.write(key) !== 0;
  if (exists && !options.replace) throw BUSY_KEY;
  const ttl = ctx.integer(2);
  if (ttl < 0) throw INVALID_TTL;
  const { source, starts, ends } = ctx.words;
  const payload = source.slice(starts[3]!, ends[3]!);
  if (!isSealed(payload)) throw NOT_SEALED;
  const loaded = read(ctx, payload);
  if (exists) db.remove(key);
  const expiresAt = ttl === 0 || options.absolute ? ttl : ttl + ctx.now;
  if (ttl !== 0 && expiresAt <= ctx.now) {
    if (exists) ctx.changed('g', 'del', key);
    return ctx.reply.ok();
  }
  build(db, key, loaded);
  if (ttl !== 0) db.setExpiry(db.find(key), expiresAt);
  if (ctx.node.config.countsUses) {
    if (options.frequency >= 0) setFrequency(db, db.find(key), options.frequency);
  } else if (options.idle >= 0) setIdle(db, db.find(key), options.idle);
  ctx.changed('g', 'restore', key);
  ctx.reply.ok();
}

function readOptions(ctx: Context): Options {
  const options: Options = { replace: false, absolute: false, idle: -1, frequency: -1 };
  for (let i = 4; i < ctx.count; i++) {
    const more = i + 1 < ctx.count;
    if (ctx.is(i, 'REPLACE')) options.replace = true;
    else if (ctx.is(i, 'ABSTTL')) options.absolute = true;
    else if (ctx.is(i, 'IDLETIME') && more && options.frequency < 0) {
      options.idle = ctx.integer(++i);
      if (options.idle < 0) throw INVALID_IDLE;
    } else if (ctx.is(i, 'FREQ') && more && options.idle < 0) {
      const frequency = ctx.integer(++i);
      if (frequency < 0 || frequency > 255) throw INVALID_FREQUENCY;
      options.frequency = frequency;
    } else throw SYNTAX;
  }
  return options;
}

function read(ctx: Context, payload: Uint8Array): Loaded {
  let unpacked = payload.length;
  const mayUnpack = (bytes: number) => {
    unpacked += bytes;
    ctx.mayHold(bytes);
    ctx.mayStore(unpacked);
  };
  ctx.mayHold(payload.length);
  ctx.work(payload.length * WORK_PER_BYTE);
  try {
    const loaded = loadObject(new DumpReader(payload, mayUnpack));
    ctx.mayStore(unpacked * 2);
    judge(ctx.node.containers.packs, loaded);
    return loaded;
  } catch (fault) {
    if (fault instanceof BadPayload) throw BAD_FORMAT;
    throw fault;
  }
}
