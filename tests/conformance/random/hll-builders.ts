// Hand-weighted HyperLogLogs under keys of their own (p0 … p3), so that nothing corrupts them: the real server stops at
// some corrupt ones. Counts lie around where the sparse form ends.
import type { Chance } from './chance';
import * as draw from './words';

type Builder = (chance: Chance) => string[];

const many = (count: number, item: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => item(index));
const key = (c: Chance): string => (c.often(0.95) ? `p${c.below(4)}` : draw.key(c));
const element = (c: Chance): string => (c.often(0.7) ? String(c.below(5000)) : draw.value(c));

const add: Builder = (c) => {
  const start = c.below(100_000);
  const count = c.weighted([
    [30, 1],
    [30, 4],
    [20, 30],
    [2, 300],
    [0.2, 1500],
    [5, 0],
  ] as const);
  return ['PFADD', key(c), ...many(count, (index) => (count > 30 ? `n${start + index}` : element(c)))];
};

export const hllFillers: Builder[] = [add];

export const hllInstead: Record<string, Builder> = {
  pfadd: add,
  pfcount: (c) => ['PFCOUNT', ...many(c.pick([1, 1, 1, 2, 3]), () => key(c))],
  /* It takes the real server almost two seconds. */
  pfselftest: (c) => (c.often(0.002) ? ['PFSELFTEST'] : add(c)),
  pfmerge: (c) => ['PFMERGE', ...many(c.pick([1, 2, 2, 3]), () => key(c))],
  pfdebug: (c) => [
    'PFDEBUG',
    c.often(0.02) ? 'GETREG' : c.pick(['ENCODING', 'DECODE', 'decode', 'ENCODING', 'TODENSE', 'x']),
    key(c),
  ],
};
export const hllPlain: Record<string, Builder> = {
  hllBytes: (c) => ['GET', key(c)],
  hllGone: (c) => (c.often(0.15) ? ['DEL', key(c)] : ['STRLEN', key(c)]),
};
