// Hand-weighted bitmaps: bits near the ends of short strings, ranges in both units, fields of every width with values
// at their edges.
import type { Chance } from './chance';
import * as draw from './words';

type Builder = (chance: Chance) => string[];

const many = (count: number, item: () => string[]): string[] => Array.from({ length: count }, item).flat();
const unit: Builder = (c) => (c.often(0.5) ? [c.pick(['BYTE', 'BIT', 'BIT', 'bit', 'x'])] : []);
const bound = (c: Chance): string => (c.often(0.9) ? String(c.between(-40, 90)) : draw.integer(c));
const width = (c: Chance): string =>
  c.often(0.93) ? (c.often(0.5) ? `u${c.between(1, 63)}` : `i${c.between(1, 64)}`) : c.pick(['u64', 'i65', 'u0', 'x']);
const place = (c: Chance): string => (c.often(0.3) ? `#${c.below(12)}` : draw.bitOffset(c));
const amount = (c: Chance): string => {
  if (c.often(0.4)) return draw.integer(c);
  const edge = 2n ** BigInt(c.between(0, 63)) + BigInt(c.between(-2, 1));
  return String(BigInt.asIntN(64, c.often(0.5) ? edge : -edge));
};

const operation: Builder = (c) => {
  const verb = c.pick(['GET', 'SET', 'INCRBY', 'INCRBY', 'get', 'set']);
  const words = [verb, width(c), place(c), ...(verb.toUpperCase() === 'GET' ? [] : [amount(c)])];
  return c.often(0.4) ? ['OVERFLOW', c.pick(['SAT', 'FAIL', 'WRAP', 'sat', 'x']), ...words] : words;
};

export const bitFillers: Builder[] = [
  (c) => ['SET', draw.key(c, 'string'), c.pick(['\xff', '\x00', 'U\xaa', '\x80\x01']).repeat(c.pick([1, 3, 9, 40]))],
];

export const bitInstead: Record<string, Builder> = {
  setbit: (c) => ['SETBIT', draw.key(c, 'string'), draw.bitOffset(c), c.pick(['0', '1', '1', '1', '2'])],
  bitcount: (c) => ['BITCOUNT', draw.key(c, 'string'), ...(c.often(0.8) ? [bound(c), bound(c), ...unit(c)] : [])],
  bitpos: (c) => {
    const words = ['BITPOS', draw.key(c, 'string'), c.pick(['0', '1', '0', '1', '2'])];
    if (c.often(0.8)) words.push(bound(c));
    if (words.length === 4 && c.often(0.8)) words.push(bound(c), ...unit(c));
    return words;
  },
  bitop: (c) => [
    'BITOP',
    c.pick(['AND', 'OR', 'XOR', 'NOT', 'and']),
    draw.key(c, 'string'),
    ...many(c.pick([1, 1, 2, 3, 5]), () => [draw.key(c, 'string')]),
  ],
  bitfield: (c) => ['BITFIELD', draw.key(c, 'string'), ...many(c.between(0, 5), () => operation(c))],
  bitfield_ro: (c) => [
    'BITFIELD_RO',
    draw.key(c, 'string'),
    ...many(c.between(0, 4), () => (c.often(0.97) ? ['GET', width(c), place(c)] : operation(c))),
  ],
};
