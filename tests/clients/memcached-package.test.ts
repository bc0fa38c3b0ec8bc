// The npm package memcached (text protocol, ketama hashing over several servers) against the engine.
import Memcached from 'memcached';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OurMemcached, startOurMemcached } from '#support/our-memcached';

let servers: OurMemcached[];
const clients: Memcached[] = [];
beforeAll(async () => { servers = await Promise.all([startOurMemcached(), startOurMemcached()]); });
afterAll(async () => { for (const server of servers) await server.stop(); });
afterEach(() => { for (const each of clients.splice(0)) each.end(); });

function client(count = 1): Memcached {
  const made = new Memcached(servers.slice(0, count).map(({ port }) => `127.0.0.1:${port}`), { retries: 0 });
  clients.push(made);
  return made;
}
type Answer<T> = (problem: unknown, data: T) => void;
const ask = <T>(question: (answer: Answer<T>) => void): Promise<T> => new Promise((resolve, reject) => {
  question((problem, data) => {
    if (problem === undefined || problem === null) resolve(data);
    else reject(problem as Error);
  });
});
beforeEach(async () => { await ask((answer) => client(2).flush(answer)); });

describe('the memcached package', () => {
  it('keeps texts, numbers and objects', async () => {
    const cache = client();
    await ask((answer) => cache.set('text', 'one', 60, answer));
    await ask((answer) => cache.set('number', 42, 60, answer));
    await ask((answer) => cache.set('object', { a: [1, 2] }, 60, answer));
    expect(await ask((answer) => cache.get('text', answer))).toBe('one');
    expect(await ask((answer) => cache.get('number', answer))).toBe(42);
    expect(await ask((answer) => cache.get('object', answer))).toEqual({ a: [1, 2] });
    expect(await ask((answer) => cache.getMulti(['text', 'number', 'none'], answer)))
      .toEqual({ text: 'one', number: 42 });
  });

  it('compares and swaps', async () => {
    const cache = client();
    await ask((answer) => cache.set('a', 'one', 0, answer));
    const { cas } = await ask<{ cas: string }>((answer) => cache.gets('a', function gets(problem, data) {
      answer(problem, data as { cas: string });
    }));
    expect(await ask((answer) => cache.cas('a', 'two', cas, 0, answer))).toBe(true);
    expect(await ask((answer) => cache.cas('a', 'three', cas, 0, answer))).toBe(false);
    expect(await ask((answer) => cache.get('a', answer))).toBe('two');
  });

  it('adds, replaces, joins, counts, touches and deletes', async () => {
    const cache = client();
    await expect(ask((answer) => cache.replace('a', 'x', 0, answer))).rejects.toThrow('not stored');
    await ask((answer) => cache.add('a', 'b', 0, answer));
    await ask((answer) => cache.append('a', 'c', answer));
    await ask((answer) => cache.prepend('a', 'a', answer));
    expect(await ask((answer) => cache.get('a', answer))).toBe('abc');
    await ask((answer) => cache.set('n', 5, 0, answer));
    expect(await ask((answer) => cache.incr('n', 3, answer))).toBe(8);
    expect(await ask((answer) => cache.decr('n', 100, answer))).toBe(0);
    await ask((answer) => cache.touch('a', 10, function touched(problem) { answer(problem, undefined); }));
    expect(await ask((answer) => cache.del('a', answer))).toBe(true);
    expect(await ask((answer) => cache.get('a', answer))).toBeUndefined();
  });

  it('spreads keys over two servers and finds them again', async () => {
    const cache = client(2);
    const keys = Array.from({ length: 200 }, (_, i) => `key:${i}`);
    for (const key of keys) await ask((answer) => cache.set(key, key, 0, answer));
    const found = await ask<Record<string, string>>((answer) => cache.getMulti(keys, answer));
    expect(Object.keys(found)).toHaveLength(keys.length);
    const alone = await ask<Record<string, string>>((answer) => client().getMulti(keys, answer));
    const share = Object.keys(alone).length / keys.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.8);
  });

  it('reads settings, slabs and items', async () => {
    const cache = client();
    await ask((answer) => cache.set('a', 'one', 0, answer));
    const [settings] = await ask<{ maxbytes: number }[]>((answer) => cache.settings(answer as Answer<unknown>));
    expect(settings!.maxbytes).toBe(64 * 1024 * 1024);
    const [slabs] = await ask<Record<string, Record<string, number>>[]>(
      (answer) => cache.slabs(answer as Answer<unknown>));
    expect(slabs!['1']!.chunk_size).toBe(96);
    expect(await ask((answer) => cache.version(answer as Answer<unknown>)))
      .toEqual([expect.objectContaining({ version: '1.6.18' })]);
  });
});
