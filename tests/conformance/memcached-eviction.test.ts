// Both servers filled beyond their memory with the same sets of several sizes, some keys asked for again and again:
// the same pages for each class, as many evictions within a tolerance, the same share of hot keys survives. The real
// one moves items between its lists in a thread of its own, so that who goes is not the same item by item.
import { describe, expect, it } from 'vitest';
import { hasRealMemcached } from '#support/real-memcached';
import { ourMc, realMc } from './memcached-servers';
import type { McServer } from './memcached-play';

const SIZES = [100, 1000, 7000];
const ROUNDS = 60;
const SETS = 300;
const HOT = 100;
/** Shares: of evictions, and of surviving keys. */
const EVICTION_TOLERANCE = 0.1;
const SURVIVAL_TOLERANCE = 0.1;

type Found = { pages: Record<string, string>; evictions: number; hot: number; cold: number; refused: number };

async function ask(server: McServer): Promise<(request: string) => Promise<string>> {
  const client = await server.connect();
  return async (request) => {
    let text = '';
    client.write(Buffer.from(`${request}mn\r\n`, 'latin1'));
    while (!text.endsWith('MN\r\n')) {
      await client.more(50);
      text += client.take().bytes.toString('latin1');
    }
    return text.slice(0, -'MN\r\n'.length);
  };
}

/** Hot keys are asked for in each round; all others are set once. */
async function press(server: McServer): Promise<Found> {
  const say = await ask(server);
  const hot = Array.from({ length: HOT }, (_, i) => `hot:${i}`);
  const set = (key: string, at: number) => {
    const value = 'v'.repeat(SIZES[at % SIZES.length]!);
    return `set ${key} 0 0 ${value.length}\r\n${value}\r\n`;
  };
  await say(hot.map(set).join(''));
  let refused = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const sets = Array.from({ length: SETS }, (_, i) => set(`cold:${round * SETS + i}`, i));
    refused += (await say(sets.join(''))).match(/^SERVER_ERROR/gm)?.length ?? 0;
    await say(`get ${hot.join(' ')}\r\nget ${hot.join(' ')}\r\n`);
  }
  const stats = await say('stats\r\nstats slabs\r\n');
  const survivors = await say(`get ${hot.join(' ')}\r\n`);
  const late = Array.from({ length: SETS }, (_, i) => `cold:${(ROUNDS - 1) * SETS + i}`);
  return {
    pages: Object.fromEntries([...stats.matchAll(/STAT (\d+):total_pages (\d+)/g)].map(([, slab, n]) => [slab!, n!])),
    evictions: Number(/STAT evictions (\d+)/.exec(stats)![1]), refused,
    hot: survivors.match(/^VALUE /gm)?.length ?? 0,
    cold: (await say(`get ${late.join(' ')}\r\n`)).match(/^VALUE /gm)?.length ?? 0,
  };
}

async function both(options: string[]): Promise<{ real: Found; ours: Found }> {
  const servers = [await realMc(options), ourMc(options)] as const;
  const real = await press(servers[0]);
  const ours = await press(servers[1]);
  for (const server of servers) await server.stop();
  return { real, ours };
}

describe.skipIf(!hasRealMemcached())('a full cache', () => {
  it('gives each class the real server\'s pages, and evicts as many', async () => {
    const { real, ours } = await both(['-m', '8', '-t', '1', '-o', 'no_slab_automove']);
    expect(ours.pages).toEqual(real.pages);
    expect(Math.abs(ours.evictions / real.evictions - 1)).toBeLessThan(EVICTION_TOLERANCE);
    expect(Math.abs(ours.hot - real.hot) / HOT).toBeLessThanOrEqual(SURVIVAL_TOLERANCE);
    expect(Math.abs(ours.cold - real.cold) / SETS).toBeLessThanOrEqual(SURVIVAL_TOLERANCE);
    expect(ours.refused).toBe(real.refused);
  });

  it('evicts the same with one list for each class', async () => {
    const { real, ours } = await both(['-m', '8', '-t', '1', '-o', 'no_modern']);
    expect(ours.pages).toEqual(real.pages);
    expect(ours.evictions).toBe(real.evictions);
    expect([ours.hot, ours.cold]).toEqual([real.hot, real.cold]);
  });

  it('refuses as many sets as the real one where it may not evict', async () => {
    const { real, ours } = await both(['-m', '8', '-M', '-t', '1']);
    expect(ours).toEqual(real);
    expect(ours.refused).toBeGreaterThan(1000);
    expect(ours.evictions).toBe(0);
  });
});
