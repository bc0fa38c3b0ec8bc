/* Streams as commands see them: the door to one key's stream, good for the command that opened it (t_stream.c).
 *
 * An empty stream stays a key: what it remembers (last id, entries ever added) outlives its entries. */
import { ADDED, FIRST_ID, LAST_ID, MAX_DELETED_ID, type Streams, type Trim } from '#structures/stream';
import { counterAt, setCounter } from '#structures/counter64';
import type { EntryCursor, FieldWords } from '#structures/stream-node';
import type { StreamId } from '#structures/stream-id';
import type { StreamGroups } from '#structures/stream-groups';
import { WRONG_TYPE } from '../errors';
import { StreamGroup } from './stream-group';
import type { Keyspace } from './keyspace';
import { ENCODING, TYPE } from './layout';

const NODE_BYTES_MAX = 2 ** 30;

export class Stream {
  private readonly streams: Streams;
  private readonly groups: StreamGroups;
  private readonly root: number;

  private constructor(private readonly db: Keyspace, entry: number) {
    this.streams = db.host.containers.streams;
    this.groups = db.host.containers.groups;
    this.root = db.value(entry);
  }

  /** For a command that reads; undefined when there is no such key. Refuses another type. */
  static read(db: Keyspace, key: string): Stream | undefined { return Stream.opened(db, db.read(key)); }
  /** For a command that may change it. */
  static current(db: Keyspace, key: string): Stream | undefined { return Stream.opened(db, db.write(key)); }
  /** Of an entry that a command has looked up; undefined for 0. */
  static opened(db: Keyspace, entry: number): Stream | undefined {
    if (entry === 0) return undefined;
    if (db.typeOf(entry) !== TYPE.stream) throw WRONG_TYPE;
    return new Stream(db, entry);
  }
  static create(db: Keyspace, key: string): Stream {
    const entry = db.add(key, TYPE.stream, ENCODING.stream);
    const root = db.host.containers.streams.create();
    db.setValue(entry, root);
    return new Stream(db, entry);
  }

  get length(): number { return this.streams.length(this.root); }
  set length(entries: number) { this.streams.setLength(this.root, entries); }
  get nodeCount(): number { return this.streams.nodeCount(this.root); }
  get lastId(): StreamId { return this.streams.id(this.root, LAST_ID); }
  set lastId(id: StreamId) { this.streams.setId(this.root, LAST_ID, id); }
  get maxDeletedId(): StreamId { return this.streams.id(this.root, MAX_DELETED_ID); }
  set maxDeletedId(id: StreamId) { this.streams.setId(this.root, MAX_DELETED_ID, id); }
  set entriesAdded(count: number | bigint) {
    setCounter(this.db.host.arena.i32, (this.root >> 2) + ADDED, count);
  }
  get entriesAdded(): number | bigint { return counterAt(this.db.host.arena.i32, (this.root >> 2) + ADDED); }
  /** The lowest id that is there, as the stream remembers it; of an empty stream 0-0. */
  get firstId(): StreamId { return this.streams.id(this.root, FIRST_ID); }
  set firstId(id: StreamId) { this.streams.setId(this.root, FIRST_ID, id); }
  renewFirst(): void { this.streams.renewFirst(this.root); }
  get radixNodes(): number { return this.streams.radixNodes(this.root); }
  /** The highest id that is still there; of an empty stream 0-0. */
  get topId(): StreamId { return this.streams.edge(this.root, true); }

  /** Words from `from` on are fields and values; the id is above the last. */
  append(id: StreamId, words: FieldWords, from: number, pairs: number): void {
    const { streamNodeMaxBytes, streamNodeMaxEntries } = this.db.host.containers.settings;
    const bytes = streamNodeMaxBytes === 0 ? NODE_BYTES_MAX : Math.min(streamNodeMaxBytes, NODE_BYTES_MAX);
    this.streams.append(this.root, id, words, from, pairs, bytes, streamNodeMaxEntries);
  }
  /** A node from elsewhere, under its master id, which is not there. */
  adoptNode(master: StreamId, pack: Uint8Array): void { this.streams.adopt(this.root, master, pack); }
  trim(trim: Trim): number { return this.streams.trim(this.root, trim); }
  walk(start: StreamId, end: StreamId, down: boolean, visit: (entry: EntryCursor) => boolean | void): void {
    this.streams.walk(this.root, start, end, down, visit);
  }

  /** Deletes entries; answers how many were there. */
  remove(ids: readonly StreamId[]): number {
    let gone = 0;
    for (const id of ids) {
      if (!this.streams.remove(this.root, id)) continue;
      if (id.compare(this.maxDeletedId) > 0) this.maxDeletedId = id;
      gone++;
    }
    if (gone > 0) this.streams.setId(this.root, FIRST_ID, this.streams.edge(this.root, false));
    return gone;
  }

  has(id: StreamId): boolean { return this.streams.find(this.root, id) !== undefined; }

  get groupCount(): number { return this.groups.count(this.root); }
  group(name: string): StreamGroup | undefined {
    const at = this.groups.find(this.root, name);
    return at === 0 ? undefined : new StreamGroup(this, this.groups, at);
  }
  /** In the order of their names. */
  allGroups(): StreamGroup[] {
    return Array.from({ length: this.groupCount },
      (_, i) => new StreamGroup(this, this.groups, this.groups.at(this.root, i)));
  }
  /** The name must not be there. `entriesRead` -1: not known. */
  createGroup(name: string, lastId: StreamId, entriesRead: number | bigint): StreamGroup {
    return new StreamGroup(this, this.groups, this.groups.create(this.root, name, lastId, entriesRead));
  }
  destroyGroup(group: StreamGroup): void { this.groups.destroy(this.root, group.at); }
}
