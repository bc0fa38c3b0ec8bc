// A node out of a snapshot is the node: same data to the byte, and the same answers under what follows.
import { describe, expect, test } from 'vitest';
import { ManualClock } from '#base/clock';
import { SeededDice } from '#base/dice';
import { AssertionFailed } from '#base/assert';
import { RedisNode } from '#redis/node';
import type { Step } from '../conformance/random/script';
import { nameOf, Player, randomSteps } from './player';

const seed = Number(process.env.SEED ?? 11);
const commands = Number(process.env.COMMANDS ?? 3_000);
const SEEDS = Array.from({ length: Number(process.env.SEEDS ?? 3) }, (_, i) => seed + i * 101);

const restored = (player: Player): Player => {
  const options = { clock: player.clock, dice: new SeededDice(7) };
  return Player.on(RedisNode.restore(player.node.snapshot(), options), player.clock);
};

/** Same dice for both: where chance is thrown, the same falls. */
function playBoth(a: Player, b: Player, steps: readonly Step[]): string[] {
  const different: string[] = [];
  for (const step of steps) {
    if ('pause' in step) {
      a.clock.advance(step.pause);
      a.node.tick();
      b.node.tick();
      continue;
    }
    const [one, other] = [a.play(step), b.play(step)];
    if (one !== other) different.push(`${nameOf(step)}: ${one} / ${other}`);
  }
  return different;
}

/** A node whose dice stand where those of a node out of a snapshot do. */
function withFreshDice(player: Player): Player {
  const dice = new SeededDice(7);
  for (let i = 0; i < 40; i++) dice.below(16);
  return Object.assign(player, { node: Object.assign(player.node, { dice }) });
}

describe.each(SEEDS)('a snapshot after a random run (seed %i)', (at) => {
  test('gives the same node, which then answers the same', { timeout: 60_000 }, () => {
    const original = new Player();
    for (const step of randomSteps(at, commands)) original.play(step);
    original.hangUpAll();
    const copy = restored(original);
    expect(Buffer.from(copy.node.snapshot()).equals(original.node.snapshot())).toBe(true);
    withFreshDice(original);
    expect(playBoth(original, copy, randomSteps(at + 1, commands)).slice(0, 3)).toEqual([]);
    original.ask('FLUSHALL');
    copy.ask('FLUSHALL');
    expect([original.node.arena.used, copy.node.arena.used]).toEqual([0, 0]);
  });

  test('leaves the original alone, whatever is done to the fork', { timeout: 60_000 }, () => {
    const original = new Player();
    for (const step of randomSteps(at, commands)) original.play(step);
    original.hangUpAll();
    const before = original.node.snapshot();
    const fork = Player.on(original.node.fork(), new ManualClock(original.clock.nowMs()));
    for (const step of randomSteps(at + 2, 500)) if ('words' in step) fork.play(step);
    expect(Buffer.from(original.node.snapshot()).equals(before)).toBe(true);
    original.ask('FLUSHALL');
    expect(fork.ask('PING')).toBe('+PONG\r\n');
    expect(fork.node.arena.used).toBeGreaterThan(0);
  });
});

describe('a snapshot', () => {
  test('of a node that was emptied is usable', () => {
    const original = new Player();
    original.ask('SET', 'a', '1', 'EX', '100');
    original.ask('SELECT', '3');
    original.ask('RPUSH', 'b', '1', '2');
    original.ask('FLUSHALL');
    const copy = restored(original);
    expect([copy.ask('DBSIZE'), copy.node.nextDue(), copy.node.arena.used]).toEqual([':0\r\n', undefined, 0]);
    expect([copy.ask('SET', 'a', '1', 'EX', '100'), copy.ask('TTL', 'a')]).toEqual(['+OK\r\n', ':100\r\n']);
  });

  const whole = (): Uint8Array => {
    const player = new Player();
    for (const step of randomSteps(3, 300)) player.play(step);
    return player.node.snapshot();
  };
  const options = { clock: new ManualClock(0), dice: new SeededDice(1) };
  const restore = (bytes: Uint8Array) => RedisNode.restore(bytes, options);

  test('that is cut short is refused, wherever it is cut', { timeout: 60_000 }, () => {
    const bytes = whole();
    for (let length = 0; length < bytes.length; length += length < 1500 ? 1 : 997) {
      expect(() => restore(bytes.slice(0, length)), `${length} bytes`).toThrow(AssertionFailed);
    }
  });

  test('with a byte changed is refused, whichever byte', { timeout: 60_000 }, () => {
    const bytes = whole();
    for (let at = 0; at < bytes.length; at += at < 1500 ? 1 : 997) {
      const broken = bytes.slice();
      broken[at] ^= 0x41;
      expect(() => restore(broken), `byte ${at}`).toThrow(AssertionFailed);
    }
  });
});
