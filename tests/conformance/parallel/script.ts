// Writes an episode for several clients at once: who says what, in which order. c0 … c5 do everything; d0 and d1 never
// wait, so that there is always somebody to serve the others. Nothing depends on the clock: waits have no end but the
// one somebody makes, ids of streams are drawn. `@c1` in a word stands for that client's id.
import { Chance } from '../random/chance';

/** One write of a client: some requests in one go; none: the client goes away and another takes its name. */
export type Turn = { client: string; requests: string[][] };

export const ACTORS = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5'];
export const DRIVERS = ['d0', 'd1'];
/** Odd ones speak RESP3 to begin with. */
export const startsInResp3 = (client: string): boolean => Number(client[1]) % 2 === 1;

type Drawn = (c: Chance) => string[];

const list = (c: Chance): string => c.pick(['l0', 'l1', 'l2', 'l0', 'l1', 'k0']);
const zset = (c: Chance): string => c.pick(['z0', 'z1', 'z0', 'k0']);
const stream = (c: Chance): string => c.pick(['t0', 't1', 't0', 'k0']);
const text = (c: Chance): string => c.pick(['s0', 's1', 's2', 'k0']);
const anyKey = (c: Chance): string => c.pick([list, zset, stream, text])(c);
const group = (c: Chance): string => c.pick(['g', 'g', 'h']);
const channel = (c: Chance): string => c.pick(['ca', 'cb', 'd1', 'e']);
const value = (c: Chance): string => `v${c.below(30)}`;
const some = (c: Chance, most: number, one: (chance: Chance) => string): string[] =>
  Array.from({ length: c.between(1, most) }, () => one(c));
const maybe = (c: Chance, probability: number, words: string[]): string[] => (c.often(probability) ? words : []);
const end = (c: Chance): string => c.pick(['LEFT', 'RIGHT']);
const other = (c: Chance): string => `@${c.pick([...ACTORS, ...ACTORS, ...DRIVERS])}`;
const forever = (c: Chance): string => c.pick(['0', '0', '1000', '1000.5']);

const writes: [number, Drawn][] = [
  [12, (c) => [c.pick(['RPUSH', 'LPUSH', 'RPUSH', 'LPUSHX']), list(c), ...some(c, 3, value)]],
  [9, (c) => ['ZADD', zset(c), ...some(c, 2, (d) => String(d.below(9))).flatMap((score) => [score, value(c)])]],
  [11, (c) => ['XADD', stream(c), `${c.pick([50, 50, 60, 70])}-*`, 'f', value(c)]],
  [7, (c) => ['SET', c.often(0.9) ? text(c) : anyKey(c), value(c), ...maybe(c, 0.1, ['GET'])]],
  [3, (c) => ['MSET', text(c), value(c), text(c), value(c)]],
  [4, (c) => ['DEL', ...some(c, 2, anyKey)]],
  [2, (c) => ['UNLINK', anyKey(c)]],
  [3, (c) => [c.pick(['RENAME', 'RENAMENX']), anyKey(c), anyKey(c)]],
  [2, (c) => ['COPY', anyKey(c), anyKey(c), ...maybe(c, 0.6, ['REPLACE'])]],
  [2, (c) => [c.pick(['LPOP', 'RPOP']), list(c), ...maybe(c, 0.4, ['2'])]],
  [2, (c) => ['LMOVE', list(c), list(c), end(c), end(c)]],
  [2, (c) => [c.pick(['ZPOPMIN', 'ZPOPMAX']), zset(c)]],
  [6, (c) => ['XGROUP', 'CREATE', stream(c), group(c), c.pick(['$', '$', '0']), ...maybe(c, 0.7, ['MKSTREAM'])]],
  [2, (c) => ['XGROUP', 'DESTROY', stream(c), group(c)]],
  [2, (c) => ['XREADGROUP', 'GROUP', group(c), 'al', 'STREAMS', stream(c), c.pick(['>', '0'])]],
  [1, (c) => ['XACK', stream(c), group(c), `${c.pick([50, 60])}-${c.below(9)}`]],
  [1, (c) => ['XTRIM', stream(c), 'MAXLEN', '2']],
  [2, (c) => ['SORT', list(c), 'ALPHA', 'STORE', list(c)]],
  [1, (c) => ['ZUNIONSTORE', zset(c), '2', zset(c), zset(c)]],
  [2, (c) => ['EXPIRE', anyKey(c), c.pick(['100000', '-1'])]],
  [1, (c) => [c.pick(['INCR', 'APPEND', 'PERSIST', 'GETDEL']), text(c), ...maybe(c, 0.2, ['x'])]],
  [0.7, (c) => ['MOVE', anyKey(c), c.pick(['0', '1'])]],
  [0.5, (c) => ['SWAPDB', '0', c.pick(['0', '1'])]],
  [0.5, (c) => [c.pick(['FLUSHDB', 'FLUSHALL'])]],
];
const reads: [number, Drawn][] = [
  [6, (c) => ['GET', text(c)]],
  [3, (c) => ['MGET', ...some(c, 3, anyKey)]],
  [3, (c) => ['LRANGE', list(c), '0', '-1']],
  [2, (c) => ['ZRANGE', zset(c), '0', '-1']],
  [2, (c) => ['XRANGE', stream(c), '-', '+']],
  [2, (c) => [c.pick(['EXISTS', 'TYPE', 'TTL', 'STRLEN']), anyKey(c)]],
  [1, () => ['PING']],
];
const waits: [number, Drawn][] = [
  [5, (c) => [c.pick(['BLPOP', 'BRPOP']), ...some(c, 3, list), forever(c)]],
  [4, (c) => ['BLMOVE', list(c), list(c), end(c), end(c), forever(c)]],
  [1, (c) => ['BRPOPLPUSH', list(c), list(c), forever(c)]],
  [3, (c) => ['BLMPOP', forever(c), '2', list(c), list(c), end(c), ...maybe(c, 0.5, ['COUNT', '2'])]],
  [4, (c) => [c.pick(['BZPOPMIN', 'BZPOPMAX']), ...some(c, 2, zset), forever(c)]],
  [2, (c) => ['BZMPOP', forever(c), '2', zset(c), zset(c), c.pick(['MIN', 'MAX']), ...maybe(c, 0.5, ['COUNT', '2'])]],
  [4, (c) => {
    const keys = some(c, 2, stream);
    return ['XREAD', ...maybe(c, 0.3, ['COUNT', '1']), 'BLOCK', '0', 'STREAMS', ...keys, ...keys.map(() => '$')];
  }],
  [6, (c) => {
    const keys = some(c, 2, stream);
    return ['XREADGROUP', 'GROUP', group(c), c.pick(['al', 'bo']), ...maybe(c, 0.3, ['COUNT', '1']), 'BLOCK', '0',
      ...maybe(c, 0.2, ['NOACK']), 'STREAMS', ...keys, ...keys.map(() => '>')];
  }],
];
/* Each channel matches one pattern, and nobody leaves all at once: several at once come in a table's order. */
const listening: [number, Drawn][] = [
  [5, (c) => ['SUBSCRIBE', ...some(c, 2, channel)]],
  [3, (c) => ['PSUBSCRIBE', c.pick(['c*', 'd?'])]],
  [2, (c) => ['SSUBSCRIBE', channel(c)]],
  [4, (c) => ['UNSUBSCRIBE', channel(c)]],
  [2, (c) => ['PUNSUBSCRIBE', c.pick(['c*', 'd?'])]],
  [1, (c) => ['SUNSUBSCRIBE', channel(c)]],
  [9, (c) => ['PUBLISH', channel(c), value(c)]],
  [2, (c) => ['SPUBLISH', channel(c), value(c)]],
  [1, (c) => ['PUBSUB', 'NUMSUB', channel(c)]],
];
const tracking: [number, Drawn][] = [
  [6, (c) => [
    'CLIENT', 'TRACKING', 'ON',
    ...c.pick<string[]>([[], [], ['OPTIN'], ['OPTOUT'], ['BCAST'], ['BCAST', 'PREFIX', 's'], ['BCAST', 'PREFIX', 'l']]),
    ...maybe(c, 0.25, ['NOLOOP']),
    ...maybe(c, 0.25, ['REDIRECT', other(c)]),
  ]],
  [2, () => ['CLIENT', 'TRACKING', 'OFF']],
  [3, (c) => ['CLIENT', 'CACHING', c.pick(['YES', 'NO'])]],
  [1, () => ['SUBSCRIBE', '__redis__:invalidate']],
];
const about: [number, Drawn][] = [
  [8, (c) => ['CLIENT', 'UNBLOCK', other(c), ...c.pick([[], ['TIMEOUT'], ['ERROR']])]],
  [1.5, () => ['RESET']],
  [2, (c) => ['HELLO', c.pick(['2', '3', '3'])]],
  [1, (c) => ['CLIENT', 'REPLY', c.pick(['SKIP', 'ON', 'ON', 'OFF'])]],
  [1, (c) => ['SELECT', c.pick(['0', '0', '1'])]],
  [1, (c) => ['CLIENT', 'SETNAME', value(c)]],
  [1, () => ['CLIENT', 'GETNAME']],
];
/* Only who never waits kills: who is killed by a client whose wait it has just ended loses, on the real server, the
 * replies of that same moment; ours have left by then. */
const driversAbout: [number, Drawn][] = [
  about[0]!,
  [2, (c) => ['CLIENT', 'KILL', 'ID', other(c), ...maybe(c, 0.3, ['SKIPME', 'NO'])]],
];
const inTransaction: [number, Drawn][] = [
  [6, () => ['MULTI']], [9, () => ['EXEC']], [1, () => ['DISCARD']],
  [5, (c) => ['WATCH', ...some(c, 2, anyKey)]], [1, () => ['UNWATCH']],
];

const draw = (c: Chance, from: readonly (readonly [number, Drawn])[]): string[] => c.weighted(from)(c);

function request(c: Chance, mayWait: boolean): string[] {
  return c.weighted<() => string[]>([
    [mayWait ? 24 : 60, () => draw(c, writes)],
    [12, () => draw(c, reads)],
    [mayWait ? 26 : 0, () => draw(c, waits)],
    [mayWait ? 9 : 0, () => draw(c, listening)],
    [mayWait ? 7 : 0, () => draw(c, tracking)],
    [mayWait ? 6 : 10, () => draw(c, mayWait ? about : driversAbout)],
    [mayWait ? 8 : 2, () => draw(c, inTransaction)],
    [mayWait ? 0 : 5, () => ['PUBLISH', channel(c), value(c)]],
  ])();
}

export function writeEpisode(seed: number, turns: number): Turn[] {
  const c = new Chance(seed);
  const out: Turn[] = [];
  while (out.length < turns) {
    const driver = c.often(0.45);
    const client = c.pick(driver ? DRIVERS : ACTORS);
    const count = c.pick([1, 1, 1, 1, 2, 3, 5]);
    const requests = Array.from({ length: count }, () => request(c, !driver));
    if (driver) out.push({ client, requests: whole(c, requests) });
    else if (c.often(0.05)) out.push({ client, requests: [] });
    else if (c.often(0.25)) out.push({ client, requests: inOne(c, requests) });
    else if (c.often(0.02)) out.push(...paused(c));
    else out.push({ client, requests });
  }
  return out;
}

const inOne = (c: Chance, requests: string[][]): string[][] =>
  [['MULTI'], ...requests, [c.pick(['EXEC', 'EXEC', 'DISCARD'])]];

/** A driver's transactions end with its turn, and it never watches. */
function whole(c: Chance, requests: string[][]): string[][] {
  const plain = requests.filter(([name]) => !/^(MULTI|EXEC|DISCARD|WATCH|UNWATCH)$/.test(name!));
  return c.often(0.2) ? [['MULTI'], ...plain, ['EXEC']] : plain.length > 0 ? plain : [['PING']];
}

/**
 * Writes are held back for some turns; who is held may be killed or go away meanwhile, but not be unblocked:
 * 7.0.15 ends itself then ("Unknown btype in replyToBlockedClientTimedOut").
 */
function paused(c: Chance): Turn[] {
  const turns = Array.from({ length: c.between(2, 10) }, () => {
    const words = request(c, true);
    const requests = c.often(0.08) ? [] : [words[1] === 'UNBLOCK' ? ['PING'] : words];
    return { client: c.pick(ACTORS), requests };
  });
  return [
    { client: 'u0', requests: [['CLIENT', 'PAUSE', '1000000', 'WRITE']] },
    ...turns,
    { client: 'u0', requests: [['CLIENT', 'UNPAUSE']] },
  ];
}
