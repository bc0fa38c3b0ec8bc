import { describe, expect, test } from 'vitest';
import { SeededDice } from '#base/dice';
import { readReply, type Reply } from '#support/frames';
import { NodeTarget } from '#support/our-node';
import { encodeRequest } from '#support/words';

async function fixture() {
  const client = await new NodeTarget().connect();
  return async (...words: string[]): Promise<Reply> => {
    client.send(encodeRequest(words));
    const [bytes] = await client.replies(1);
    return readReply(bytes!);
  };
}

describe('a scan in small steps', () => {
  test.each([
    ['HSCAN', (i: number) => ['HSET', 'k', `e${i}`, 'v'], (i: number) => ['HDEL', 'k', `e${i}`], 2],
    ['SSCAN', (i: number) => ['SADD', 'k', `e${i}`], (i: number) => ['SREM', 'k', `e${i}`], 1],
  ] as const)('%s gives every element that stays, while others come and go', async (scan, add, remove, width) => {
    const ask = await fixture();
    const dice = new SeededDice(width);
    for (let i = 0; i < 2000; i++) await ask(...add(i));
    const seen = new Set<string>();
    let cursor = '0';
    let steps = 0;
    do {
      const reply = await ask(scan, 'k', cursor, 'COUNT', '7');
      cursor = reply.items![0]!.text!;
      reply.items![1]!.items!.forEach((item, at) => { if (at % width === 0) seen.add(item.text!); });
      for (let i = 0; i < 8; i++) await ask(...remove(1000 + dice.below(1000)));
      for (let i = 0; i < 12; i++) await ask(...add(2000 + dice.below(6000)));
      steps++;
    } while (cursor !== '0');
    for (let i = 0; i < 1000; i++) expect(seen.has(`e${i}`), `e${i} stayed`).toBe(true);
    expect(steps).toBeGreaterThan(100);
  });
});
