// What INFO memory tells of scripts and functions. The figures of the first test are redis-server 7.0.15's own.
import { expect, test } from 'vitest';
import { SeededDice } from '#base/dice';
import { luaMachines } from '#gateway/lua-machines';
import { wallClock } from '#gateway/wall-clock';
import { RedisNode } from '#redis/node';
import { encodeRequest } from '#support/words';

const FIELDS = [
  'number_of_cached_scripts', 'number_of_functions', 'number_of_libraries', 'used_memory_scripts_eval',
  'used_memory_functions', 'used_memory_scripts',
];
const LIBRARY = '#!lua name=l\n'
  + "redis.register_function('f',function() return 1 end) redis.register_function('g',function() return 1 end)";

function fixture() {
  const node = new RedisNode({ scripts: luaMachines, clock: wallClock, dice: new SeededDice(1) });
  let said = '';
  const client = node.connect({ write: (bytes) => { said += Buffer.from(bytes).toString('latin1'); }, close() {} });
  const send = (...words: string[]): string => {
    said = '';
    const bytes = encodeRequest(words);
    client.receive(bytes, 0, bytes.length);
    return said;
  };
  const figure = (name: string) => Number(new RegExp(`^${name}:(\\d+)\\r$`, 'm').exec(send('INFO', 'memory'))?.[1]);
  return { node, send, figure, figures: () => FIELDS.map(figure) };
}

test('the counts and the bytes move with EVAL, FUNCTION LOAD and the two flushes', () => {
  const { send, figures } = fixture();
  expect(figures()).toEqual([0, 0, 0, 0, 200, 200]);
  send('EVAL', 'return 1', '0');
  expect(figures()).toEqual([1, 0, 0, 136, 200, 336]);
  send('EVAL', 'return 1', '0');
  expect(figures()).toEqual([1, 0, 0, 136, 200, 336]);
  send('EVAL', 'return 2', '0');
  expect(send('FUNCTION', 'LOAD', LIBRARY)).toBe('$1\r\nl\r\n');
  expect(figures()).toEqual([2, 2, 1, 240, 576, 816]);
  send('SCRIPT', 'FLUSH');
  expect(figures()).toEqual([0, 2, 1, 0, 576, 576]);
  send('FUNCTION', 'LOAD', 'REPLACE', LIBRARY);
  expect(figures()).toEqual([0, 2, 1, 0, 576, 576]);
  send('FUNCTION', 'FLUSH');
  expect(figures()).toEqual([0, 0, 0, 0, 200, 200]);
});

test('a machine is told of once a script has made it, and cached scripts count as used memory', () => {
  const { node, send, figure } = fixture();
  expect(figure('used_memory_vm_eval')).toBe(0);
  const before = node.memory.used;
  send('SCRIPT', 'LOAD', `return '${'x'.repeat(10_000)}'`);
  expect(figure('used_memory_vm_eval')).toBeGreaterThan(10_000);
  expect(node.memory.used - before).toBeGreaterThan(10_000);
});
