/* Intersection, union and difference of sets, answered or stored (t_set.c, sinterGenericCommand,
 * sunionDiffGenericCommand).
 *
 * A result is built as a set of no key, by the real server's steps, because they decide its encoding and order. Keys
 * are all read, and refused if of another type, before the first step. */
import { SetValue } from '#redis/keyspace/set';
import type { Context } from '#redis/context';
import { WEIGHT } from '#redis/work-weights';

export type Sets = readonly (SetValue | undefined)[];

export function openSets(ctx: Context, keys: readonly string[]): Sets {
  return keys.map((key) => SetValue.read(ctx.db, key));
}

/** Calls `visit` for each member of all sets, while it does not answer false. The member is read in `first`. */
function eachCommon(ctx: Context, sets: Sets, visit: (first: SetValue, handle: number) => boolean | void): void {
  const present = sets.filter((set) => set !== undefined);
  if (present.length < sets.length) return;
  present.sort((a, b) => a.size - b.size);
  const first = present[0]!;
  const others = present.filter((set) => !set.isSame(first));
  ctx.work(first.size * present.length * WEIGHT.setIntersected);
  first.forEach((handle) => {
    first.readMember(handle);
    const { src, at, length } = first;
    for (const other of others) if (!other.has(src, at, length)) return true;
    return visit(first, handle) !== false;
  });
}

/** SINTER, and SMEMBERS, which is a SINTER of one. */
export function replyIntersection(ctx: Context, keys: readonly string[]): void {
  const { reply } = ctx;
  const sets = openSets(ctx, keys);
  const place = reply.defer();
  let members = 0;
  eachCommon(ctx, sets, (first, handle) => {
    first.writeMember(handle, reply);
    members++;
  });
  reply.closeSet(place, members);
}

/** How many members all sets share; counting ends at `limit`. */
export function countIntersection(ctx: Context, keys: readonly string[], limit: number): number {
  let members = 0;
  eachCommon(ctx, openSets(ctx, keys), () => ++members < limit);
  return members;
}

export function fillIntersection(ctx: Context, sets: Sets, result: SetValue): void {
  eachCommon(ctx, sets, (first) => { result.add(first.src, first.at, first.length); });
}

export function fillUnion(ctx: Context, sets: Sets, result: SetValue): void {
  for (const set of sets) if (set !== undefined) addAll(ctx, set, result);
}

/** The first set without the members of the others. The cheaper of two ways, as the real server weighs them. */
export function fillDifference(ctx: Context, sets: Sets, result: SetValue): void {
  const [first, ...rest] = sets;
  if (first === undefined) return;
  const others = rest.filter((set) => set !== undefined);
  if (others.some((set) => set.isSame(first))) return;
  const total = others.reduce((sum, set) => sum + set.size, first.size);
  const lookups = first.size * (others.length + 1);
  if (Math.floor(lookups / 2) <= total) keepUnlessIn(ctx, first, others, result);
  else removeAll(ctx, first, others, result);
}

function keepUnlessIn(ctx: Context, first: SetValue, others: readonly SetValue[], result: SetValue): void {
  const largestFirst = others.toSorted((a, b) => b.size - a.size);
  ctx.work(first.size * (others.length + 1) * WEIGHT.setIntersected);
  first.forEach((handle) => {
    first.readMember(handle);
    const { src, at, length } = first;
    for (const other of largestFirst) if (other.has(src, at, length)) return;
    result.add(src, at, length);
  });
}

function removeAll(ctx: Context, first: SetValue, others: readonly SetValue[], result: SetValue): void {
  addAll(ctx, first, result);
  for (const other of others) {
    ctx.work(other.size * WEIGHT.setMember);
    other.forEach((handle) => {
      other.readMember(handle);
      result.delete(other.src, other.at, other.length);
    });
    if (result.size === 0) return;
  }
}

function addAll(ctx: Context, set: SetValue, result: SetValue): void {
  ctx.work(set.size * WEIGHT.setMember);
  set.forEach((handle) => {
    set.readMember(handle);
    result.add(set.src, set.at, set.length);
  });
}

export type Fill = (ctx: Context, sets: Sets, result: SetValue) => void;

/** SUNION and SDIFF: every word is a key. */
export function replyResult(ctx: Context, fill: Fill): void {
  const sets = openSets(ctx, ctx.texts(1));
  const result = SetValue.detached(ctx.db);
  try {
    fill(ctx, sets, result);
    ctx.reply.set(result.size);
    result.writeAll(ctx.reply);
  } finally {
    result.release();
  }
}

/** SINTERSTORE, SUNIONSTORE, SDIFFSTORE: the first word is the destination; an empty result removes it. */
export function storeResult(ctx: Context, fill: Fill): void {
  const sets = openSets(ctx, ctx.texts(2));
  const key = ctx.text(1);
  const result = SetValue.detached(ctx.db);
  try {
    fill(ctx, sets, result);
    ctx.reply.integer(result.size);
    if (result.size > 0) {
      result.storeAs(key);
      ctx.changed('s', ctx.name, key);
    } else if (ctx.db.remove(key)) ctx.changed('g', 'del', key);
  } finally {
    result.release();
  }
}
