// Hand-weighted stream commands. Ids are drawn, never the clock's, so that both servers agree on them; most new ids
// leave the sequence open, so that they are above the last.
import type { Chance } from './chance';
import * as draw from './words';

type Builder = (chance: Chance) => string[];

const pairs = (chance: Chance): string[] => {
  const fields = chance.pick([['f', 'g'], ['f', 'g'], ['f'], ['g', 'f'], ['f', 'g', 'h']]);
  const drawn = chance.often(0.1) ? [draw.value(chance)] : fields;
  return drawn.flatMap((field) => [field, chance.often(0.6) ? `v${chance.below(100)}` : draw.value(chance)]);
};

const sign = (chance: Chance): string[] => chance.pick([[], ['='], ['~'], ['~']]);

const trim: Builder = (c) => [
  ...(c.often(0.6)
    ? ['MAXLEN', ...sign(c), c.often(0.9) ? String(c.pick([0, 1, 3, 5, 20, 60, 99, 100, 101, 150])) : draw.integer(c)]
    : ['MINID', ...sign(c), draw.streamId(c)]),
  ...(c.often(0.15) ? ['LIMIT', c.often(0.9) ? String(c.pick([0, 1, 5, 100, 150])) : draw.integer(c)] : []),
];

const newId: Builder = (c) => [
  c.weighted<() => string>([
    [82, () => `${c.pick([50, 60, 61, 62, 70])}-*`],
    [10, () => `${c.below(40)}-*`],
    [8, () => draw.streamId(c)],
  ])(),
];

const xadd: Builder = (c) => [
  'XADD',
  draw.key(c, 'stream'),
  ...(c.often(0.1) ? ['NOMKSTREAM'] : []),
  ...(c.often(0.12) ? trim(c) : []),
  ...newId(c),
  ...pairs(c),
  ...(c.often(0.01) ? ['odd'] : []),
];

const xread: Builder = (c) => {
  const keys = Array.from({ length: c.pick([1, 1, 2, 3]) }, () => draw.key(c, 'stream'));
  return [
    'XREAD',
    ...(c.often(0.5) ? ['COUNT', draw.integer(c)] : []),
    'STREAMS',
    ...keys,
    ...keys.map(() => (c.often(0.15) ? '$' : draw.streamId(c))),
  ];
};

const range =
  (name: string, low: string, high: string): Builder =>
  (c) => [
    name,
    draw.key(c, 'stream'),
    c.often(0.3) ? low : draw.streamBound(c),
    c.often(0.3) ? high : draw.streamBound(c),
    ...(c.often(0.4) ? ['COUNT', draw.integer(c)] : []),
  ];

/** Drawn instead of the grammar's. */
export const streamInstead: Record<string, Builder> = {
  xadd,
  xread,
  xrange: range('XRANGE', '-', '+'),
  xrevrange: range('XREVRANGE', '+', '-'),
  xdel: (c) => ['XDEL', draw.key(c, 'stream'), ...Array.from({ length: c.between(1, 12) }, () => draw.streamId(c))],
  xtrim: (c) => ['XTRIM', draw.key(c, 'stream'), ...trim(c)],
  xsetid: (c) => [
    'XSETID',
    draw.key(c, 'stream'),
    c.often(0.6) ? `${c.between(60, 70)}-${c.below(500)}` : draw.streamId(c),
    ...(c.often(0.3) ? ['ENTRIESADDED', draw.integer(c)] : []),
    ...(c.often(0.3) ? ['MAXDELETEDID', draw.streamId(c)] : []),
  ],
};

/** What a client that waits says. */
export const waitingRead: Builder = (c) => {
  const words = xread(c);
  return [words[0], 'BLOCK', '0', ...words.slice(1)];
};
