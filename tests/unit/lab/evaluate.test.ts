import { describe, expect, it } from 'vitest';
import { SeededDice } from '#base/dice';
import type { Check, Exercise, Task } from '#lab/check';
import { evaluate, hintAt } from '#lab/evaluate';
import { CommandHistory } from '#lab/history';
import { evaluateScenario, Typist } from '#lab/scenario';
import { Stage } from '#lab/stage';
import { standingWall } from './stage-wall';

function exercise(...checks: Check[]): Exercise {
  return { id: 'try', title: 'Try', setup: [], tasks: [task(checks)] };
}

function task(checks: Check[], hints: Task['hints'] = []): Task {
  return { id: 'task', text: 'Do it.', checks, hints, solution: [], alternatives: [], wrong: [] };
}

function run(lines: string[], ...checks: Check[]) {
  return evaluateScenario(exercise(...checks), lines, standingWall(), new SeededDice(1)).verdict.tasks[0]!;
}

const ANY = expect.any(String) as unknown as string;

/** What was typed, the check, whether it passes, what it claims, what was expected and found, and the command. */
type Case = [string[], Check, boolean, { claim: string; expected?: string; found?: string; command?: string }];

const cases: Case[] = [
  [['SET a 1'], { exists: 'a' }, true,
    { claim: '`a` exists', expected: '(integer) 1', found: '(integer) 1', command: 'EXISTS a' }],
  [[], { exists: 'two words' }, false,
    { claim: '`two words` exists', expected: '(integer) 1', found: '(integer) 0', command: 'EXISTS "two words"' }],
  [[], { absent: 'a' }, true,
    { claim: '`a` does not exist', expected: '(integer) 0', found: '(integer) 0', command: 'EXISTS a' }],
  [['SET a 1'], { absent: 'a' }, false,
    { claim: '`a` does not exist', expected: '(integer) 0', found: '(integer) 1', command: 'EXISTS a' }],
  [['HSET a f 1'], { type: 'a', is: 'hash' }, true,
    { claim: '`a` is a hash', expected: 'hash', found: 'hash', command: 'TYPE a' }],
  [['SET a 1'], { type: 'a', is: 'hash' }, false,
    { claim: '`a` is a hash', expected: 'hash', found: 'string', command: 'TYPE a' }],
  [['SET a hello'], { run: 'GET a', equals: '"hello"' }, true,
    { claim: '`GET a` answers `"hello"`', expected: '"hello"', found: '"hello"', command: 'GET a' }],
  [[], { run: 'GET a', equals: '"hello"' }, false,
    { claim: '`GET a` answers `"hello"`', expected: '"hello"', found: '(nil)', command: 'GET a' }],
  [['SET a "caf\u00e9"'], { run: 'GET a', equals: '"caf\\xc3\\xa9"' }, true,
    { claim: '`GET a` answers `"caf\\xc3\\xa9"`',
      expected: '"caf\\xc3\\xa9"', found: '"caf\\xc3\\xa9"', command: 'GET a' }],
  [['RPUSH l a b'], { run: 'LRANGE l 0 -1', equals: '1) "a"\n2) "b"\n' }, true,
    { claim: '`LRANGE l 0 -1` answers `1) "a"…`',
      expected: '1) "a"\n2) "b"', found: '1) "a"\n2) "b"', command: 'LRANGE l 0 -1' }],
  [['SET n 41'], { run: 'INCR n', equals: '(integer) 42' }, true,
    { claim: '`INCR n` answers `(integer) 42`', expected: '(integer) 42', found: '(integer) 42', command: 'INCR n' }],
  [['SET n x'], { run: 'INCR n', matches: '^\\(integer\\)' }, false,
    { claim: '`INCR n` answers something like /^\\(integer\\)/', expected: '/^\\(integer\\)/',
      found: '(error) ERR value is not an integer or out of range', command: 'INCR n' }],
  [['SADD s c a b'], { run: 'SMEMBERS s', unordered: ['"a"', '"b"', '"c"'] }, true,
    { claim: '`SMEMBERS s` answers these lines, in any order', expected: '"a"\n"b"\n"c"', found: ANY,
      command: 'SMEMBERS s' }],
  [['SADD s a b'], { run: 'SMEMBERS s', unordered: ['1) "a"', '2) "a"'] }, false,
    { claim: '`SMEMBERS s` answers these lines, in any order', expected: '1) "a"\n2) "a"', found: ANY,
      command: 'SMEMBERS s' }],
  [['SET a 1 EX 90'], { ttl: 'a', between: [1, 90] }, true,
    { claim: '`a` expires in 1 to 90 seconds',
      expected: '(integer) 1 … 90', found: '(integer) 90', command: 'TTL a' }],
  [['SET a 1 EX 90', '$ lab skip 80s'], { ttl: 'a', between: [10, 10] }, true,
    { claim: '`a` expires in 10 to 10 seconds', expected: '(integer) 10', found: '(integer) 10', command: 'TTL a' }],
  [['SET a 1'], { ttl: 'a', between: [1, 90] }, false,
    { claim: '`a` expires in 1 to 90 seconds',
      expected: '(integer) 1 … 90', found: '(integer) -1', command: 'TTL a' }],
  [['SET a 1'], { ttl: 'a', between: [-1, -1] }, true,
    { claim: '`a` has no expiry', expected: '(integer) -1', found: '(integer) -1', command: 'TTL a' }],
  [['SET a 12'], { encoding: 'a', is: 'int' }, true,
    { claim: '`a` is stored as int', expected: '"int"', found: '"int"', command: 'OBJECT ENCODING a' }],
  [[], { encoding: 'a', is: 'int' }, false,
    { claim: '`a` is stored as int', expected: '"int"', found: '(nil)', command: 'OBJECT ENCODING a' }],
  [['MSET a 1 b 2'], { keys: 2 }, true,
    { claim: 'the database holds 2 keys', expected: '(integer) 2', found: '(integer) 2', command: 'DBSIZE' }],
  [['SET a 1 EX 5', '$ lab skip 6s'], { keys: 0 }, true,
    { claim: 'the database holds 0 keys', expected: '(integer) 0', found: '(integer) 0', command: 'DBSIZE' }],
  [['set a 1 ex 5'], { used: 'SET', with: ['a', 'EX'] }, true,
    { claim: 'you have used `SET … a … EX`' }],
  [['SET A 1'], { used: 'SET', with: ['a'] }, false,
    { claim: 'you have used `SET … a`' }],
  [['CONFIG GET maxmemory'], { used: 'CONFIG GET' }, true,
    { claim: 'you have used `CONFIG GET`' }],
  [['MULTI', 'SET a 1', 'EXEC'], { used: 'MULTI' }, true,
    { claim: 'you have used `MULTI`' }],
  [['SETNX a 1'], { usedAny: [{ command: 'SET', with: ['a', 'NX'] }, { command: 'SETNX', with: ['a'] }] }, true,
    { claim: 'you have used `SET … a … NX` or `SETNX … a`' }],
  [['set a 1 nx'], { usedAny: [{ command: 'SET', with: ['a', 'NX'] }, { command: 'SETNX', with: ['a'] }] }, true,
    { claim: 'you have used `SET … a … NX` or `SETNX … a`' }],
  [['SET a 1', 'SETNX b 1'], { usedAny: [{ command: 'SET', with: ['a', 'NX'] }, { command: 'SETNX', with: ['a'] }] },
    false, { claim: 'you have used `SET … a … NX` or `SETNX … a`' }],
  [['PING'], { usedAny: [{ command: 'ECHO' }, { command: 'PING' }] }, true,
    { claim: 'you have used `ECHO` or `PING`' }],
  [['KEYS *'], { notUsed: 'KEYS' }, false,
    { claim: 'you have not used `KEYS`' }],
  [[], { notUsed: 'KEYS' }, true,
    { claim: 'you have not used `KEYS`' }],
  [['SUBSCRIBE news', 'SUBSCRIBE news', 'SET a 1'], { subscribers: 'news', atLeast: 2 }, true,
    { claim: '2 clients or more listen to `news`',
      expected: '2 or more', found: '2', command: 'PUBSUB NUMSUB news' }],
  [[], { subscribers: 'news', atLeast: 1 }, false,
    { claim: '1 client or more listen to `news`', expected: '1 or more', found: '0', command: 'PUBSUB NUMSUB news' }],
];

describe('a check', () => {
  it.each(cases)('after %j, %j: %s', (lines, check, passed, told) => {
    const { assertions, ...result } = run(lines, check);
    expect(result).toEqual({ id: 'task', passed });
    expect(assertions).toEqual([{ state: passed ? 'passed' : 'failed', ...told }]);
  });

  it('says its sentence with what was found, only when it fails', () => {
    const check: Check = { ttl: 'a', between: [1, 5], say: 'It has no expiry (TTL {{actual}}).' };
    expect(run(['SET a 1'], check).assertions[0]!.say).toBe('It has no expiry (TTL -1).');
    expect(run(['SET a 1 EX 5'], check).assertions[0]).not.toHaveProperty('say');
  });

  it('claims what its author wrote, passed, failed or not looked at, and names the same command', () => {
    const claim = 'the page is kept for a while';
    const ttl: Check = { ttl: 'a', between: [1, 5], claim };
    expect(run(['SET a 1 EX 5'], ttl).assertions[0]).toMatchObject({ state: 'passed', claim, command: 'TTL a' });
    expect(run(['SET a 1'], ttl).assertions[0]).toMatchObject({ state: 'failed', claim, found: '(integer) -1' });
    const asked: Check = { used: 'SET', with: ['a', 'NX'], claim: 'nothing was overwritten' };
    const { assertions } = run([], { exists: 'a' }, asked);
    expect(assertions[1]).toEqual({ state: 'unchecked', claim: 'nothing was overwritten' });
  });

  it('puts what was found into the sentence as it is, also where it looks like a pattern', () => {
    const check: Check = { run: 'GET a', equals: '"b"', say: 'found {{actual}}' };
    expect(run(['SET a $&$1'], check).assertions[0]!.say).toBe('found "$&$1"');
  });
});

describe('a task', () => {
  it('stops at its first failure; what comes after is told as not looked at', () => {
    const checks: Check[] = [{ exists: 'a' }, { type: 'a', is: 'hash' }, { ttl: 'a', between: [1, 9] }];
    const { assertions, passed } = run(['SET a 1'], ...checks);
    expect(passed).toBe(false);
    expect(assertions.map(({ state }) => state)).toEqual(['passed', 'failed', 'unchecked']);
    expect(assertions[2]).toEqual({ state: 'unchecked', claim: '`a` expires in 1 to 9 seconds', command: 'TTL a' });
  });

  it('is not stopped by the failure of another', () => {
    const second = { ...task([{ exists: 'b' }]), id: 'second' };
    const two: Exercise = { ...exercise(), tasks: [task([{ exists: 'a' }]), second] };
    const { verdict } = evaluateScenario(two, ['SET b 1'], standingWall(), new SeededDice(1));
    expect(verdict.passed).toBe(false);
    expect(verdict.tasks.map(({ id, passed }) => [id, passed])).toEqual([['task', false], ['second', true]]);
  });
});

describe('a check leaves no trace', () => {
  it('in data, expiry, counters, clients or time, although it may write', () => {
    const stage = new Stage({ wall: standingWall(), dice: new SeededDice(1) });
    const typist = new Typist(stage);
    typist.run(['SET n 1 EX 100', 'RPUSH l a b c', 'SUBSCRIBE news']);
    const before = stage.node.snapshot();
    const counters = [stage.node.commandsProcessed, stage.node.clients.size, { ...stage.node.stats }];
    const checks: Check[] = [
      { run: 'INCR n', equals: '(integer) 2' },
      { run: 'INCR n', equals: '(integer) 2' },
      { run: 'FLUSHALL', equals: 'OK' },
      { run: 'LPOP l', equals: '"a"' },
      { ttl: 'n', between: [100, 100] },
      { subscribers: 'news', atLeast: 1 },
      { keys: 2 },
    ];
    const scene = { node: stage.node, clock: stage.clock, history: new CommandHistory() };
    expect(evaluate(exercise(...checks), scene).passed).toBe(true);
    expect(stage.node.snapshot()).toEqual(before);
    expect([stage.node.commandsProcessed, stage.node.clients.size, { ...stage.node.stats }]).toEqual(counters);
  });

  it('and needs no password that the learner has set', () => {
    expect(run(['CONFIG SET requirepass secret'], { run: 'DBSIZE', equals: '(integer) 0' }).passed).toBe(true);
  });
});

describe('a hint', () => {
  const hinted = task([{ ttl: 'a', between: [1, 99] }], [
    { text: 'first' },
    { text: 'you stored it for ever', when: { ttl: 'a', between: [0, 99] } },
    { text: 'last' },
  ]);
  const at = (lines: string[], level: number) => {
    const stage = new Stage({ wall: standingWall(), dice: new SeededDice(1) });
    new Typist(stage).run(lines);
    return hintAt(hinted, level, { node: stage.node, clock: stage.clock, history: new CommandHistory() });
  };
  it('is given by its level, and the last one says that it is', () => {
    expect(at(['SET a 1'], 1)).toEqual({ text: 'first', last: false });
    expect(at(['SET a 1'], 2)).toEqual({ text: 'you stored it for ever', last: false });
    expect(at(['SET a 1'], 3)).toEqual({ text: 'last', last: true });
    expect(at(['SET a 1'], 9)).toEqual({ text: 'last', last: true });
  });
  it('with a condition is passed over when the condition does not hold', () => {
    expect(at(['SET a 1 EX 50'], 2)).toEqual({ text: 'last', last: true });
  });
  it('is nothing when there is none', () => {
    const stage = new Stage({ wall: standingWall(), dice: new SeededDice(1) });
    const scene = { node: stage.node, clock: stage.clock, history: new CommandHistory() };
    expect(hintAt(task([]), 1, scene)).toBeUndefined();
  });
});
