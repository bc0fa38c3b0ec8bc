/* A data set, or one value, as twenty bytes that are the same whatever encoding or order it is held in (debug.c,
 * computeDatasetDigest). What has an order is mixed in, hash upon hash; what has none is combined by exclusive or. */
import { writeLatin1 } from '#base/bytes';
import { formatDouble17 } from '#base/number';
import { sha1, SHA1_BYTES } from '#base/sha1';
import { StreamId } from '#structures/stream-id';
import { Hash } from '../keyspace/hash';
import type { Keyspace } from '../keyspace/keyspace';
import { TYPE } from '../keyspace/layout';
import { List } from '../keyspace/list';
import { SetValue } from '../keyspace/set';
import { Stream } from '../keyspace/stream';
import { textOf } from '../keyspace/string';
import { Zset } from '../keyspace/zset';
import type { RedisNode } from '../node';

const STREAM_TYPE = 6;

class Digest {
  readonly bytes = new Uint8Array(SHA1_BYTES);

  /** Order does not matter. */
  combine(src: Uint8Array, at: number, length: number): void {
    sha1(src, at, length, hash);
    for (let i = 0; i < SHA1_BYTES; i++) this.bytes[i]! ^= hash[i]!;
  }
  /** Order matters. */
  mix(src: Uint8Array, at: number, length: number): void {
    this.combine(src, at, length);
    sha1(this.bytes, 0, SHA1_BYTES, this.bytes);
  }
  mixText(text: string): void { this.mix(stage(text), 0, text.length); }
  combineText(text: string): void { this.combine(stage(text), 0, text.length); }
  combineDigest(other: Digest): void { this.combine(other.bytes, 0, SHA1_BYTES); }
  mixNumber(number: number): void { this.mix(Uint8Array.of(0, 0, number >> 8, number & 255), 0, 4); }
  clear(): this {
    this.bytes.fill(0);
    return this;
  }
  get hex(): string { return Array.from(this.bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''); }
}

const hash = new Uint8Array(SHA1_BYTES);
const element = new Digest();
let staged = new Uint8Array(256);

function stage(text: string): Uint8Array {
  if (text.length > staged.length) staged = new Uint8Array(text.length * 2);
  writeLatin1(text, staged, 0);
  return staged;
}

/** All databases, as DEBUG DIGEST shows them. */
export function dataDigest(node: RedisNode): string {
  const whole = new Digest();
  const one = new Digest();
  for (const db of node.databases) {
    if (db.size === 0) continue;
    whole.mixNumber(db.number);
    db.forEach((entry) => {
      one.clear().mixText(db.keyOf(entry));
      mixValue(one, db, entry);
      whole.combineDigest(one);
    });
  }
  return whole.hex;
}

/** One value, without its key; zeros where there is none. */
export function valueDigest(db: Keyspace, key: string): string {
  const digest = new Digest();
  const entry = db.findAny(key);
  if (entry !== 0) mixValue(digest, db, entry);
  return digest.hex;
}

function mixValue(digest: Digest, db: Keyspace, entry: number): void {
  const type = db.typeOf(entry);
  digest.mixNumber(type === TYPE.stream ? STREAM_TYPE : type);
  MIX[type](digest, db, entry);
  if (db.expiresAt(entry) > 0) digest.combineText('!!expire!!');
}

const MIX = {
  [TYPE.string](digest: Digest, db: Keyspace, entry: number) { digest.mixText(textOf(db, entry)); },
  [TYPE.list](digest: Digest, db: Keyspace, entry: number) {
    for (const text of List.at(db, entry)!.texts()) digest.mixText(text);
  },
  [TYPE.set](digest: Digest, db: Keyspace, entry: number) {
    const set = SetValue.at(db, entry)!;
    set.forEach((handle) => { digest.combineText(set.memberText(handle)); });
  },
  [TYPE.zset](digest: Digest, db: Keyspace, entry: number) {
    const zset = Zset.at(db, entry)!;
    zset.forEach((handle) => {
      element.clear().mixText(zset.memberText(handle));
      element.mixText(formatDouble17(zset.scoreOf(handle)));
      digest.combineDigest(element);
    });
  },
  [TYPE.hash](digest: Digest, db: Keyspace, entry: number) {
    const fields = Hash.at(db, entry)!;
    fields.forEach((handle) => {
      element.clear().mixText(fields.fieldText(handle));
      element.mixText(fields.valueText(handle));
      digest.combineDigest(element);
    });
  },
  [TYPE.stream](digest: Digest, db: Keyspace, entry: number) {
    Stream.opened(db, entry)!.walk(new StreamId(), StreamId.max(), false, (cursor) => {
      digest.mixText(cursor.id.text().replace('-', '.'));
      cursor.forEachWord((src, at, length) => { digest.mix(src, at, length); });
    });
  },
};
