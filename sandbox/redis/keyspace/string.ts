/* Strings: 64-bit integers in the entry itself, everything else as a blob (t_string.c, object.c).
 *
 * The encodings are the real server's: `int` for what string2ll reads back to the same text, `embstr` up to 44 bytes,
 * `raw` above and after any change in place. */
import {
  blobAt, blobFree, blobFromBytes, blobFromText, blobLength, blobReplaceBytes, blobResize, blobText,
  sdsBytes,
} from '#structures/blob';
import { classSize } from '#structures/arena';
import { writeLatin1 } from '#base/bytes';
import { parseInteger } from '#base/number';
import type { Context } from '../context';
import { WRONG_TYPE } from '../errors';
import { readExpiry } from '../expire-words';
import type { Keyspace } from './keyspace';
import type { Kind } from './kinds';
import { ENCODING, TYPE } from './layout';
import { embeddedSurplus, grownBlock, integerSurplus, stringSurplus } from './string-weight';

/** Longer strings are `raw` from the start. */
export const EMBEDDED_MAX = 44;

/** The text of a string for reading, or undefined when there is no key. Refuses another type. */
export function readString(db: Keyspace, key: string): string | undefined {
  const entry = db.read(key);
  return entry === 0 ? undefined : textOf(db, entry);
}

export function textOf(db: Keyspace, entry: number): string {
  requireString(db, entry);
  if (db.encodingOf(entry) === ENCODING.int) return String(integerOf(db, entry));
  return blobText(db.host.arena, db.value(entry));
}

export function requireString(db: Keyspace, entry: number): void {
  if (db.typeOf(entry) !== TYPE.string) throw WRONG_TYPE;
}

export function lengthOf(db: Keyspace, entry: number): number {
  requireString(db, entry);
  if (db.encodingOf(entry) === ENCODING.int) return String(integerOf(db, entry)).length;
  return blobLength(db.host.arena, db.value(entry));
}

/** The value of an `int`-encoded entry. */
export function integerOf(db: Keyspace, entry: number): number | bigint {
  const high = db.valueHigh(entry);
  const low = db.value(entry);
  const value = high * 4294967296 + (low >>> 0);
  return Number.isSafeInteger(value) ? value : (BigInt(high) << 32n) | BigInt(low >>> 0);
}

/** Makes the key a string with this text, whatever it was. Its expiry goes unless `keepExpiry`. */
export function setString(db: Keyspace, key: string, text: string, keepExpiry = false): number {
  let entry = db.write(key);
  if (entry === 0) entry = db.add(key, TYPE.string, ENCODING.embstr);
  else clearForOverwrite(db, entry, keepExpiry);
  putText(db, entry, text);
  return entry;
}

/** Frees what the entry holds and makes it an empty string entry (value 0). */
function clearForOverwrite(db: Keyspace, entry: number, keepExpiry: boolean): void {
  db.freeValue(entry);
  db.retype(entry, TYPE.string, ENCODING.raw);
  if (!keepExpiry) db.clearExpiry(entry);
}

/** Gives a fresh or cleared entry its text, in the encoding the real server would choose. */
export function putText(db: Keyspace, entry: number, text: string): void {
  const integer = text.length <= 20 ? parseInteger(text) : undefined;
  if (integer !== undefined) putInteger(db, entry, integer);
  else {
    putBlob(db, entry, blobFromText(db.host.arena, text), text.length);
  }
}

/** Gives a fresh or cleared entry a blob of this length, in the encoding the length calls for. */
export function putBlob(db: Keyspace, entry: number, blob: number, length: number): void {
  db.setValue(entry, blob);
  db.setValueHigh(entry, 0);
  if (length > EMBEDDED_MAX) db.setEncoding(entry, ENCODING.raw);
  else {
    db.setEncoding(entry, ENCODING.embstr);
    db.host.arena.weight += embeddedSurplus(length);
  }
}

/** Gives a fresh or cleared entry an integer. */
export function putInteger(db: Keyspace, entry: number, integer: number | bigint): void {
  if (typeof integer === 'number') {
    db.setValue(entry, integer | 0);
    db.setValueHigh(entry, Math.floor(integer / 4294967296));
  } else {
    db.setValue(entry, Number(BigInt.asIntN(32, integer)));
    db.setValueHigh(entry, Number(BigInt.asIntN(32, integer >> 32n)));
  }
  db.setEncoding(entry, ENCODING.int);
  db.host.arena.weight += integerSurplus(db, entry);
}
/** Takes an integer out of its entry, which then is cleared. */
export function clearInteger(db: Keyspace, entry: number): void {
  db.host.arena.weight -= integerSurplus(db, entry);
}

/**
 * A string being changed in place: becomes `raw`, grown with zero bytes to at least `length`. Answers its bytes'
 * offset.
 */
export function growString(db: Keyspace, entry: number, length: number): number {
  const { arena } = db.host;
  arena.weight -= stringSurplus(db, entry);
  if (db.encodingOf(entry) === ENCODING.int) {
    const blob = blobFromText(arena, String(integerOf(db, entry)));
    db.setValue(entry, blob);
    db.setValueHigh(entry, 0);
  }
  db.setEncoding(entry, ENCODING.raw);
  const old = blobLength(arena, db.value(entry));
  if (length > old) {
    db.setValueHigh(entry, old > 0 ? grownBlock(db.valueHigh(entry), old, length) : sdsBytes(length));
    const blob = blobResize(arena, db.value(entry), length);
    db.setValue(entry, blob);
  }
  arena.weight += stringSurplus(db, entry);
  return blobAt(db.value(entry));
}

/** Writes text over a grown string's bytes. */
export function overwriteText(db: Keyspace, at: number, text: string): void {
  writeLatin1(text, db.host.arena.u8, at);
}

/**
 * Makes the key in word `keyWord` a string with the bytes of word `valueWord` and tells the world: what SET does.
 * Straight from the request's bytes; answers the entry.
 */
export function setFromWord(ctx: Context, keyWord: number, valueWord: number, keepExpiry: boolean): number {
  const { db } = ctx;
  const { source, starts } = ctx.words;
  const at = starts[valueWord]!;
  const length = ctx.length(valueWord);
  const integer = length <= 20 && looksNumeric(source[at]!) ? parseInteger(ctx.text(valueWord)) : undefined;
  let entry = db.writeSpan(source, starts[keyWord]!, ctx.length(keyWord));
  if (entry === 0) {
    entry = db.addSpan(source, starts[keyWord]!, ctx.length(keyWord), TYPE.string, ENCODING.int);
  } else {
    if (!keepExpiry) db.clearExpiry(entry);
    if (integer === undefined && db.typeOf(entry) === TYPE.string && db.encodingOf(entry) !== ENCODING.int) {
      replaceBytes(db, entry, source, at, length);
      ctx.changedWord('$', 'set', keyWord);
      return entry;
    }
    db.freeValue(entry);
    db.retype(entry, TYPE.string, ENCODING.int);
  }
  if (integer === undefined) putBytes(db, entry, source, at, length);
  else putInteger(db, entry, integer);
  ctx.changedWord('$', 'set', keyWord);
  return entry;
}

/** A digit or a minus sign: worth trying to read as an integer. */
function looksNumeric(byte: number): boolean { return (byte >= 48 && byte <= 57) || byte === 45; }

/** SETEX and PSETEX: key, time from now, value. */
export function setExpiring(ctx: Context, seconds: boolean): void {
  const expiresAt = readExpiry(ctx, { at: 2, seconds, absolute: false });
  ctx.mayHold(ctx.length(3));
  const entry = setFromWord(ctx, 1, 3, false);
  ctx.db.setExpiry(entry, expiresAt);
  ctx.notify('g', 'expire', ctx.text(1));
  ctx.reply.ok();
}

/** An empty raw string under a new key: the start of APPEND, SETRANGE, SETBIT. */
export function addRawString(db: Keyspace, src: Uint8Array, at: number, length: number): number {
  const entry = db.addSpan(src, at, length, TYPE.string, ENCODING.raw);
  const blob = blobFromText(db.host.arena, '');
  db.setValue(entry, blob);
  return entry;
}

/** Puts bytes into an entry that already is a blob-encoded string. Hot path of SET. */
export function replaceBytes(db: Keyspace, entry: number, src: Uint8Array, at: number, length: number): void {
  const { arena } = db.host;
  arena.weight -= stringSurplus(db, entry);
  putBlob(db, entry, blobReplaceBytes(arena, db.value(entry), src, at, length), length);
}
/** The same for a fresh entry. */
export function putBytes(db: Keyspace, entry: number, src: Uint8Array, at: number, length: number): void {
  putBlob(db, entry, blobFromBytes(db.host.arena, src, at, length), length);
}

export const stringKind: Kind = {
  type: TYPE.string,
  name: 'string',
  free(db, entry) {
    db.host.arena.weight -= stringSurplus(db, entry);
    if (db.encodingOf(entry) !== ENCODING.int) blobFree(db.host.arena, db.value(entry));
  },
  copy(from, fromEntry, to, toEntry) {
    const encoding = from.encodingOf(fromEntry);
    if (encoding === ENCODING.int) {
      to.setValue(toEntry, from.value(fromEntry));
      to.setValueHigh(toEntry, from.valueHigh(fromEntry));
    } else {
      const { arena } = to.host;
      const blob = from.value(fromEntry);
      const copy = blobFromBytes(arena, arena.u8, blobAt(blob), blobLength(arena, blob));
      to.setValue(toEntry, copy);
    }
    to.setEncoding(toEntry, encoding);
    to.host.arena.weight += stringSurplus(to, toEntry);
  },
  memoryBytes(db, entry) {
    if (db.encodingOf(entry) === ENCODING.int) return 0;
    return classSize(blobLength(db.host.arena, db.value(entry)) + 4);
  },
  weight(db, entry) {
    const blob = db.encodingOf(entry) === ENCODING.int ? 0 : sdsBytes(blobLength(db.host.arena, db.value(entry)));
    return blob + stringSurplus(db, entry);
  },
  length: () => 1,
};
