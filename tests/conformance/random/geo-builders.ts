// Hand-weighted places: near each other, at the same spot, and at the edges of the globe; circles and boxes of every
// size around them. Keys are those of sorted sets, and g0 … g2, which hold nothing but places.
import type { Chance } from './chance';
import * as draw from './words';

type Builder = (chance: Chance) => string[];

const many = (count: number, item: (index: number) => string[]): string[] =>
  Array.from({ length: count }, (_, index) => item(index)).flat();
const key = (c: Chance): string => (c.often(0.85) ? `g${c.below(3)}` : draw.key(c, 'zset'));
const member = (c: Chance): string => `m${c.below(30)}`;
const unit = (c: Chance): string => c.pick(['m', 'km', 'km', 'mi', 'ft', 'KM', 'x'].slice(0, c.often(0.97) ? 6 : 7));

const place: Builder = (c) =>
  c.weighted<() => string[]>([
    [40, () => [String(c.between(1200, 1600) / 100), String(c.between(3600, 3900) / 100)]],
    [20, () => [String(c.between(13, 15)), String(c.between(37, 38))]],
    [25, () => [String((c.unit() - 0.5) * 360), String((c.unit() - 0.5) * 170)]],
    [10, () => [c.pick(['180', '-180', '0', '179.9999', '-0.0001']), c.pick(['85.05112878', '-85', '0', '84', '67'])]],
    [2, () => [draw.double(c), draw.double(c)]],
  ])();
const length = (c: Chance): string =>
  c.weighted<() => string>([
    [60, () => String(c.between(0, 400))],
    [20, () => String(c.unit() * 10 ** c.between(-2, 5))],
    [10, () => c.pick(['0', '1', '20000', '40000', '1e9'])],
    [2, () => draw.double(c)],
  ])();

const tail = (c: Chance, also: string[]): string[] =>
  c
    .shuffled([
      ...(c.often(0.4) ? [['WITHDIST']] : []),
      ...(c.often(0.25) ? [['WITHCOORD']] : []),
      ...(c.often(0.25) ? [['WITHHASH']] : []),
      ...(c.often(0.6) ? [[c.pick(['ASC', 'DESC'])]] : []),
      ...(c.often(0.4) ? [['COUNT', c.often(0.9) ? String(c.between(1, 12)) : draw.integer(c)]] : []),
      ...(c.often(0.12) ? [['ANY']] : []),
      ...(also.length > 0 ? [also] : []),
    ])
    .flat();
const plainTail: Builder = (c) => tail(c, []).filter((word) => !word.startsWith('WITH') || c.often(0.03));

const origin: Builder = (c) => (c.often(0.5) ? ['FROMMEMBER', member(c)] : ['FROMLONLAT', ...place(c)]);
const extent: Builder = (c) =>
  c.often(0.5) ? ['BYRADIUS', length(c), unit(c)] : ['BYBOX', length(c), length(c), unit(c)];
const stored: Builder = (c) => (c.often(0.3) ? [c.pick(['STORE', 'STOREDIST']), key(c)] : []);

const radius =
  (name: string, centre: Builder, mayStore: boolean): Builder =>
  (c) => {
    const also = mayStore || c.often(0.03) ? stored(c) : [];
    const words = [name, key(c), ...centre(c), length(c), unit(c)];
    return also.length > 0 ? [...words, ...plainTail(c), ...also] : [...words, ...tail(c, [])];
  };

const add: Builder = (c) => [
  'GEOADD',
  key(c),
  ...c.shuffled(['NX', 'XX', 'CH']).slice(0, c.pick([0, 0, 0, 1, 1, 2])),
  ...many(c.pick([1, 2, 3, 8, 40]), (index) => [...place(c), index > 7 ? `m${index}` : member(c)]),
];

export const geoFillers: Builder[] = [
  (c) => ['GEOADD', key(c), ...many(c.pick([5, 20, 60, 140]), (index) => [...place(c), `m${index}`])],
];

export const geoInstead: Record<string, Builder> = {
  geoadd: add,
  geopos: (c) => ['GEOPOS', key(c), ...many(c.below(4), () => [member(c)])],
  geohash: (c) => ['GEOHASH', key(c), ...many(c.below(4), () => [member(c)])],
  geodist: (c) => ['GEODIST', key(c), member(c), member(c), ...(c.often(0.6) ? [unit(c)] : [])],
  geosearch: (c) => ['GEOSEARCH', key(c), ...origin(c), ...extent(c), ...tail(c, [])],
  geosearchstore: (c) => [
    'GEOSEARCHSTORE',
    key(c),
    key(c),
    ...origin(c),
    ...extent(c),
    ...plainTail(c),
    ...(c.often(0.4) ? ['STOREDIST'] : []),
  ],
  georadius: radius('GEORADIUS', place, true),
  georadius_ro: radius('GEORADIUS_RO', place, false),
  georadiusbymember: radius('GEORADIUSBYMEMBER', (c) => [member(c)], true),
  georadiusbymember_ro: radius('GEORADIUSBYMEMBER_RO', (c) => [member(c)], false),
};
