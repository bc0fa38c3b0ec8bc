/* What unions, intersections and differences read from: sorted sets, and plain sets whose scores are all 1. */
import { SetValue } from '#redis/keyspace/set';
import { Zset } from '#redis/keyspace/zset';
import type { Keyspace } from '#redis/keyspace/keyspace';
import { TYPE } from '#redis/keyspace/layout';
import { memberBytes } from '#redis/keyspace/member-bytes';

export interface Source {
  readonly size: number;
  /** Same number, same key. */
  readonly entry: number;
  each(visit: (member: string, score: number) => void | boolean): void;
  scoreOf(member: string): number | undefined;
}

/** A key's members; no key is an empty source. Refuses a value of any other type. */
export function openSource(db: Keyspace, key: string): Source {
  const entry = db.read(key);
  if (entry === 0) return { size: 0, entry, each() {}, scoreOf: () => undefined };
  if (db.typeOf(entry) === TYPE.set) return setSource(SetValue.at(db, entry)!, entry);
  return zsetSource(Zset.at(db, entry)!);
}

function zsetSource(zset: Zset): Source {
  return {
    size: zset.size,
    entry: zset.entry,
    each(visit) {
      zset.walk(0, zset.size, false, (handle) => visit(zset.memberText(handle), zset.scoreOf(handle)));
    },
    scoreOf: (member) => zset.findText(member) ? zset.foundScore : undefined,
  };
}

function setSource(set: SetValue, entry: number): Source {
  return {
    size: set.size,
    entry,
    each(visit) { set.forEach((handle) => visit(set.memberText(handle), 1)); },
    scoreOf: (member) => set.has(memberBytes(member), 0, member.length) ? 1 : undefined,
  };
}
