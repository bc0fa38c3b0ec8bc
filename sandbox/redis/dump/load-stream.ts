/* A stream's payload read whole and judged deeply (rdb.c, rdbLoadObject; t_stream.c, streamValidateListpackIntegrity):
 * nodes that hold together, ids that rise, counts that agree, pending entries that have one owner each. */
import type { Listpacks } from '#structures/listpack';
import { isListpack } from '#structures/listpack-format';
import { StreamId } from '#structures/stream-id';
import { EntryCursor, StreamNodes } from '#structures/stream-node';
import { BadPayload, type DumpReader } from './reader';

type Count = number | bigint;
export type LoadedNode = { id: StreamId; pack: Uint8Array };
export type LoadedPending = { id: StreamId; deliveredAtMs: Count; deliveries: Count };
export type LoadedConsumer = { name: string; seenMs: Count; pending: StreamId[] };
export type LoadedGroup = {
  name: string;
  lastId: StreamId;
  /** Undefined before Redis 7, where it is guessed. */
  entriesRead: Count | undefined;
  pending: LoadedPending[];
  consumers: LoadedConsumer[];
};
export type LoadedStream = {
  type: 'stream';
  nodes: LoadedNode[];
  length: number;
  lastId: StreamId;
  /** What Redis 7 remembers beside. */
  memory: { firstId: StreamId; maxDeletedId: StreamId; entriesAdded: Count } | undefined;
  groups: LoadedGroup[];
};

const KEY_BYTES = 16;
const PENDING_BYTES = 25;
const SAME_FIELDS = 2;

export function loadStream(reader: DumpReader, hasMemory: boolean): LoadedStream {
  const nodes = list(reader, KEY_BYTES, () => loadNode(reader)).sort((a, b) => a.id.compare(b.id));
  noTwins(nodes.map(({ id }) => id.text()));
  const length = reader.length();
  const lastId = loadId(reader);
  const memory = hasMemory
    ? { firstId: loadId(reader), maxDeletedId: loadId(reader), entriesAdded: reader.wide() } : undefined;
  if (length > 0 && nodes.length === 0) throw new BadPayload('entries that are nowhere');
  const groups = list(reader, 1, () => loadGroup(reader, hasMemory));
  noTwins(groups.map(({ name }) => name));
  return { type: 'stream', nodes, length, lastId, memory, groups };
}

function loadNode(reader: DumpReader): LoadedNode {
  const key = reader.string();
  if (key.length !== KEY_BYTES) throw new BadPayload('a key that is no id');
  const pack = reader.string();
  if (!isListpack(pack, 0, pack.length) || pack.length <= 7) throw new BadPayload('a node that does not hold together');
  return { id: idOf(key), pack };
}

function loadGroup(reader: DumpReader, hasMemory: boolean): LoadedGroup {
  const name = reader.text();
  const lastId = loadId(reader);
  const entriesRead = hasMemory ? reader.wide() : undefined;
  const pending = list(reader, PENDING_BYTES, () => ({
    id: idOf(reader.bytesOf(KEY_BYTES)), deliveredAtMs: reader.eightBytes(), deliveries: reader.wide(),
  }));
  const consumers = list(reader, 1 + 8 + 1, () => ({
    name: reader.text(), seenMs: reader.eightBytes(),
    pending: list(reader, KEY_BYTES, () => idOf(reader.bytesOf(KEY_BYTES))),
  }));
  noTwins(consumers.map((consumer) => consumer.name));
  const all = pending.map(({ id }) => id.text());
  const owned = consumers.flatMap((consumer) => consumer.pending.map((id) => id.text()));
  noTwins(all);
  noTwins(owned);
  const known = new Set(all);
  if (owned.length !== all.length || owned.some((id) => !known.has(id))) throw new BadPayload('nobody\'s entry');
  return { name, lastId, entriesRead, pending, consumers };
}

/** A list behind its length, which may be none; each element takes at least so many bytes. */
function list<Item>(reader: DumpReader, bytesEach: number, one: () => Item): Item[] {
  const items: Item[] = [];
  for (let left = reader.countOrNone(bytesEach); left > 0; left--) items.push(one());
  return items;
}

function noTwins(names: readonly string[]): void {
  if (new Set(names).size !== names.length) throw new BadPayload('twice the same');
}

function loadId(reader: DumpReader): StreamId { return StreamId.of(reader.wide(), reader.wide()); }

function idOf(key: Uint8Array): StreamId {
  const word = (at: number) => (key[at]! << 24) | (key[at + 1]! << 16) | (key[at + 2]! << 8) | key[at + 3]!;
  return new StreamId().set(word(0), word(4), word(8), word(12));
}

/** Judges what only the elements of the nodes can tell. */
export function judgeStream(packs: Listpacks, stream: LoadedStream): void {
  const before = new StreamId();
  let length = 0;
  for (const { id, pack } of stream.nodes) {
    const lp = packs.fromBytes(pack, 0, pack.length);
    try {
      if (length > 0 && id.compare(before) <= 0) throw new BadPayload('nodes that overlap');
      length += judgeNode(packs, lp, id, before);
    } finally {
      packs.free(lp);
    }
  }
  if (length !== stream.length || stream.lastId.compare(before) < 0) throw new BadPayload('counts that disagree');
}

/** Answers how many entries live in it; `before` becomes the last of its ids. */
function judgeNode(packs: Listpacks, lp: number, master: StreamId, before: StreamId): number {
  const walk = new ElementWalk(packs, lp);
  const live = walk.number();
  const deleted = walk.number();
  const fields = walk.number();
  walk.skip(fields);
  if (walk.number() !== 0 || live < 1 || deleted < 0) throw new BadPayload('a master entry that is none');
  for (let i = 0; i < live + deleted; i++) {
    const same = (walk.number() & SAME_FIELDS) !== 0;
    walk.number();
    walk.number();
    const own = same ? fields : walk.number();
    walk.skip(same ? own : own * 2);
    if (walk.number() !== (same ? own + 3 : own * 2 + 4)) throw new BadPayload('an entry of another length');
  }
  if (!walk.isOver) throw new BadPayload('elements behind the last entry');
  const cursor = new EntryCursor(new StreamNodes(packs));
  let found = 0;
  let isFirst = true;
  cursor.open(lp, master);
  for (let more = cursor.first(); more; more = cursor.next()) {
    if (cursor.id.compare(isFirst ? master : before) < (isFirst ? 0 : 1)) throw new BadPayload('ids that do not rise');
    before.from(cursor.id);
    isFirst = false;
    if (!cursor.isDeleted) found++;
  }
  if (found !== live) throw new BadPayload('a count of entries that is wrong');
  return live;
}

class ElementWalk {
  private p: number;

  constructor(private readonly packs: Listpacks, private readonly lp: number) { this.p = packs.first(lp); }

  get isOver(): boolean { return this.p === 0; }
  number(): number {
    if (this.p === 0 || !this.packs.readNumber(this.lp, this.p)) throw new BadPayload('no number where one must be');
    const { value } = this.packs.integer;
    this.p = this.packs.next(this.lp, this.p);
    return value;
  }
  skip(elements: number): void {
    if (elements < 0) throw new BadPayload('less than no fields');
    for (let i = 0; i < elements; i++) {
      if (this.p === 0) throw new BadPayload('fields that are not there');
      this.p = this.packs.next(this.lp, this.p);
    }
  }
}
