/* mc chooses nodes as ElastiCache's own client does: points and keys by their MD5, worked out here by Node's. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { placeOf, placing, pointsOf, type Server } from '#shell/programs/mc/placing';

const servers = (count: number): Server[] =>
  Array.from({ length: count }, (_, i) => ({ host: `cache-000${i + 1}.lab`, port: 11211 }));
const keys = Array.from({ length: 5000 }, (_, i) => `key:${i}`);
const digest = (text: string): Buffer => createHash('md5').update(text).digest();

describe('ketama', () => {
  it('gives a server 160 points, four from each of forty digests, lowest byte first', () => {
    const points = pointsOf(servers(1)[0]!);
    expect(points).toHaveLength(160);
    for (let i = 0; i < 160; i++) {
      expect(points[i]).toBe(digest(`cache-0001.lab:11211-${i >> 2}`).readUInt32LE((i & 3) * 4));
    }
  });

  it('places a key at the first four bytes of its MD5', () => {
    expect(placeOf('a')).toBe(0xb975c10c);
    for (const key of keys.slice(0, 50)) expect(placeOf(key)).toBe(digest(key).readUInt32LE(0));
  });

  it('gives a key to the first point at or behind its place, going round', () => {
    const all = servers(3).flatMap((server) => pointsOf(server).map((point) => ({ point, server })))
      .sort((one, other) => one.point - other.point);
    const place = placing(servers(3), 'ketama');
    for (const key of keys.slice(0, 1000)) {
      const at = placeOf(key);
      const owner = (all.find(({ point }) => point >= at) ?? all[0]!).server;
      expect(place(key).host).toBe(owner.host);
    }
  });

  it('moves about the new node\'s share when one is added, and only to the new node', () => {
    const [before, after] = [placing(servers(3), 'ketama'), placing(servers(4), 'ketama')];
    const moved = keys.filter((key) => before(key).host !== after(key).host);
    expect(moved.length / keys.length).toBeGreaterThan(0.18);
    expect(moved.length / keys.length).toBeLessThan(0.32);
    expect(new Set(moved.map((key) => after(key).host))).toEqual(new Set(['cache-0004.lab']));
  });
});

describe('modulo', () => {
  it('moves most keys when a node is added', () => {
    const [before, after] = [placing(servers(3), 'modulo'), placing(servers(4), 'modulo')];
    const moved = keys.filter((key) => before(key).host !== after(key).host);
    expect(moved.length / keys.length).toBeGreaterThan(0.7);
    expect(moved.length / keys.length).toBeLessThan(0.8);
  });
});
