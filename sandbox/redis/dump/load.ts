/* A payload read whole before anything changes (rdb.c, rdbLoadObject): what is in it, checked deeply, as plain data
 * that `build.ts` makes a key of. The real server looks only at headers unless sanitize-dump-payload says otherwise. */
import { latin1 } from '#base/bytes';
import { parseDouble } from '#base/number';
import { isIntset } from '#structures/intset';
import { isListpack } from '#structures/listpack-format';
import type { ScoredMember } from '../keyspace/zset';
import { type LoadedStream, loadStream } from './load-stream';
import { BadPayload, type DumpReader } from './reader';
import { NODE, RDB } from './types';
import { ziplistElements } from './ziplist';
import { zipmapElements } from './zipmap';

export type ListNode = { plain: boolean; bytes: Uint8Array } | { elements: Uint8Array[] };
export type Loaded =
  | { type: 'string'; text: string }
  | { type: 'list'; nodes: ListNode[] }
  | { type: 'elements'; elements: Uint8Array[] }
  | { type: 'intset'; bytes: Uint8Array }
  | { type: 'set'; members: Uint8Array[] }
  | { type: 'hash' | 'zset'; pack: Uint8Array | Uint8Array[] }
  | { type: 'pairs'; pairs: Uint8Array[] }
  | { type: 'scored'; members: ScoredMember[] }
  | LoadedStream;

export function loadObject(reader: DumpReader): Loaded {
  const type = reader.byte();
  switch (type) {
    case RDB.string: return { type: 'string', text: reader.text() };
    case RDB.list: return { type: 'elements', elements: strings(reader, reader.count()) };
    case RDB.quicklist: case RDB.quicklist2: return { type: 'list', nodes: listNodes(reader, type) };
    case RDB.listZiplist: return { type: 'elements', elements: ziplistElements(reader.string()) };
    case RDB.set: return { type: 'set', members: distinct(strings(reader, reader.count()), 1) };
    case RDB.intset: return { type: 'intset', bytes: checked(reader.string(), isIntset) };
    case RDB.hash: return { type: 'pairs', pairs: distinct(strings(reader, reader.count() * 2), 2) };
    case RDB.hashZipmap: return { type: 'pairs', pairs: distinct(zipmapElements(reader.string()), 2) };
    case RDB.hashListpack: return { type: 'hash', pack: listpack(reader.string()) };
    case RDB.zsetListpack: return { type: 'zset', pack: listpack(reader.string()) };
    case RDB.hashZiplist: return { type: 'hash', pack: distinct(ziplistElements(reader.string()), 2) };
    case RDB.zsetZiplist: return { type: 'zset', pack: scores(distinct(ziplistElements(reader.string()), 2)) };
    case RDB.zset: case RDB.zsetText: return { type: 'scored', members: scored(reader, type === RDB.zset) };
    case RDB.stream: case RDB.stream2: return loadStream(reader, type === RDB.stream2);
    default: throw new BadPayload('a type that is not known');
  }
}

function strings(reader: DumpReader, count: number): Uint8Array[] {
  const out: Uint8Array[] = [];
  for (let i = 0; i < count; i++) out.push(reader.string());
  return out;
}

function listNodes(reader: DumpReader, type: number): ListNode[] {
  const nodes: ListNode[] = [];
  for (let left = reader.count(); left > 0; left--) {
    const container = type === RDB.quicklist ? NODE.packed : reader.length();
    if (container !== NODE.plain && container !== NODE.packed) throw new BadPayload('a node of no kind');
    const bytes = reader.string();
    if (type === RDB.quicklist) nodes.push({ elements: ziplistElements(bytes) });
    else if (container === NODE.plain) nodes.push({ plain: true, bytes });
    else nodes.push({ plain: false, bytes: listpack(bytes) });
  }
  return nodes;
}

function scored(reader: DumpReader, binary: boolean): ScoredMember[] {
  const members: ScoredMember[] = [];
  const seen = new Set<string>();
  for (let left = reader.count(); left > 0; left--) {
    const member = reader.text();
    const score = binary ? reader.double() : reader.textDouble();
    if (Number.isNaN(score) || seen.has(member)) throw new BadPayload('a score that is none, or a member twice');
    seen.add(member);
    members.push({ member, score });
  }
  return members;
}

function listpack(bytes: Uint8Array): Uint8Array {
  checked(bytes, isListpack);
  if (bytes.length <= 7) throw new BadPayload('an empty listpack');
  return bytes;
}

function checked(bytes: Uint8Array, judge: (u8: Uint8Array, at: number, length: number) => boolean): Uint8Array {
  if (!judge(bytes, 0, bytes.length)) throw new BadPayload('a block that does not hold together');
  return bytes;
}

/** Every `step`-th is there once, and the last has all of its kind. */
export function distinct(elements: Uint8Array[], step: number): Uint8Array[] {
  const seen = new Set<string>();
  for (let i = 0; i < elements.length; i += step) seen.add(latin1(elements[i]!, 0, elements[i]!.length));
  if (seen.size !== elements.length / step) throw new BadPayload('a member twice, or half of a pair');
  return elements;
}

/** Every second one is a score. */
export function scores(elements: Uint8Array[]): Uint8Array[] {
  for (let i = 1; i < elements.length; i += 2) {
    const score = parseDouble(latin1(elements[i]!, 0, elements[i]!.length));
    if (score === undefined || Number.isNaN(score)) throw new BadPayload('a score that is none');
  }
  return elements;
}
