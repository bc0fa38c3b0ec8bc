// Hand-weighted consumer groups: few groups and consumers, so that entries change hands; idle times that lie minutes
// apart, so that no run is slow enough to cross one.
import type { Chance } from './chance';
import * as draw from './words';

type Builder = (chance: Chance) => string[];

const key = (c: Chance): string => draw.key(c, 'stream');
const group = (c: Chance): string => (c.often(0.97) ? c.pick(['g', 'g', 'g', 'h', 'G\x00x']) : draw.value(c));
const consumer = (c: Chance): string => (c.often(0.95) ? c.pick(['al', 'bo', 'cy', 'al\x00', '']) : draw.value(c));
const idle = (c: Chance): string =>
  c.weighted<() => string>([
    [45, () => '0'],
    [40, () => c.pick(['100000', '300000', '600000', '9000000'])],
    [8, () => c.pick(['-1', '-500000', '9223372036854775807', '-9223372036854775808'])],
    [7, () => c.pick(['abc', '', '1.5', '9223372036854775808'])],
  ])();
const moment = (c: Chance): string => c.pick(['0', '-1', '1', '-5', '99999999999999', '1000000000000', 'x', '']);
const ids = (c: Chance, most: number): string[] => Array.from({ length: c.between(1, most) }, () => draw.streamId(c));
const some = (c: Chance, probability: number, words: (chance: Chance) => string[]): string[] =>
  c.often(probability) ? words(c) : [];

const xgroup: Builder = (c) =>
  c.weighted<() => string[]>([
    [45, () => [
      'XGROUP', 'CREATE', key(c), group(c), c.often(0.2) ? '$' : draw.streamId(c),
      ...some(c, 0.5, () => ['MKSTREAM']),
      ...some(c, 0.15, () => ['ENTRIESREAD', draw.integer(c)]),
      ...some(c, 0.02, () => [draw.value(c)]),
    ]],
    [20, () => [
      'XGROUP', 'SETID', key(c), group(c), c.often(0.2) ? c.pick(['$', '-', '+']) : draw.streamId(c),
      ...some(c, 0.4, () => ['ENTRIESREAD', draw.integer(c)]),
    ]],
    [4, () => ['XGROUP', 'DESTROY', key(c), group(c)]],
    [12, () => ['XGROUP', 'CREATECONSUMER', key(c), group(c), consumer(c)]],
    [7, () => ['XGROUP', 'DELCONSUMER', key(c), group(c), consumer(c)]],
    [2, () => ['XGROUP', c.pick(['HELP', 'help', 'x', 'SETID']), ...some(c, 0.3, () => [key(c)])]],
  ])();

const xinfo: Builder = (c) =>
  c.weighted<() => string[]>([
    [30, () => ['XINFO', 'STREAM', key(c)]],
    [30, () => ['XINFO', 'STREAM', key(c), 'FULL', ...some(c, 0.6, () => ['COUNT', draw.integer(c)])]],
    [40, () => ['XINFO', 'GROUPS', key(c)]],
    [25, () => ['XINFO', 'CONSUMERS', key(c), group(c)]],
    [2, () => ['XINFO', c.pick(['HELP', 'STREAM', 'x', 'GROUPS']), ...some(c, 0.8, () => [key(c)])]],
  ])();

const readGroup = (c: Chance, newOnes: number, block: string[]): string[] => {
  const keys = Array.from({ length: c.pick([1, 1, 1, 2, 3]) }, () => key(c));
  return [
    'XREADGROUP', 'GROUP', group(c), consumer(c),
    ...some(c, 0.5, () => ['COUNT', draw.integer(c)]),
    ...some(c, 0.2, () => ['NOACK']),
    ...block,
    'STREAMS',
    ...keys,
    ...keys.map(() => (c.often(newOnes) ? '>' : draw.streamId(c))),
  ];
};

const xpending: Builder = (c) => [
  'XPENDING', key(c), group(c),
  ...some(c, 0.8, () => [
    ...some(c, 0.4, () => ['IDLE', idle(c)]),
    draw.streamBound(c),
    draw.streamBound(c),
    draw.integer(c),
    ...some(c, 0.4, () => [consumer(c)]),
  ]),
];

const xclaim: Builder = (c) => [
  'XCLAIM', key(c), group(c), consumer(c), idle(c),
  ...ids(c, 6),
  ...c.shuffled([
    some(c, 0.2, () => ['IDLE', idle(c)]),
    some(c, 0.15, () => ['TIME', moment(c)]),
    some(c, 0.2, () => ['RETRYCOUNT', draw.integer(c)]),
    some(c, 0.5, () => ['FORCE']),
    some(c, 0.2, () => ['JUSTID']),
    some(c, 0.1, () => ['LASTID', draw.streamId(c)]),
    some(c, 0.02, () => [draw.value(c)]),
  ]).flat(),
];

const xautoclaim: Builder = (c) => [
  'XAUTOCLAIM', key(c), group(c), consumer(c), idle(c), draw.streamBound(c),
  ...some(c, 0.5, () => ['COUNT', c.often(0.9) ? String(c.between(0, 8)) : draw.integer(c)]),
  ...some(c, 0.2, () => ['JUSTID']),
];

/** Drawn instead of the grammar's, always: a drawn idle time of some ms would be a race. */
export const groupInstead: Record<string, Builder> = {
  xgroup,
  xinfo,
  xreadgroup: (c) => readGroup(c, 0.7, []),
  xack: (c) => ['XACK', key(c), group(c), ...ids(c, 8)],
  xpending,
  xclaim,
  xautoclaim,
};

/** What a client that waits says. */
export const waitingGroupRead: Builder = (c) => readGroup(c, 0.97, ['BLOCK', '0']);

/** A group to begin with, and something in it. */
export const groupFillers: Builder[] = [
  (c) => ['XGROUP', 'CREATE', key(c), c.pick(['g', 'h']), c.pick(['0', '$', '30']), 'MKSTREAM'],
];
