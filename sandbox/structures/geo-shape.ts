/* What a geo search looks for: a circle or a box around a place, the grid cells that cover it, and whether a place lies
 * within (geohash_helper.c). Formulas are in the real server's order, because doubles depend on it. */
import { arcSine, cosine, sine } from '#base/trigonometry';
import {
  areaOf, cellOf, STEP_MAX, withNeighbours, type Area, type Cell, type Place,
} from './geohash';

const EARTH_RADIUS_M = 6372797.560856;
const MERCATOR_MAX = 20037726.37;
const RADIAN = Math.PI / 180;

/** Lengths in units of `metres`. */
export type Shape = { centre: Place; metres: number } & ({ radius: number } | { width: number; height: number });

export function distance(a: Place, b: Place): number {
  const v = sine((b.longitude * RADIAN - a.longitude * RADIAN) / 2);
  if (v === 0) return latitudeDistance(a.latitude, b.latitude);
  const latitude1 = a.latitude * RADIAN;
  const latitude2 = b.latitude * RADIAN;
  const u = sine((latitude2 - latitude1) / 2);
  return 2 * EARTH_RADIUS_M * arcSine(Math.sqrt(u * u + cosine(latitude1) * cosine(latitude2) * v * v));
}

function latitudeDistance(a: number, b: number): number { return EARTH_RADIUS_M * Math.abs(b * RADIAN - a * RADIAN); }

/** Does the place lie within the shape? */
export function isWithin(shape: Shape, place: Place): boolean {
  const { centre, metres } = shape;
  if ('radius' in shape) return !isFarther(centre, place, shape.radius * metres);
  if (latitudeDistance(place.latitude, centre.latitude) > shape.height * metres / 2) return false;
  const level = { longitude: centre.longitude, latitude: place.latitude };
  return !isFarther(place, level, shape.width * metres / 2);
}

/** Is the distance greater? The last bits are worked out only where they could tell. */
function isFarther(a: Place, b: Place, metres: number): boolean {
  const near = roughDistance(a, b);
  if (Math.abs(near - metres) > near * ROUGH) return near > metres;
  return distance(a, b) > metres;
}

/** How far a rough distance may be off, as a share of it; its real error is a millionth of that. */
export const ROUGH = 1e-9;

/**
 * The distance with JavaScript's own sines: a tenth of the work, and the last bits may differ. Where the formula makes
 * much of the last bits, towards the other side of the globe, it is the exact one.
 */
export function roughDistance(a: Place, b: Place): number {
  const v = Math.sin((b.longitude * RADIAN - a.longitude * RADIAN) / 2);
  const u = Math.sin((b.latitude * RADIAN - a.latitude * RADIAN) / 2);
  const h = u * u + Math.cos(a.latitude * RADIAN) * Math.cos(b.latitude * RADIAN) * v * v;
  return h > 0.5 ? distance(a, b) : 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(h));
}

/** The cells to look through, in order; undefined stands for one that cannot hold anything. */
export function cellsOf(shape: Shape): (Cell | undefined)[] {
  const bounds = boundsOf(shape);
  let cell = cellOf(shape.centre, estimateStep(shape));
  const [, north, south, east, west] = withNeighbours(cell).map(areaOf) as [Area, Area, Area, Area, Area];
  const tooFine = north.north < bounds.north || south.south > bounds.south
    || east.east < bounds.east || west.west > bounds.west;
  if (cell.step > 1 && tooFine) cell = cellOf(shape.centre, cell.step - 1);
  return withNeighbours(cell).map((each, i) => {
    if (i > 0 && cell.step >= 2 && isUseless(i, areaOf(cell), bounds)) return undefined;
    return each;
  });
}

const NORTHERN = new Set([1, 5, 6]);
const SOUTHERN = new Set([2, 7, 8]);
const EASTERN = new Set([3, 5, 7]);
const WESTERN = new Set([4, 6, 8]);

/** Does the cell in the middle reach beyond the bounds on this neighbour's side? */
function isUseless(neighbour: number, area: Area, bounds: Area): boolean {
  return (area.south < bounds.south && SOUTHERN.has(neighbour))
    || (area.north > bounds.north && NORTHERN.has(neighbour))
    || (area.west < bounds.west && WESTERN.has(neighbour)) || (area.east > bounds.east && EASTERN.has(neighbour));
}

function boundsOf(shape: Shape): Area {
  const { centre: { longitude, latitude }, metres } = shape;
  const height = metres * ('radius' in shape ? shape.radius : shape.height / 2);
  const width = metres * ('radius' in shape ? shape.radius : shape.width / 2);
  const up = height / EARTH_RADIUS_M / RADIAN;
  const top = width / EARTH_RADIUS_M / cosine((latitude + up) * RADIAN) / RADIAN;
  const bottom = width / EARTH_RADIUS_M / cosine((latitude - up) * RADIAN) / RADIAN;
  const aside = latitude < 0 ? bottom : top;
  return { west: longitude - aside, east: longitude + aside, south: latitude - up, north: latitude + up };
}

function estimateStep(shape: Shape): number {
  let reach = 'radius' in shape ? shape.radius
    : Math.sqrt((shape.width / 2) * (shape.width / 2) + (shape.height / 2) * (shape.height / 2));
  reach *= shape.metres;
  if (reach === 0) return STEP_MAX;
  let step = 1;
  for (; reach < MERCATOR_MAX; step++) reach *= 2;
  step -= 2;
  const latitude = Math.abs(shape.centre.latitude);
  if (latitude > 66) step--;
  if (latitude > 80) step--;
  return Math.max(1, Math.min(STEP_MAX, step));
}
