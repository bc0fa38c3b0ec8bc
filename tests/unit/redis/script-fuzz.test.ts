// Scripts nobody meant: random sources and random bytes. Whatever comes in, one answer goes out and the node lives on.
import { describe, expect, test } from 'vitest';
import { SeededDice } from '#base/dice';
import { luaMachines } from '#gateway/lua-machines';
import { wallClock } from '#gateway/wall-clock';
import { RedisNode } from '#redis/node';
import { encodeRequest } from '#support/words';

const SCRIPT_BYTES = 4 << 20;
const PIECES = [
  'local', 'x', 'y', 't', '=', '==', '~=', '..', '#', '(', ')', '{', '}', '[', ']', ',', ';', '\n', '+', '-', '%',
  'function', 'end', 'if', 'then', 'else', 'while', 'do', 'for', 'in', 'repeat', 'until', 'return', 'break', 'nil',
  'true', 'not', '1', '-1', '1e308', '0/0', '2^53', "'a'", '"\\0\\255"', '[[', ']]', '--', '...', 'KEYS[1]', 'ARGV',
];
/** Each is a whole expression: a source joined from these mostly compiles, and so reaches the libraries. */
const VALUES = [
  'nil', 'true', '0', '-1', '1e15', '0/0', "''", "'a\\0b'", '{}', '{1,{2,{3}}}', "{ok='x'}", "{err='E y'}", 'KEYS',
  '{double=1.5}', '{map={a=1}}', '{set={1}}', 'string.rep', 'function() end', '_G', 'redis', "('x'):rep(70000)",
];
const FUNCTIONS = [
  'redis.call', 'redis.pcall', 'redis.error_reply', 'redis.status_reply', 'redis.sha1hex', 'redis.log', 'redis.setresp',
  'redis.set_repl', 'redis.acl_check_cmd', 'cjson.encode', 'cjson.decode', 'cmsgpack.pack', 'cmsgpack.unpack',
  'struct.pack', 'struct.unpack', 'bit.tohex', 'bit.lshift', 'string.format', 'string.rep', 'string.gsub', 'tostring',
  'table.concat', 'table.sort', 'unpack', 'setmetatable', 'rawset', 'loadstring', 'pcall', 'error', 'select', 'next',
  'math.random', 'math.randomseed', 'coroutine.wrap', 'string.char', 'tonumber', 'getmetatable', 'collectgarbage',
];

type Dice = (below: number) => number;

/** The same walk on every run: a linear congruential generator of 32 bits. */
function walk(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}
const several = (dice: Dice, most: number, one: () => string, between: string): string =>
  Array.from({ length: dice(most + 1) }, one).join(between);
const pick = (dice: Dice, from: readonly string[]): string => from[dice(from.length)]!;

const soup = (dice: Dice) => several(dice, 14, () => pick(dice, PIECES), ' ');
const bytes = (dice: Dice) => several(dice, 40, () => String.fromCharCode(dice(256)), '');
const headed = (dice: Dice) => `#!lua${bytes(dice)}\nreturn ${pick(dice, VALUES)}`;
const called = (dice: Dice) =>
  `return ${pick(dice, FUNCTIONS)}(${several(dice, 3, () => pick(dice, VALUES), ', ')})`;
const nested = (dice: Dice) =>
  `local x = ${pick(dice, VALUES)} ${pick(dice, FUNCTIONS)}(x, ${pick(dice, VALUES)}) return ${pick(dice, VALUES)}`;
const SOURCES = [soup, bytes, headed, called, nested];

function labNode() {
  const limits = { scriptMs: 50, scriptBytes: SCRIPT_BYTES };
  const node = new RedisNode({ scripts: luaMachines, clock: wallClock, dice: new SeededDice(1), limits });
  let said = '';
  const client = node.connect({ write: (part) => { said += Buffer.from(part).toString('latin1'); }, close() {} });
  const send = (...words: string[]): string => {
    said = '';
    const request = encodeRequest(words);
    client.receive(request, 0, request.length);
    return said;
  };
  return { node, send };
}

describe('scripts nobody meant', () => {
  test.each([1, 2, 3])('each has one answer, and the node goes on (seed %i)', { timeout: 5_000 }, (seed) => {
    const { node, send } = labNode();
    const dice = walk(seed);
    for (let round = 0; round < 250; round++) {
      const source = SOURCES[round % SOURCES.length]!(dice);
      expect(send('EVAL', source, '1', 'k', 'v'), source).toMatch(/^[-+:$*%~,#_(]/);
      expect(send('PING'), source).toBe('+PONG\r\n');
      expect(node.scripts.usedBytes('eval'), source).toBeLessThanOrEqual(SCRIPT_BYTES);
    }
    node.scripts.close();
  });

  test('libraries made of noise are refused or loaded, and the node goes on', { timeout: 5_000 }, () => {
    const { node, send } = labNode();
    const dice = walk(4);
    for (let round = 0; round < 150; round++) {
      const source = `#!lua name=n${round}\n${SOURCES[round % SOURCES.length]!(dice)}`;
      expect(send('FUNCTION', 'LOAD', source), source).toMatch(/^(-|\$)/);
      expect(send('PING'), source).toBe('+PONG\r\n');
      expect(node.scripts.usedBytes('function'), source).toBeLessThanOrEqual(SCRIPT_BYTES);
    }
    node.scripts.close();
  });

  test('a node sees nothing of what another one left in its tables', () => {
    const [first, second] = [labNode(), labNode()];
    const names = "local n = {} for k in pairs(_G) do n[#n + 1] = k end table.sort(n) return table.concat(n, ' ')";
    const before = second.send('EVAL', names, '0');
    const dice = walk(5);
    for (let round = 0; round < 100; round++) {
      const name = `g${dice(1000)}`;
      first.send('EVAL', `rawset(_G, '${name}', 1) ${name} = 2 string.${name} = 3 return ${name}`, '0');
      first.send('EVAL', `setmetatable(_G, nil) ${name} = 1`, '0');
      first.send('EVAL', `getmetatable('').__index = function() return '${name}' end`, '0');
      expect(second.send('EVAL', `return {rawget(_G, '${name}') == nil, string.${name} == nil}`, '0'))
        .toBe('*2\r\n:1\r\n:1\r\n');
    }
    expect(second.send('EVAL', names, '0')).toBe(before);
    expect(second.send('EVAL', "return ('a'):upper()", '0')).toBe('$1\r\nA\r\n');
    expect(second.send('SCRIPT', 'EXISTS', 'e0e1f9fabfc9d4800c877a703b823ac0578ff8db')).toBe('*1\r\n:0\r\n');
  });
});
