/* GEOSEARCH, GEORADIUS, GEORADIUSBYMEMBER and their stores are one behaviour (geo.c, georadiusGeneric).
 *
 * The set is opened first, then words are read and refused one after the other; a key that is not there only shows
 * behind all of them. Found places come cell by cell, by score within a cell, unless an order or COUNT asks for the
 * nearest. */
import type { Context } from '#redis/context';
import { NOT_IN_GEO_SET, SYNTAX } from '#redis/errors';
import { Zset } from '#redis/keyspace/zset';
import { cellsOf, distance, isWithin, ROUGH, roughDistance, type Shape } from '#structures/geo-shape';
import { placeOf, scoresOf, type Place } from '#structures/geohash';
import { partialSort } from '#structures/partial-sort';
import { replyDistance, replyPlace } from './coordinates';
import { readOptions, type Form, type Options } from './options';
import { readPlace, readRadius } from './reading';
import { WEIGHT } from '#redis/work-weights';

/** `away` in metres is worked out for those that are shown, and where the rough one cannot tell. */
type Found = { member: string; score: number; place: Place; rough: number; away: number };
const UNKNOWN = -1;

export function search(ctx: Context, form: Form): void {
  const zset = Zset.read(ctx.db, ctx.text(form.source));
  const options: Options = {
    from: undefined, extent: undefined, withDistance: false, withHash: false, withPlace: false,
    order: 0, count: 0, any: false, storeAt: form.kind === 'searchstore' ? 1 : 0, storesDistance: false,
  };
  if (form.kind === 'place') {
    options.from = readPlace(ctx, 2);
    options.extent = readRadius(ctx, 4);
  } else if (form.kind === 'member' && zset !== undefined) {
    options.from = placeOfMember(zset, ctx.text(2));
    options.extent = readRadius(ctx, 3);
  }
  readOptions(ctx, form, options, zset === undefined ? undefined : (i) => placeOfMember(zset, ctx.text(i)));
  if (zset === undefined) return answerNothing(ctx, options.storeAt);
  if (options.from === undefined || options.extent === undefined || options.from === 'unknown') throw SYNTAX;
  const shape: Shape = { centre: options.from, ...options.extent };
  const found = gather(ctx, zset, shape, options.any ? options.count : 0);
  const count = options.count === 0 ? found.length : Math.min(options.count, found.length);
  sort(found, options, count, shape.centre);
  found.length = count;
  if (options.withDistance || options.storesDistance) {
    for (const each of found) each.away = exactly(each, shape.centre) / shape.metres;
  }
  if (options.storeAt > 0) store(ctx, found, options, form);
  else answer(ctx, found, options);
}

export function placeOfMember(zset: Zset, member: string): Place {
  if (!zset.findText(member)) throw NOT_IN_GEO_SET;
  return placeOf(zset.foundScore);
}

function answerNothing(ctx: Context, storeAt: number): void {
  if (storeAt > 0) {
    const key = ctx.text(storeAt);
    if (ctx.db.remove(key)) ctx.changed('g', 'del', key);
    ctx.reply.integer(0);
  } else ctx.reply.array(0);
}

/** All places within the shape; with `limit`, only so many as come first. */
function gather(ctx: Context, zset: Zset, shape: Shape, limit: number): Found[] {
  const found: Found[] = [];
  let last = '';
  for (const cell of cellsOf(shape)) {
    if (cell === undefined) continue;
    const name = `${cell.column} ${cell.row}`;
    if (name === last) continue;
    if (limit > 0 && found.length >= limit) break;
    last = name;
    const { min, max } = scoresOf(cell);
    const ranks = zset.byScore({ min, max, minOpen: false, maxOpen: true });
    ctx.work(ranks.count * WEIGHT.geoCandidate);
    zset.walk(ranks.from, ranks.count, false, (handle) => {
      const score = zset.scoreOf(handle);
      const place = placeOf(score);
      if (isWithin(shape, place)) {
        ctx.work(WEIGHT.geoFound);
        const rough = roughDistance(shape.centre, place);
        found.push({ member: zset.memberText(handle), score, place, rough, away: UNKNOWN });
      }
      return !(limit > 0 && found.length >= limit);
    });
  }
  return found;
}

/** COUNT without an order means the nearest, unless ANY of them will do. */
function sort(found: Found[], options: Options, wanted: number, centre: Place): void {
  const { order, count } = options;
  const direction = order !== 0 || count === 0 || options.any ? order : 1;
  if (direction === 0) return;
  const compare = (a: Found, b: Found) => {
    const rough = a.rough - b.rough;
    if (Math.abs(rough) > a.rough * ROUGH + b.rough * ROUGH) return rough > 0 ? direction : -direction;
    const exact = exactly(a, centre) - exactly(b, centre);
    return exact === 0 ? 0 : exact > 0 ? direction : -direction;
  };
  if (wanted === found.length) found.sort(compare);
  else partialSort(found, compare, wanted - 1);
}

function exactly(found: Found, centre: Place): number {
  if (found.away === UNKNOWN) found.away = distance(centre, found.place);
  return found.away;
}

function answer(ctx: Context, found: readonly Found[], options: Options): void {
  const { reply } = ctx;
  const extras = Number(options.withDistance) + Number(options.withHash) + Number(options.withPlace);
  reply.array(found.length);
  for (const { member, score, place, away } of found) {
    if (extras > 0) reply.array(extras + 1);
    reply.bulk(member);
    if (options.withDistance) replyDistance(reply, away);
    if (options.withHash) reply.integer(Math.trunc(score));
    if (options.withPlace) replyPlace(reply, place);
  }
}

function store(ctx: Context, found: readonly Found[], options: Options, { kind }: Form): void {
  const key = ctx.text(options.storeAt);
  ctx.reply.integer(found.length);
  if (found.length === 0) {
    if (ctx.db.remove(key)) ctx.changed('g', 'del', key);
    return;
  }
  const members = found.map(({ member, score, away }) => ({ member, score: options.storesDistance ? away : score }));
  members.sort((a, b) => a.score !== b.score ? a.score - b.score : a.member < b.member ? -1 : 1);
  Zset.store(ctx.db, key, members);
  ctx.changed('z', kind === 'searchstore' ? 'geosearchstore' : 'georadiusstore', key);
  ctx.node.dirty += found.length - 1;
}
