// memjs (binary protocol) against the engine where memcached stands. Its prepend sends the code of append (1.3.2), so
// it is not asked here; memccapable asks.
import memjs, { type Client } from 'memjs';
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OurMemcached, startOurMemcached } from '#support/our-memcached';

let server: OurMemcached;
const clients: Client[] = [];
beforeAll(async () => { server = await startOurMemcached(); });
afterAll(() => server.stop());
afterEach(() => { for (const each of clients.splice(0)) each.close(); });

function client(options: Record<string, unknown> = {}, port = server.port): Client {
  const made = memjs.Client.create(`127.0.0.1:${port}`, { retries: 0, ...options });
  clients.push(made);
  return made;
}
const text = (bytes: Buffer | null) => bytes?.toString();
beforeEach(async () => { await new Promise((resolve) => client().flush(resolve)); });

describe('memjs', () => {
  it('sets, gets and deletes, bytes too', async () => {
    const cache = client();
    expect(await cache.set('a', 'one', { expires: 60 })).toBe(true);
    expect(text((await cache.get('a')).value)).toBe('one');
    const bytes = Buffer.from([0, 13, 10, 255, 128]);
    await cache.set('bytes', bytes, {});
    expect((await cache.get('bytes')).value).toEqual(bytes);
    expect(await cache.delete('a')).toBe(true);
    expect((await cache.get('a')).value).toBeNull();
    expect(await cache.delete('a')).toBe(false);
  });

  it('adds, replaces, and appends where the key allows it', async () => {
    const cache = client();
    expect(await cache.replace('a', 'x', {})).toBe(false);
    expect(await cache.add('a', 'b', {})).toBe(true);
    expect(await cache.add('a', 'c', {})).toBe(false);
    expect(await cache.append('a', 'c')).toBe(true);
    expect(text((await cache.get('a')).value)).toBe('bc');
    expect(await cache.touch('a', 30)).toBe(true);
    expect(await cache.touch('nobody', 30)).toBe(false);
  });

  it('counts', async () => {
    const cache = client();
    expect((await cache.increment('n', 5, { initial: 10 })).value).toBe(10);
    expect((await cache.increment('n', 5, {})).value).toBe(15);
    expect((await cache.decrement('n', 20, {})).value).toBe(0);
  });

  it('keeps a thousand answers apart that run at once, and a value of 500 KB whole', async () => {
    const cache = client();
    const keys = Array.from({ length: 1000 }, (_, i) => `key:${i}`);
    await Promise.all(keys.map((key) => cache.set(key, `value of ${key}`, {})));
    const found = await Promise.all(keys.map(async (key) => text((await cache.get(key)).value)));
    expect(found).toEqual(keys.map((key) => `value of ${key}`));
    const large = Buffer.alloc(500_000, 'abc');
    await cache.set('large', large, {});
    expect((await cache.get('large')).value).toEqual(large);
  });

  it('reads statistics', async () => {
    const stats = await new Promise<Record<string, string> | null>((resolve, reject) => {
      client().stats((problem, _server, found) => { if (problem) reject(problem); else resolve(found); });
    });
    expect(stats).toMatchObject({ version: '1.6.18', threads: '4' });
  });

  it('logs in by SASL PLAIN, and does nothing with a wrong password', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hitrate-memjs-'));
    const users = path.join(folder, 'users');
    writeFileSync(users, 'anna:secret\n');
    const guarded = await startOurMemcached(['-S', '-Y', users]);
    const cache = client({ username: 'anna', password: 'secret' }, guarded.port);
    expect(await cache.set('a', 'one', {})).toBe(true);
    expect(text((await cache.get('a')).value)).toBe('one');
    const stranger = client({ username: 'anna', password: 'wrong', timeout: 0.5 }, guarded.port);
    await expect(stranger.get('a')).rejects.toBeDefined();
    await guarded.stop();
    rmSync(folder, { recursive: true });
  });
});
