// Scripts that would not end or would keep what they took: the lab's bounds hold where Lua alone has none.
import { describe, expect, test } from 'vitest';
import { SeededDice } from '#base/dice';
import { luaMachines } from '#gateway/lua-machines';
import { wallClock } from '#gateway/wall-clock';
import { RedisNode } from '#redis/node';
import { encodeRequest } from '#support/words';

function fixture() {
  const limits = { scriptMs: 50, scriptBytes: 4 << 20 };
  const node = new RedisNode({ scripts: luaMachines, clock: wallClock, dice: new SeededDice(1), limits });
  let said = '';
  const client = node.connect({ write: (bytes) => { said += Buffer.from(bytes).toString('latin1'); }, close() {} });
  const run = (script: string): string => {
    said = '';
    const bytes = encodeRequest(['EVAL', script, '0']);
    client.receive(bytes, 0, bytes.length);
    return said;
  };
  return { node, run };
}

describe('a script at its bounds', () => {
  test.each([
    "xpcall(function() error('x') end, function() while true do end end)",
    'xpcall(function() while true do end end, function() while true do end end)',
    "while true do xpcall(function() error('x') end, function() while true do end end) end",
    'coroutine.wrap(function() xpcall(error, function() while true do end end) end)() while true do end',
  ])('is ended in a handler of errors that has no end: %s', { timeout: 5_000 }, (script) => {
    const { run } = fixture();
    run(script);
    expect(run("return redis.call('PING')")).toBe('+PONG\r\n');
  });

  test('gives back the memory that was not enough', () => {
    const { node, run } = fixture();
    expect(run('local t = {} for i = 1, 1e7 do t[i] = coroutine.create(function() end) end')).toMatch('not enough');
    expect(run("return redis.call('PING')")).toBe('+PONG\r\n');
    expect(node.scripts.usedBytes('eval')).toBeLessThan(1 << 20);
  });
});
