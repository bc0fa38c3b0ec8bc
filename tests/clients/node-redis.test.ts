// node-redis (the `redis` package) against the engine on TCP, in RESP2 and RESP3: handshake, pipelining, transactions,
// pub/sub, blocking, pools, scan iterators, client-side caching.
import { BasicClientSideCache, createClient, createClientPool } from 'redis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OurServer, startOurs } from '#support/our-server';

let server: OurServer;
const ends: (() => unknown)[] = [];
beforeAll(async () => { server = await startOurs(); });
afterAll(() => server.stop());
afterEach(async () => { for (const end of ends.splice(0).reverse()) await end(); });

const url = () => `redis://127.0.0.1:${server.port}`;

async function client(RESP: 2 | 3, options: Record<string, unknown> = {}) {
  const made = createClient({ url: url(), RESP, ...options });
  made.on('error', () => undefined);
  await made.connect();
  ends.push(() => { if (made.isOpen) made.destroy(); });
  return made;
}

describe.each([2, 3] as const)('node-redis in RESP%i', (RESP) => {
  beforeEach(async () => { await (await client(RESP)).flushAll(); });

  it('greets, names itself and tells who it is', async () => {
    const redis = await client(RESP, { name: 'shop', database: 2 });
    expect(await redis.clientGetName()).toBe('shop');
    expect((await redis.clientInfo()).db).toBe(2);
    expect(await redis.ping()).toBe('PONG');
  });

  it('gives each type of value its shape', async () => {
    const redis = await client(RESP);
    expect(await redis.set('a', 'x', { expiration: { type: 'EX', value: 60 }, condition: 'NX' })).toBe('OK');
    expect(await redis.set('a', 'y', { condition: 'NX' })).toBeNull();
    await redis.hSet('h', { f: '1', g: '2' });
    expect({ ...await redis.hGetAll('h') }).toEqual({ f: '1', g: '2' });
    await redis.zAdd('z', [{ score: 1.5, value: 'a' }, { score: Infinity, value: 'b' }]);
    expect(await redis.zRangeWithScores('z', 0, -1)).toEqual([
      { value: 'a', score: 1.5 }, { value: 'b', score: Infinity },
    ]);
    expect(await redis.zScore('z', 'a')).toBe(1.5);
    await redis.sAdd('s', ['x', 'y']);
    expect(new Set(await redis.sMembers('s'))).toEqual(new Set(['x', 'y']));
    await redis.geoAdd('g', { longitude: 13.361389, latitude: 38.115556, member: 'Palermo' });
    expect(await redis.geoDist('g', 'Palermo', 'Palermo')).toBe(0);
    const id = await redis.xAdd('stream', '*', { kind: 'click' });
    expect(await redis.xRange('stream', '-', '+')).toEqual([{ id, message: { kind: 'click' } }]);
    expect(await redis.configGet('maxmemory*')).toMatchObject({ maxmemory: '0' });
  });

  it('sends what is asked in one turn as one pipeline, in order', async () => {
    const redis = await client(RESP);
    const replies = await Promise.all(Array.from({ length: 2000 }, () => redis.incr('n')));
    expect(replies).toEqual(Array.from({ length: 2000 }, (_, i) => i + 1));
  });

  it('runs transactions, and throws when a watched key changed', async () => {
    const [redis, other] = [await client(RESP), await client(RESP)];
    expect(await redis.multi().set('a', '1').incr('a').get('a').exec()).toEqual(['OK', 2, '2']);
    await redis.watch('a');
    await other.set('a', '9');
    await expect(redis.multi().incr('a').exec()).rejects.toThrow('One (or more) of the watched keys has been changed');
  });

  it('publishes to channels, patterns and shard channels', async () => {
    const [listener, talker] = [await client(RESP), await client(RESP)];
    const got: string[][] = [];
    await listener.subscribe('news', (text, channel) => { got.push([channel, text]); });
    await listener.pSubscribe('n*', (text, channel) => { got.push([channel, text, 'n*']); });
    let heard: (text: string) => void;
    const shard = new Promise<string>((resolve) => { heard = resolve; });
    await listener.sSubscribe('shard', (text) => heard(text));
    expect(await talker.publish('news', 'a')).toBe(2);
    expect(await talker.sPublish('shard', 'hello')).toBe(1);
    expect(await shard).toBe('hello');
    expect(got).toEqual([['news', 'a'], ['news', 'a', 'n*']]);
    if (RESP === 3) expect(await listener.get('nosuch')).toBeNull();
  });

  it('waits for an element on a connection of a pool, while others work', async () => {
    const pool = createClientPool({ url: url(), RESP }, { minimum: 1, maximum: 3 });
    await pool.connect();
    ends.push(() => pool.destroy());
    const item = pool.execute((one) => one.blPop('jobs', 0));
    await pool.rPush('jobs', 'first');
    expect(await item).toEqual({ key: 'jobs', element: 'first' });
  });

  it('walks over keys, hashes, sets and sorted sets', async () => {
    const redis = await client(RESP);
    await redis.mSet(Object.fromEntries(Array.from({ length: 700 }, (_, i) => [`k${i}`, String(i)])));
    const found = new Set<string>();
    for await (const keys of redis.scanIterator({ MATCH: 'k*', COUNT: 50 })) for (const key of keys) found.add(key);
    expect(found.size).toBe(700);
    await redis.hSet('h', Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`f${i}`, String(i)])));
    let fields = 0;
    for await (const part of redis.hScanIterator('h')) fields += part.length;
    expect(fields).toBe(300);
  });

  it('throws what the server refuses, in its words', async () => {
    const redis = await client(RESP);
    await redis.set('a', 'x');
    await expect(redis.incr('a')).rejects.toThrow('ERR value is not an integer or out of range');
    await expect(redis.lPush('a', 'x')).rejects.toThrow('WRONGTYPE Operation against a key holding the wrong kind');
    await expect(redis.sendCommand(['NOSUCH', 'a'])).rejects.toThrow("ERR unknown command 'NOSUCH'");
  });

  it('comes back after it was killed', async () => {
    const redis = await client(RESP, { socket: { reconnectStrategy: () => 5 } });
    const id = await redis.clientId();
    const back = new Promise<void>((resolve) => { redis.once('ready', () => resolve()); });
    await (await client(RESP)).sendCommand(['CLIENT', 'KILL', 'ID', String(id)]);
    await back;
    expect(await redis.clientId()).not.toBe(id);
  });
});

describe('node-redis with client-side caching', () => {
  it('answers from its own memory until the server tells that a key changed', async () => {
    const cache = new BasicClientSideCache({ ttl: 0, maxEntries: 0, evictPolicy: 'LRU' });
    const redis = await client(3, { clientSideCache: cache });
    const other = await client(3);
    await other.set('a', '1');
    expect([await redis.get('a'), await redis.get('a')]).toEqual(['1', '1']);
    expect(cache.stats()).toMatchObject({ hitCount: 1, missCount: 1 });
    const told = new Promise<void>((resolve) => { cache.once('invalidate', () => resolve()); });
    await other.set('a', '2');
    await told;
    expect(await redis.get('a')).toBe('2');
    expect(cache.stats()).toMatchObject({ hitCount: 1, missCount: 2 });
  });
});
