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

/** Each is made when it is first asked for: an idle node has none. */
export class Containers {
  private builtPacks: Listpacks | undefined;
  private builtIntsets: Intsets | undefined;
  private builtLists: Quicklists | undefined;
  private builtCursor: QuicklistCursor | undefined;
  private builtFields: ByteDicts | undefined;
  private builtMembers: ByteDicts | undefined;
  private builtSmallZsets: ZsetListpacks | undefined;
  private builtScored: ByteDicts | undefined;
  private builtOrder: SortedIndex | undefined;
  private builtStreams: Streams | undefined;
  private builtGroups: StreamGroups | undefined;

  constructor(readonly arena: Arena, readonly settings: ContainerSettings) {}

  get packs(): Listpacks { return this.builtPacks ??= new Listpacks(this.arena); }
  get intsets(): Intsets { return this.builtIntsets ??= new Intsets(this.arena); }
  get lists(): Quicklists { return this.builtLists ??= new Quicklists(this.packs); }
  get cursor(): QuicklistCursor { return this.builtCursor ??= new QuicklistCursor(this.lists); }
  /** Large hashes: the payload is the blob of the value. */
  get fields(): ByteDicts { return this.builtFields ??= new ByteDicts(this.arena, FIELD_PAYLOAD); }
  /** Large sets. */
  get members(): ByteDicts { return this.builtMembers ??= new ByteDicts(this.arena, 0); }
  get smallZsets(): ZsetListpacks { return this.builtSmallZsets ??= new ZsetListpacks(this.packs); }
  /** Large sorted sets: the payload is the score; `order` has the same entries sorted. */
  get scored(): ByteDicts {
    return this.builtScored ??= new ByteDicts(this.arena, SCORE_PAYLOAD, {
      root: DICT + SKIPLIST, entry: DICT_ENTRY + SKIPLIST_NODE,
    });
  }
  get order(): SortedIndex { return this.builtOrder ??= new SortedIndex(this.arena, this.scored); }
  get streams(): Streams { return this.builtStreams ??= new Streams(this.packs); }
  get groups(): StreamGroups { return this.builtGroups ??= new StreamGroups(this.packs); }
}
