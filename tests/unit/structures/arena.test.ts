/* The arena over a buffer that grows in place, beside the ordinary one: the same blocks at the same offsets. */
import { describe, expect, test } from 'vitest';
import { SeededDice } from '#base/dice';
import { growingMemory } from '#gateway/growing-memory';
import { Arena } from '#structures/arena';

describe('an arena over a lent buffer', () => {
  test('gives the same offsets and keeps the same bytes as an ordinary one, through growth and reset', () => {
    const plain = new Arena();
    const lent = new Arena(undefined, growingMemory());
    const dice = new SeededDice(7);
    for (let round = 0; round < 3; round++) {
      const blocks: { at: number; size: number; mark: number }[] = [];
      for (let i = 0; i < 4000; i++) {
        const size = 1 + dice.below(i % 50 === 0 ? 40_000 : 300);
        const at = plain.alloc(size);
        expect(lent.alloc(size)).toBe(at);
        const mark = dice.below(256);
        plain.u8[at] = mark;
        lent.u8[at] = mark;
        blocks.push({ at, size, mark });
      }
      expect(lent.used).toBe(plain.used);
      for (const { at, mark } of blocks) expect([plain.u8[at], lent.u8[at]]).toEqual([mark, mark]);
      expect(lent.snapshot().length).toBe(plain.snapshot().length);
      plain.reset();
      lent.reset();
      expect(lent.used).toBe(0);
    }
  });

  test('gives its pages back when little of a large buffer is in use, and keeps what is', () => {
    const arena = new Arena(undefined, growingMemory());
    const kept = arena.alloc(64);
    arena.u8[kept + 5] = 42;
    expect(arena.giveBack()).toBe(false);
    const large = arena.alloc(64 << 20);
    expect(arena.giveBack()).toBe(false);
    arena.free(large, 64 << 20);
    expect(arena.capacity).toBeGreaterThan(64 << 20);
    arena.reset();
    const again = arena.alloc(64);
    arena.u8[again + 5] = 43;
    expect(arena.giveBack()).toBe(true);
    expect(arena.capacity).toBeLessThan(16 << 20);
    expect(arena.u8[again + 5]).toBe(43);
    const more = arena.alloc(5 << 20);
    arena.u8[more + (5 << 20) - 1] = 1;
    expect(arena.u8[again + 5]).toBe(43);
  });

  test('an ordinary arena has nothing to give back', () => {
    expect(new Arena().giveBack()).toBe(false);
  });
});
