/* Places on the globe as interleaved bits: longitude in the odd ones, latitude in the even ones (geohash.c).
 *
 * A `Cell` is a column and a row of a grid of 2^step squares a side; the finest, step 26, makes the 52-bit scores of
 * geo sets. A place exactly on the upper edge has one bit more than fits, there as here. */
export const STEP_MAX = 26;
export const LONGITUDE_MAX = 180;
export const LATITUDE_MAX = 85.05112878;

/** Squares a side by step: a power costs more than a look. */
const SIDES = Array.from({ length: STEP_MAX + 1 }, (_, step) => 2 ** step);

export type Place = { longitude: number; latitude: number };
export type Cell = { column: number; row: number; step: number };
export type Area = { west: number; east: number; south: number; north: number };

export function cellOf({ longitude, latitude }: Place, step: number, latitudeMax = LATITUDE_MAX): Cell {
  const size = SIDES[step]!;
  return {
    column: Math.floor((longitude + LONGITUDE_MAX) / (LONGITUDE_MAX * 2) * size),
    row: Math.floor((latitude + latitudeMax) / (latitudeMax + latitudeMax) * size),
    step,
  };
}

export function areaOf({ column, row, step }: Cell): Area {
  const size = SIDES[step]!;
  const width = LONGITUDE_MAX * 2;
  const height = LATITUDE_MAX + LATITUDE_MAX;
  return {
    west: -LONGITUDE_MAX + column / size * width,
    east: -LONGITUDE_MAX + (column + 1) / size * width,
    south: -LATITUDE_MAX + row / size * height,
    north: -LATITUDE_MAX + (row + 1) / size * height,
  };
}

/** The bits of a cell at the finest step, and of the first one behind it. */
export function scoresOf({ column, row, step }: Cell): { min: number; max: number } {
  if (column < CELLS_MAX && row < CELLS_MAX) {
    const whole = spread26(column) * 2 + spread26(row);
    const unit = 2 ** (52 - step * 2);
    return { min: whole * unit, max: (whole + 1) * unit };
  }
  const bits = (spread(column) << 1n) | spread(row);
  const shift = BigInt(52 - step * 2);
  return { min: Number(bits << shift), max: Number((bits + 1n) << shift) };
}

/** The middle of the finest cell; any double is taken as the real server takes it, by its conversion to 64 bits. */
export function placeOf(score: number): Place {
  const { west, east, south, north } = areaOf(finestCellOf(score));
  return {
    longitude: Math.max(-LONGITUDE_MAX, Math.min(LONGITUDE_MAX, (west + east) / 2)),
    latitude: Math.max(-LATITUDE_MAX, Math.min(LATITUDE_MAX, (south + north) / 2)),
  };
}

/** Two halves of 26 bits, as integers: nearly every score is whole and below 2^52. */
function finestCellOf(score: number): Cell {
  if (score >= 0 && score < 2 ** 52) {
    const high = Math.floor(score / 2 ** 26);
    const low = Math.floor(score) - high * 2 ** 26;
    const column = (gather26(high >> 1) << 13) | gather26(low >> 1);
    return { column, row: (gather26(high) << 13) | gather26(low), step: STEP_MAX };
  }
  const bits = unsigned64(score);
  return { column: gather(bits >> 1n), row: gather(bits), step: STEP_MAX };
}

const ALPHABET = '0123456789bcdefghjkmnpqrstuvwxyz';
const POLE = 90;

/** The eleven letters known elsewhere: the same bits with latitudes up to the poles; the last is always 0. */
export function geohashText(place: Place): string {
  const { column, row } = cellOf(place, STEP_MAX, POLE);
  const bits = (spread(column) << 1n) | spread(row);
  let text = '';
  for (let i = 1; i <= 10; i++) text += ALPHABET[Number((bits >> BigInt(52 - i * 5)) & 31n)];
  return `${text}0`;
}

/** The cell and its eight neighbours: itself, north, south, east, west, then the corners. Edges meet. */
export function withNeighbours(cell: Cell): Cell[] {
  const steps: [number, number][] = [[0, 0], [0, 1], [0, -1], [1, 0], [-1, 0], [1, 1], [-1, 1], [1, -1], [-1, -1]];
  const size = 2 ** cell.step;
  const moved = (value: number, by: number) => by === 0 ? value : (value + by + size) % size;
  return steps.map(([x, y]) => ({ column: moved(cell.column, x), row: moved(cell.row, y), step: cell.step }));
}

const CELLS_MAX = 2 ** STEP_MAX;

/** `spread` for up to 26 bits, as a number: below 2^52 it is exact. */
function spread26(value: number): number { return spread13(value >> 13) * 2 ** 26 + spread13(value & 0x1fff); }

function spread13(value: number): number {
  let bits = (value | (value << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

function gather26(value: number): number {
  let bits = value & 0x1555555;
  bits = (bits | (bits >> 1)) & 0x33333333;
  bits = (bits | (bits >> 2)) & 0x0f0f0f0f;
  bits = (bits | (bits >> 4)) & 0x00ff00ff;
  return (bits | (bits >> 8)) & 0x1fff;
}

/** Puts a zero before each bit. */
function spread(value: number): bigint {
  let bits = BigInt(value) & 0xffffffffn;
  bits = (bits | (bits << 16n)) & 0x0000ffff0000ffffn;
  bits = (bits | (bits << 8n)) & 0x00ff00ff00ff00ffn;
  bits = (bits | (bits << 4n)) & 0x0f0f0f0f0f0f0f0fn;
  bits = (bits | (bits << 2n)) & 0x3333333333333333n;
  return (bits | (bits << 1n)) & 0x5555555555555555n;
}

function gather(value: bigint): number {
  let bits = value & 0x5555555555555555n;
  bits = (bits | (bits >> 1n)) & 0x3333333333333333n;
  bits = (bits | (bits >> 2n)) & 0x0f0f0f0f0f0f0f0fn;
  bits = (bits | (bits >> 4n)) & 0x00ff00ff00ff00ffn;
  bits = (bits | (bits >> 8n)) & 0x0000ffff0000ffffn;
  return Number((bits | (bits >> 16n)) & 0xffffffffn);
}

/** C's conversion on the machines the real server runs on: below zero it wraps, beyond 64 bits it has fixed answers. */
function unsigned64(score: number): bigint {
  if (!(score < 2 ** 64)) return 0n;
  if (score < -(2 ** 63)) return 1n << 63n;
  return BigInt.asUintN(64, BigInt(Math.trunc(score)));
}
