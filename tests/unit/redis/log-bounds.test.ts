/* SLOWLOG and ACL LOG in a lab: however long their parameters make them, they hold a bounded number of characters. */
import { expect, test } from 'vitest';
import { ManualClock } from '#base/clock';
import { SeededDice } from '#base/dice';
import { engineLimits } from '#lab/limits';
import { RedisNode } from '#redis/node';
import { boundLog } from '#redis/log-bounds';
import { encodeRequest } from '#support/words';

test('the oldest entries go when there are too many or they are too long, never the newest', () => {
  const kept = (most: number, charsMax: number): string[] => {
    const entries = ['aaa', 'bb', 'c', 'dddd'];
    boundLog(entries, most, charsMax, (entry) => entry.length);
    return entries;
  };
  expect(kept(9, Infinity)).toEqual(['aaa', 'bb', 'c', 'dddd']);
  expect(kept(2, Infinity)).toEqual(['aaa', 'bb']);
  expect(kept(9, 10)).toEqual(['aaa', 'bb', 'c', 'dddd']);
  expect(kept(9, 9)).toEqual(['aaa', 'bb', 'c']);
  expect(kept(9, 1)).toEqual(['aaa']);
  expect(kept(0, 1)).toEqual([]);
});

test('a lab with logs of any length keeps few entries of long ones', () => {
  const node = new RedisNode({
    clock: new ManualClock(1_700_000_000_000), dice: new SeededDice(5), limits: { ...engineLimits(), logChars: 20_000 },
  });
  let output = '';
  const connection = node.connect({
    write: (bytes: Uint8Array) => { output += Buffer.from(bytes).toString('latin1'); }, close() {},
  });
  const ask = (...words: string[]): string => {
    output = '';
    const bytes = encodeRequest(words);
    connection.receive(bytes, 0, bytes.length);
    return output;
  };
  ask('CONFIG', 'SET', 'slowlog-max-len', '1000000', 'slowlog-log-slower-than', '0', 'acllog-max-len', '1000000');
  for (let i = 0; i < 300; i++) ask('ECHO', `${i}`.padEnd(128, 'x'));
  const slow = node.slowLog.entries;
  expect(slow.length).toBeGreaterThan(50);
  expect(slow.length).toBeLessThan(120);
  ask('ACL', 'SETUSER', 'default', 'resetkeys', '~allowed');
  for (let i = 0; i < 30; i++) ask('GET', `${i}`.padEnd(5000, 'x'));
  const { entries } = node.users.log;
  expect(entries).toHaveLength(3);
  expect(entries[0]!.object.startsWith('29x')).toBe(true);
});
