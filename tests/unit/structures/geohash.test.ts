// Places as scores, cells and letters; shapes and the cells that cover them.
import { describe, expect, test } from 'vitest';
import { SeededDice } from '#base/dice';
import { cosine, arcSine, sine } from '#base/trigonometry';
import { formatFixed, formatHuman } from '#base/fixed-point';
import { cellsOf, distance, isWithin, ROUGH, roughDistance, type Shape } from '#structures/geo-shape';
import { cellOf, geohashText, placeOf, scoresOf, STEP_MAX, withNeighbours } from '#structures/geohash';
import { partialSort } from '#structures/partial-sort';

const palermo = { longitude: 13.361389, latitude: 38.115556 };
const scoreOf = (place: { longitude: number; latitude: number }) => scoresOf(cellOf(place, STEP_MAX)).min;

test('a place becomes the score and the letters of the real server, and comes back', () => {
  const score = scoreOf(palermo);
  expect(score).toBe(3479099956230698);
  const place = placeOf(score);
  expect(formatHuman(place.longitude)).toBe('13.36138933897018433');
  expect(formatHuman(place.latitude)).toBe('38.11555639549629859');
  expect(geohashText(place)).toBe('sqc8b49rny0');
});

test('the distance of the documents', () => {
  const [a, b] = [palermo, { longitude: 15.087269, latitude: 37.502669 }].map((place) => placeOf(scoreOf(place)));
  expect(formatFixed(distance(a!, b!), 4)).toBe('166274.1516');
});

test('neighbours meet around the globe', () => {
  const cells = withNeighbours({ column: 0, row: 7, step: 3 }).map(({ column, row }) => [column, row]);
  expect(cells).toEqual([[0, 7], [0, 0], [0, 6], [1, 7], [7, 7], [1, 0], [7, 0], [1, 6], [7, 6]]);
});

test('every place within a shape lies in one of its cells', () => {
  const centre = { longitude: 15, latitude: 37 };
  const shapes: Shape[] = [
    { centre, metres: 1000, radius: 200 }, { centre, metres: 1, radius: 50 },
    { centre, metres: 1000, width: 300, height: 40 },
  ];
  for (const shape of shapes) {
    const ranges = cellsOf(shape).flatMap((cell) => (cell ? [scoresOf(cell)] : []));
    let inside = 0;
    for (let i = 0; i < 4000; i++) {
      const away = 'radius' in shape && shape.metres === 1 ? 0.0006 : 2.2;
      const place = { longitude: 15 + Math.sin(i) * away, latitude: 37 + Math.cos(i * 1.7) * away };
      if (!isWithin(shape, place)) continue;
      inside++;
      const score = scoreOf(place);
      expect(ranges.some(({ min, max }) => min <= score && score < max)).toBe(true);
    }
    expect(inside).toBeGreaterThan(20);
  }
});

describe('trigonometry', () => {
  test('agrees with the engine to the last bits', () => {
    for (let i = -3000; i <= 3000; i++) {
      const x = i * 0.00104;
      expect(Math.abs(sine(x) - Math.sin(x))).toBeLessThanOrEqual(2.3e-16);
      expect(Math.abs(cosine(x) - Math.cos(x))).toBeLessThanOrEqual(2.3e-16);
      if (i >= 0) expect(Math.abs(arcSine(i / 3000) - Math.asin(i / 3000))).toBeLessThanOrEqual(4.5e-16);
    }
  });
  test.each([[0, 0], [Math.PI, 1.2246467991473532e-16], [Math.PI / 2, 1]])('the sine of %d', (x, y) => {
    expect(sine(x)).toBe(y);
  });
});

test.each([
  [0.25, 1, '0.2'], [0.75, 1, '0.8'], [0.0078125, 6, '0.007812'], [-0.03125, 4, '-0.0312'],
  [1e22, 2, '10000000000000000000000.00'],
  [1.00005, 4, '1.0001'], [Infinity, 4, 'inf'], [0, 4, '0.0000'],
])('%d with %i decimals is %s', (value, decimals, text) => { expect(formatFixed(value, decimals)).toBe(text); });

test('a partial sort has its first places in order', () => {
  for (const [size, last] of [[5, 2], [40, 0], [100, 10], [300, 299], [500, 77]] as const) {
    const items = Array.from({ length: size }, (_, i) => (i * 7919) % 101);
    const sorted = [...items].sort((a, b) => a - b);
    partialSort(items, (a, b) => a - b, last);
    expect(items.slice(0, last + 1)).toEqual(sorted.slice(0, last + 1));
    expect([...items].sort((a, b) => a - b)).toEqual(sorted);
  }
});

test('a rough distance is off by far less than its users allow for', () => {
  const dice = new SeededDice(3);
  const at = (most: number) => (dice.below(2_000_001) - 1_000_000) / 1_000_000 * most;
  for (let i = 0; i < 3000; i++) {
    const near = i % 2 === 0 ? 0.001 : 1;
    const a = { longitude: at(180), latitude: at(85) };
    const b = near === 1
      ? { longitude: at(180), latitude: at(85) }
      : { longitude: a.longitude + at(near), latitude: a.latitude + at(near) };
    const exact = distance(a, b);
    expect(Math.abs(roughDistance(a, b) - exact)).toBeLessThanOrEqual(exact * ROUGH / 100);
  }
});

test('a score is taken apart and put together the same by numbers as by bits', () => {
  const dice = new SeededDice(4);
  for (let i = 0; i < 2000; i++) {
    const column = dice.below(2 ** 26);
    const row = dice.below(2 ** 26);
    const { min, max } = scoresOf({ column, row, step: 26 });
    let bits = 0n;
    for (let bit = 25n; bit >= 0n; bit--) {
      bits = (bits << 2n) | (((BigInt(column) >> bit) & 1n) << 1n) | ((BigInt(row) >> bit) & 1n);
    }
    expect([min, max]).toEqual([Number(bits), Number(bits + 1n)]);
    expect(cellOf(placeOf(min), 26)).toEqual({ column, row, step: 26 });
  }
});
