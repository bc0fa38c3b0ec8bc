/* Counting with strings: INCR and its kin (t_string.c, incrDecrCommand, incrbyfloatCommand). */
import { addIntegers, parseInteger } from '#base/number';
import { addLongDoubles, formatLongDouble, parseLongDouble } from '#base/long-double';
import { blobFromText } from '#structures/blob';
import type { Context } from '../context';
import { NAN_OR_INFINITY, NOT_FLOAT, NOT_INTEGER, OVERFLOW } from '../errors';
import type { Keyspace } from './keyspace';
import { ENCODING, TYPE } from './layout';
import { clearInteger, integerOf, putBlob, putInteger, requireString, textOf } from './string';

export function increment(ctx: Context, by: number | bigint): void {
  const { db } = ctx;
  const { source, starts } = ctx.words;
  let entry = db.writeSpan(source, starts[1]!, ctx.length(1));
  let value: number | bigint = 0;
  if (entry !== 0) value = numberIn(db, entry);
  const sum = addIntegers(value, by);
  if (sum === undefined) throw OVERFLOW;
  if (entry === 0) entry = db.addSpan(source, starts[1]!, ctx.length(1), TYPE.string, ENCODING.int);
  else if (db.encodingOf(entry) === ENCODING.int) clearInteger(db, entry);
  else db.freeValue(entry);
  putInteger(db, entry, sum);
  ctx.changedWord('$', 'incrby', 1);
  ctx.reply.integer(sum);
}

function numberIn(db: Keyspace, entry: number): number | bigint {
  requireString(db, entry);
  if (db.encodingOf(entry) === ENCODING.int) return integerOf(db, entry);
  const value = parseInteger(textOf(db, entry));
  if (value === undefined) throw NOT_INTEGER;
  return value;
}

export function incrementByFloat(ctx: Context): void {
  const { db } = ctx;
  const key = ctx.text(1);
  let entry = db.write(key);
  const old = parseLongDouble(entry === 0 ? '0' : textOf(db, entry));
  if (old === undefined) throw NOT_FLOAT;
  const by = parseLongDouble(ctx.text(2));
  if (by === undefined) throw NOT_FLOAT;
  const sum = addLongDoubles(old, by);
  if (sum === undefined) throw NAN_OR_INFINITY;
  const text = formatLongDouble(sum);
  if (entry === 0) entry = db.add(key, TYPE.string, ENCODING.embstr);
  else db.freeValue(entry);
  putBlob(db, entry, blobFromText(db.host.arena, text), text.length);
  ctx.changed('$', 'incrbyfloat', key);
  ctx.reply.bulk(text);
}
