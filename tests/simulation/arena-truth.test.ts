// The arena under long random runs: nothing leaks, nothing is freed twice, nobody reads a view that has moved.
// `SEED=… COMMANDS=…` repeats or lengthens it.
import { describe, expect, test } from 'vitest';
import { ManualClock } from '#base/clock';
import type { RedisNode } from '#redis/node';
import { recount } from '#redis/memory/recount';
import { kindOf } from '#redis/keyspace/kinds';
import { classSize } from '#structures/arena';
import { nameOf, Player, randomSteps, START_MS } from './player';
import { RestlessArena } from './restless-arena';

const seed = Number(process.env.SEED ?? 1);
const commands = Number(process.env.COMMANDS ?? 6_000);
const SEEDS = Array.from({ length: Number(process.env.SEEDS ?? 4) }, (_, i) => seed + i * 101);

/** Bytes of everything that can be reached from the databases, class sizes counted. */
function reachable(node: RedisNode): number {
  let bytes = 0;
  for (const db of node.databases) {
    const [root, index, indexSize] = db.state() as [number, number, number];
    if (root !== 0) {
      const i32 = node.arena.i32;
      const tables = [i32[(root >> 2) + 1], i32[(root >> 2) + 3]].filter((buckets) => buckets > 0);
      bytes += classSize(24) + tables.reduce((sum, buckets) => sum + classSize(buckets * 4), 0);
    }
    if (index !== 0) bytes += classSize(indexSize * 4);
    db.forEach((entry) => {
      bytes += classSize(node.entries.entryBytes(node.entries.keyLength(entry)));
      bytes += kindOf(db.typeOf(entry)).memoryBytes(db, entry);
    });
  }
  return bytes;
}

function played(at: number, moves = true): { player: Player; arena: RestlessArena } {
  const arena = new RestlessArena(moves);
  const player = new Player(new ManualClock(START_MS), {}, arena);
  const last: string[] = [];
  for (const step of randomSteps(at, commands)) {
    last.push(nameOf(step));
    if (last.length > 3) last.shift();
    try {
      player.play(step);
    } catch (error) {
      throw new Error(`after ${last.join(' | ')}`, { cause: error });
    }
    if (arena.wrongs.length > 0) throw new Error(`${arena.wrongs[0]} after ${last.join(' | ')}`);
  }
  player.hangUpAll();
  return { player, arena };
}

describe.each(SEEDS)('the arena after a random run (seed %i)', (at) => {
  test('holds each block once and only what can be reached; FLUSHALL leaves nothing', { timeout: 120_000 }, () => {
    const { player, arena } = played(at);
    expect(arena.check()).toEqual([]);
    expect(reachable(player.node)).toBe(arena.used);
    expect(recount(player.node)).toBe(arena.weight);
    expect(player.ask('FLUSHALL')).toBe('+OK\r\n');
    expect([arena.used, arena.live.size, arena.weight]).toEqual([0, 0, 0]);
  });

  test('costs what an empty database costs when every key was deleted', { timeout: 120_000 }, () => {
    const { player, arena } = played(at + 1, false);
    for (const db of player.node.databases) {
      player.ask('SELECT', String(db.number));
      const keys: string[] = [];
      db.forEach((entry) => { keys.push(db.keyOf(entry)); });
      for (const key of keys) player.ask('DEL', key);
      expect(player.ask('DBSIZE')).toBe(':0\r\n');
    }
    expect(arena.check()).toEqual([]);
    expect(reachable(player.node)).toBe(arena.used);
    expect(recount(player.node)).toBe(arena.weight);
    player.ask('FLUSHALL');
    expect(arena.used).toBe(0);
  });
});
