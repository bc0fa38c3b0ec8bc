// ioredis against the engine on TCP: pipelines, transactions, pub/sub, blocking, scans, a connection that comes back.
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OurServer, startOurs } from '#support/our-server';

let server: OurServer;
const clients: Redis[] = [];
beforeAll(async () => { server = await startOurs(); });
afterAll(() => server.stop());
beforeEach(async () => { await client().flushall(); });
afterEach(() => { for (const each of clients.splice(0)) each.disconnect(); });

function client(options: Record<string, unknown> = {}): Redis {
  const made = new Redis({ host: '127.0.0.1', port: server.port, ...options });
  clients.push(made);
  return made;
}

describe('ioredis', () => {
  it('is ready: INFO and CLIENT SETNAME of its handshake are answered', async () => {
    const redis = client({ connectionName: 'shop', db: 3 });
    await once(redis, 'ready');
    expect(redis.status).toBe('ready');
    expect(await redis.client('GETNAME')).toBe('shop');
    expect(await redis.client('INFO')).toMatch(/ db=3 /);
  });

  it('sends a pipeline of 10,000 in one go and gets as many replies in order', async () => {
    const redis = client();
    const pipeline = redis.pipeline();
    for (let i = 0; i < 5000; i++) pipeline.set(`k${i}`, i).get(`k${i}`);
    const replies = await pipeline.exec();
    expect(replies).toHaveLength(10_000);
    expect(replies!.every(([error], i) => error === null && (i % 2 === 0 || replies![i]![1] === String((i - 1) / 2))))
      .toBe(true);
  });

  it('tells which command of a pipeline failed', async () => {
    const replies = await client().pipeline().set('a', 'x').incr('a').get('a').exec();
    expect(replies!.map(([error, value]) => error?.message ?? value))
      .toEqual(['OK', 'ERR value is not an integer or out of range', 'x']);
  });

  it('runs a transaction, and none when a watched key changed', async () => {
    const [redis, other] = [client(), client()];
    expect(await redis.multi().incr('n').incr('n').get('n').exec()).toEqual([[null, 1], [null, 2], [null, '2']]);
    await redis.watch('n');
    await other.set('n', '10');
    expect(await redis.multi().incr('n').exec()).toBeNull();
    await expect(redis.multi().call('NOSUCH').exec()).rejects.toThrow('EXECABORT');
  });

  it('publishes to channels and patterns, also bytes', async () => {
    const [listener, talker] = [client(), client()];
    await listener.subscribe('news');
    await listener.psubscribe('n?ws*');
    const got: unknown[] = [];
    listener.on('message', (channel, text) => got.push([channel, text]));
    listener.on('pmessageBuffer', (pattern: string, channel: Buffer, bytes: Buffer) => {
      got.push([String(pattern), String(channel), bytes]);
    });
    const both = once(listener, 'pmessageBuffer');
    expect(await talker.publish('news', Buffer.from([0, 255, 10]))).toBe(2);
    await both;
    expect(got).toContainEqual(['n?ws*', 'news', Buffer.from([0, 255, 10])]);
    expect(got).toHaveLength(2);
    await listener.unsubscribe('news');
    await listener.punsubscribe('n?ws*');
    expect(await listener.ping()).toBe('PONG');
  });

  it('waits for a list, a sorted set and a stream', async () => {
    const [waiter, giver] = [client(), client()];
    const item = waiter.blpop('jobs', 0);
    await giver.ping();
    await giver.rpush('jobs', 'first');
    expect(await item).toEqual(['jobs', 'first']);
    const lowest = waiter.bzpopmin('scores', 0);
    await giver.zadd('scores', 5, 'five', 1, 'one');
    expect(await lowest).toEqual(['scores', 'one', '1']);
    const entry = waiter.xread('BLOCK', 0, 'STREAMS', 'events', '$');
    await giver.ping();
    const id = await giver.xadd('events', '*', 'kind', 'click');
    expect(await entry).toEqual([['events', [[id, ['kind', 'click']]]]]);
  });

  it('comes back by itself after it was killed, and sends what waited meanwhile', async () => {
    const redis = client({ retryStrategy: () => 5 });
    await redis.set('a', '1');
    const id = await redis.client('ID');
    const back = once(redis, 'ready');
    expect(await client().client('KILL', 'ID', id)).toBe(1);
    expect(await redis.get('a')).toBe('1');
    await back;
    expect(await redis.client('ID')).not.toBe(id);
  });

  it('subscribes again when it comes back', async () => {
    const listener = client({ retryStrategy: () => 5 });
    await listener.subscribe('news');
    const back = once(listener, 'ready');
    await client().client('KILL', 'TYPE', 'pubsub');
    await back;
    const message = once(listener, 'message');
    const talker = client();
    while (await talker.publish('news', 'again') === 0);
    expect(await message).toEqual(['news', 'again']);
  });

  it('scans keys and hashes as streams', async () => {
    const redis = client({ keyPrefix: 'app:' });
    await redis.mset(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`k${i}`, i])));
    const found = new Set<string>();
    for await (const keys of client().scanStream({ match: 'app:k*', count: 100 })) {
      for (const key of keys as string[]) found.add(key);
    }
    expect(found.size).toBe(1000);
    await redis.hset('h', Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`f${i}`, i])));
    const fields: string[] = [];
    for await (const part of redis.hscanStream('h')) fields.push(...(part as string[]));
    expect(fields).toHaveLength(600);
  });

  it('keeps bytes as they are and numbers as strings', async () => {
    const redis = client();
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
    await redis.set(bytes, bytes);
    expect(await redis.getBuffer(bytes)).toEqual(bytes);
    expect(await redis.incrbyfloat('f', 0.1)).toBe('0.1');
    expect(await redis.geoadd('g', 13.361389, 38.115556, 'Palermo')).toBe(1);
  });
});
