// Programs that live on scripts and functions: ioredis's own commands (EVALSHA, then EVAL when the script is unknown),
// node-redis's scripts and functions, locks of redlock, rate-limiter-flexible.
import { createRequire } from 'node:module';
import { Redis } from 'ioredis';
import { RateLimiterQueue, RateLimiterRedis, type RateLimiterRes } from 'rate-limiter-flexible';
import { type CommandParser, createClient, defineScript } from 'redis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OurServer, startOurs } from '#support/our-server';

type Lock = { value: string; extend(ms: number): Promise<Lock>; unlock(): Promise<void> };
type Locks = { lock(resource: string | string[], ms: number): Promise<Lock> };
const Redlock = createRequire(import.meta.url)('redlock') as new (clients: Redis[], options: object) => Locks;

let server: OurServer;
const ends: (() => unknown)[] = [];
beforeAll(async () => { server = await startOurs(); });
afterAll(() => server.stop());
beforeEach(async () => { await client().flushall(); });
afterEach(() => { for (const end of ends.splice(0).reverse()) end(); });

function client(options: Record<string, unknown> = {}): Redis {
  const made = new Redis({ host: '127.0.0.1', port: server.port, ...options });
  ends.push(() => made.disconnect());
  return made;
}

const BEST = "local old = tonumber(redis.call('GET', KEYS[1]) or '-inf')\n"
  + "local new = tonumber(ARGV[1])\nif new > old then redis.call('SET', KEYS[1], ARGV[1]) end\n"
  + 'return tostring(math.max(old, new))';

describe('ioredis', () => {
  type Own = Redis & { best(key: string, value: number): Promise<string> };

  it('runs a command of its own, again when the server has forgotten its script, and in a pipeline', async () => {
    const redis = client({ scripts: { best: { lua: BEST, numberOfKeys: 1 } }, keyPrefix: 'app:' }) as Own;
    expect(await redis.best('a', 5)).toBe('5');
    expect(await redis.best('a', 3)).toBe('5');
    await client().script('FLUSH');
    expect(await redis.best('a', 8)).toBe('8');
    expect(await client().get('app:a')).toBe('8');
    await client().script('FLUSH');
    type OwnPipeline = { best(key: string, value: number): OwnPipeline; exec(): Promise<[Error | null, unknown][]> };
    const pipeline = redis.pipeline() as unknown as OwnPipeline;
    expect(await pipeline.best('a', 9).best('b', 1).exec()).toEqual([[null, '9'], [null, '1']]);
  });

  it('throws what a script throws, and gets bytes and nested replies back', async () => {
    const redis = client();
    await expect(redis.eval("return redis.error_reply('MINE not so')", 0)).rejects.toThrow('MINE not so');
    await expect(redis.eval("return redis.call('INCR', KEYS[1], 1)", 1, 'a')).rejects.toThrow('Wrong number of args');
    await expect(redis.evalsha('f'.repeat(40), 0)).rejects.toThrow('NOSCRIPT No matching script');
    const bytes = Buffer.from([0, 255, 10]);
    expect(await redis.callBuffer('EVAL', 'return ARGV[1]', 0, bytes)).toEqual(bytes);
    expect(await redis.eval("return {1, {'two', false, 3.9}, {ok='fine'}}", 0)).toEqual([1, ['two', null, 3], 'fine']);
  });

  it('watches what others do, and what their scripts do', async () => {
    const watcher = await client().monitor();
    ends.push(() => watcher.disconnect());
    const seen: [string, string[]][] = [];
    const last = new Promise<void>((resolve) => {
      watcher.on('monitor', (_time: string, words: string[], source: string) => {
        if (['GET', 'eval', 'get'].includes(words[0]!)) seen.push([source, words]);
        if (words[0] === 'get') resolve();
      });
    });
    const redis = client();
    await redis.eval("return redis.call('GET', KEYS[1])", 1, 'k\n"');
    await redis.get('end');
    await last;
    expect(seen.map(([source, words]) => [source === 'lua', words.slice(-1)[0]]))
      .toEqual([[false, 'k\\n"'], [true, 'k\\n"'], [false, 'end']]);
  });
});

describe.each([2, 3] as const)('node-redis in RESP%i', (RESP) => {
  const key = (parser: CommandParser, name: string, value: number): void => {
    parser.pushKey(name);
    parser.push(String(value));
  };
  const LIBRARY = '#!lua name=counting\n'
    + "redis.register_function{function_name='count_by', callback=function(keys, args)\n"
    + "return redis.call('INCRBY', keys[1], args[1]) end}\n"
    + "redis.register_function{function_name='count', flags={'no-writes'}, callback=function(keys)\n"
    + "redis.setresp(3) return {double=tonumber(redis.call('GET', keys[1])) / 4} end}";

  async function connect() {
    const best = defineScript({
      SCRIPT: BEST, NUMBER_OF_KEYS: 1, parseCommand: key, transformReply: (reply: unknown) => Number(reply),
    });
    const by = { NUMBER_OF_KEYS: 1, parseCommand: key, transformReply: (reply: unknown) => reply as number };
    const count = {
      NUMBER_OF_KEYS: 1, IS_READ_ONLY: true,
      parseCommand: (parser: CommandParser, name: string) => parser.pushKey(name),
      transformReply: (reply: unknown) => reply,
    };
    const made = createClient({
      url: `redis://127.0.0.1:${server.port}`, RESP, scripts: { best },
      functions: { counting: { count_by: by, count } },
    });
    made.on('error', () => undefined);
    await made.connect();
    ends.push(() => made.destroy());
    return made;
  }

  it('runs its scripts, also in a transaction, though the server has forgotten them', async () => {
    const redis = await connect();
    expect(await redis.best('a', 5)).toBe(5);
    await redis.scriptFlush();
    expect(await redis.best('a', 3)).toBe(5);
    expect(await redis.multi().best('a', 7).get('a').exec()).toEqual([7, '7']);
  });

  it('loads, calls, lists, dumps and restores functions', async () => {
    const redis = await connect();
    expect(await redis.functionLoad(LIBRARY, { REPLACE: true })).toBe('counting');
    expect(await redis.counting.count_by('n', 10)).toBe(10);
    expect(await redis.counting.count('n')).toEqual(RESP === 3 ? 2.5 : '2.5');
    await expect(redis.fCallRo('count_by', { keys: ['n'], arguments: ['1'] })).rejects.toThrow('write flag');
    const [library] = await redis.functionListWithCode({ LIBRARYNAME: 'count*' });
    expect([library!.library_name, library!.engine, library!.library_code]).toEqual(['counting', 'LUA', LIBRARY]);
    expect((library!.functions as { name: string }[]).map(({ name }) => name).sort()).toEqual(['count', 'count_by']);
    const dump = await redis.withTypeMapping({ 36: Buffer }).functionDump();
    await redis.functionFlush();
    await expect(redis.fCall('count_by', { keys: ['n'], arguments: ['1'] })).rejects.toThrow('Function not found');
    await redis.functionRestore(dump as unknown as Buffer);
    expect(await redis.counting.count_by('n', 5)).toBe(15);
  });
});

describe('redlock', () => {
  it('locks by a majority, extends and lets go; who comes second is refused until then', async () => {
    const servers = [0, 1, 2].map((db) => client({ db }));
    const locks = new Redlock(servers, { retryCount: 0 });
    const lock = await locks.lock('the tap', 5000);
    expect(await Promise.all(servers.map((each) => each.get('the tap')))).toEqual([lock.value, lock.value, lock.value]);
    await expect(locks.lock('the tap', 5000)).rejects.toThrow('Exceeded 0 attempts');
    await Promise.all(servers.slice(0, 2).map((each) => each.del('the tap')));
    await expect(lock.extend(60_000)).rejects.toThrow('Exceeded 0 attempts');
    const second = await locks.lock('the tap', 5000);
    expect(second.value).not.toBe(lock.value);
    const extended = await second.extend(60_000);
    expect(await servers[1]!.pttl('the tap')).toBeGreaterThan(50_000);
    await extended.unlock();
    const both = await locks.lock(['a', 'b'], 5000);
    await expect(locks.lock(['b', 'c'], 5000)).rejects.toThrow('Exceeded 0 attempts');
    await both.unlock();
    expect(await servers[0]!.exists('a', 'b')).toBe(0);
  });
});

describe('rate-limiter-flexible', () => {
  it('counts points of a key, blocks who takes too many, and forgets', async () => {
    const storeClient = client();
    const rules = { points: 3, duration: 60, blockDuration: 600 };
    const limiter = new RateLimiterRedis({ storeClient, keyPrefix: 'login', ...rules });
    for (const left of [2, 1, 0]) expect((await limiter.consume('ann')).remainingPoints).toBe(left);
    const refused = await limiter.consume('ann').catch((problem: RateLimiterRes) => problem) as RateLimiterRes;
    expect(refused.msBeforeNext).toBeGreaterThan(590_000);
    expect(await storeClient.ttl('login:ann')).toBeGreaterThan(590);
    expect((await limiter.consume('bob', 2)).remainingPoints).toBe(1);
    expect((await limiter.reward('bob', 1)).consumedPoints).toBe(1);
    expect(await limiter.delete('ann')).toBe(true);
    expect((await limiter.get('ann'))).toBeNull();
    const many = await Promise.allSettled(Array.from({ length: 50 }, () => limiter.consume('eve')));
    expect(many.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  it('lets who must wait go on when the time is over', async () => {
    const limiter = new RateLimiterRedis({ storeClient: client(), keyPrefix: 'queue', points: 2, duration: 1 });
    const queue = new RateLimiterQueue(limiter, { maxQueueSize: 3 });
    const left = await Promise.all([queue.removeTokens(1), queue.removeTokens(1), queue.removeTokens(1)]);
    expect(left).toEqual([1, 0, 1]);
  });
});
