/* The structures that hold the values of lists, hashes, sets and sorted sets of one node, all in its arena, and
 * their thresholds.
 *
 * One instance of each is enough: they keep no data of their own, only scratch. The thresholds are read from the
 * node's parameters at every use, because CONFIG SET changes them for the next conversion and not for what is there. */
import { ByteDicts, DICT, DICT_ENTRY } from '#structures/byte-dict';
import { Intsets } from '#structures/intset';
import { Listpacks } from '#structures/listpack';
import { Quicklists } from '#structures/quicklist';
import { QuicklistCursor } from '#structures/quicklist-cursor';
import { SCORE_PAYLOAD, SortedIndex } from '#structures/sorted-index';
import { Streams } from '#structures/stream';
import { StreamGroups } from '#structures/stream-groups';
import type { Arena } from '#structures/arena';
import { ZsetListpacks } from './zset-listpack';

export interface ContainerSettings {
  readonly hashMaxListpackEntries: number;
  readonly hashMaxListpackValue: number;
  readonly listMaxListpackSize: number;
  readonly setMaxIntsetEntries: number;
  readonly zsetMaxListpackEntries: number;
  readonly zsetMaxListpackValue: number;
  readonly streamNodeMaxBytes: number;
  readonly streamNodeMaxEntries: number;
  readonly hllSparseMaxBytes: number;
  readonly lazyExpire: boolean;
  readonly lfuLogFactor: number;
  /** Minutes; 0: a count never fades. */
  readonly lfuDecayTime: number;
  /** Every integer is an object of its own. */
  readonly forbidsSharing: boolean;
}

const FIELD_PAYLOAD = 4;
/** zset, zskiplist, and the first node of the skiplist with its 32 levels. */
export const SKIPLIST = 16 + 32 + 640;
/** A node of a skiplist has 1.33 levels on average; ours are counted as the average. */
export const SKIPLIST_NODE = 53;

export class Containers {
  readonly packs: Listpacks;
  readonly intsets: Intsets;
  readonly lists: Quicklists;
  readonly cursor: QuicklistCursor;
  /** Large hashes: the payload is the blob of the value. */
  readonly fields: ByteDicts;
  /** Large sets. */
  readonly members: ByteDicts;
  readonly smallZsets: ZsetListpacks;
  /** Large sorted sets: the payload is the score; `order` has the same entries sorted. */
  readonly scored: ByteDicts;
  readonly order: SortedIndex;
  readonly streams: Streams;
  readonly groups: StreamGroups;

  constructor(readonly arena: Arena, readonly settings: ContainerSettings) {
    this.packs = new Listpacks(arena);
    this.intsets = new Intsets(arena);
    this.lists = new Quicklists(this.packs);
    this.cursor = new QuicklistCursor(this.lists);
    this.fields = new ByteDicts(arena, FIELD_PAYLOAD);
    this.members = new ByteDicts(arena, 0);
    this.smallZsets = new ZsetListpacks(this.packs);
    this.scored = new ByteDicts(arena, SCORE_PAYLOAD, {
      root: DICT + SKIPLIST, entry: DICT_ENTRY + SKIPLIST_NODE,
    });
    this.order = new SortedIndex(arena, this.scored);
    this.streams = new Streams(this.packs);
    this.groups = new StreamGroups(this.packs);
  }
}
