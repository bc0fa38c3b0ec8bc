/* Words of geo commands: places, lengths and their units (geo.c, extractLongLatOrReply and its kin). */
import { formatFixed } from '#base/fixed-point';
import type { Context } from '#redis/context';
import { GEO_UNIT, Refusal } from '#redis/errors';
import { LATITUDE_MAX, LONGITUDE_MAX, type Place } from '#structures/geohash';

const UNITS: Readonly<Record<string, number>> = { M: 1, KM: 1000, FT: 0.3048, MI: 1609.34 };
const RADIUS_NOT_NUMERIC = new Refusal('ERR need numeric radius');
const RADIUS_NEGATIVE = new Refusal('ERR radius cannot be negative');
const WIDTH_NOT_NUMERIC = new Refusal('ERR need numeric width');
const HEIGHT_NOT_NUMERIC = new Refusal('ERR need numeric height');
const BOX_NEGATIVE = new Refusal('ERR height or width cannot be negative');

/** Longitude and latitude in words `i` and the next. */
export function readPlace(ctx: Context, i: number): Place {
  const longitude = ctx.double(i);
  const latitude = ctx.double(i + 1);
  if (Math.abs(longitude) > LONGITUDE_MAX || Math.abs(latitude) > LATITUDE_MAX) {
    const [x, y] = [formatFixed(longitude, 6), formatFixed(latitude, 6)];
    throw new Refusal(`ERR invalid longitude,latitude pair ${x},${y}`);
  }
  return { longitude, latitude };
}

/** Metres of a unit. */
export function readUnit(ctx: Context, i: number): number {
  const metres = UNITS[ctx.upper(i)];
  if (metres === undefined) throw GEO_UNIT;
  return metres;
}

export function readRadius(ctx: Context, i: number): { radius: number; metres: number } {
  const radius = ctx.double(i, RADIUS_NOT_NUMERIC);
  if (radius < 0) throw RADIUS_NEGATIVE;
  return { radius, metres: readUnit(ctx, i + 1) };
}

export function readBox(ctx: Context, i: number): { width: number; height: number; metres: number } {
  const width = ctx.double(i, WIDTH_NOT_NUMERIC);
  const height = ctx.double(i + 1, HEIGHT_NOT_NUMERIC);
  if (width < 0 || height < 0) throw BOX_NEGATIVE;
  return { width, height, metres: readUnit(ctx, i + 2) };
}
