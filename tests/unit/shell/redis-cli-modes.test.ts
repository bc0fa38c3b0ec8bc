/* The special modes of the shell's redis-cli: --bigkeys, --hotkeys, --stat, --latency, --pipe, --eval. Where the real
 * redis-cli is installed it talks to the very same node over TCP, and must have printed the same. */
import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { TcpDoor } from '#gateway/tcp';
import { program } from '#shell/programs/redis-cli/program';
import { run as runReal } from '#support/our-server';
import { runProgram } from './run-program';
import { SmallWorld } from './small-world';

const hasCli = spawnSync('redis-cli', ['--version']).status === 0;
const ends: (() => unknown)[] = [];
afterEach(async () => { for (const end of ends.splice(0)) await end(); });

async function world(...commands: string[]): Promise<SmallWorld> {
  const made = new SmallWorld();
  await runProgram(made, program, [], `${commands.join('\n')}\n`);
  return made;
}

/** What the real one prints, at a door of the same node. */
async function real(node: SmallWorld['node'], words: string[], stdin = '') {
  const door = new TcpDoor({
    connect: (sink, options) => node.connect(sink, options), host: '127.0.0.1', port: 0, clientsMax: 10,
  });
  const port = await door.listen();
  ends.push(() => door.close());
  return runReal('redis-cli', ['-p', String(port), ...words], stdin);
}

const sorted = (text: string) => text.split('\n').sort();

async function same(at: SmallWorld, words: string[], stdin?: string): Promise<string> {
  const own = await runProgram(at, program, words, stdin);
  if (hasCli) {
    const other = await real(at.node, words, stdin);
    expect({ out: sorted(own.out), error: own.error, code: own.code })
      .toEqual({ out: sorted(other.out), error: other.error, code: other.code });
  }
  return own.out;
}

const SIX = [
  'SET a 1', 'RPUSH l 1 2 3', 'ZADD z 1 a', 'HSET h a 1 b 2', 'XADD s 1-1 a b', 'SADD se a', 'SET "q\\"" 22',
];

describe('redis-cli --bigkeys', () => {
  it('finds the biggest key of each type, and sums up', async () => {
    const text = await same(await world(...SIX), ['--bigkeys']);
    expect(text).toContain("Biggest string found '\"q\\\"\"' has 2 bytes\n");
    expect(text).toContain('2 strings with 3 bytes (28.57% of keys, avg size 1.50)\n');
  });

  it('has nothing to say of an empty database, or of keys that do not fit a pattern', async () => {
    expect(await same(await world(), ['--bigkeys'])).toContain('Sampled 0 keys in the keyspace!\n');
    expect(await same(await world(...SIX), ['--bigkeys', '--pattern', 's*'])).toContain('Sampled 2 keys');
    await same(await world(...SIX), ['--bigkeys', '--quoted-pattern', '"q\\x22"']);
  });

  it('ends with 1 where it is not let in', async () => {
    await same(await world('CONFIG SET requirepass x'), ['--bigkeys']);
    await same(await world('CONFIG SET requirepass x'), ['--hotkeys']);
  });

  it('walks over thousands of keys, and sleeps between SCANs by the lab\'s clock', async () => {
    const at = await world();
    await runProgram(at, program, ['--pipe'], Array.from({ length: 3000 }, (_, i) => `SET key:${i} ${i}\r\n`).join(''));
    const before = at.now();
    expect((await runProgram(at, program, ['--bigkeys', '-i', '10'])).out).toContain('Sampled 3000 keys');
    expect(at.now() - before).toBeGreaterThanOrEqual(20_000);
  });

  it('weighs them with --memkeys', async () => {
    expect(await same(await world(...SIX), ['--memkeys'])).toMatch(/Biggest stream found '"s"' has \d+ bytes\n/);
    await same(await world(...SIX), ['--memkeys-samples', '0']);
  });
});

describe('redis-cli --hotkeys', () => {
  it('wants an LFU policy', async () => {
    await same(await world('SET a 1'), ['--hotkeys']);
  });

  it('names at most sixteen keys by their counters', async () => {
    const uses = Array.from({ length: 20 }, (_, i) => `SET k${i} x`);
    const at = await world('CONFIG SET maxmemory-policy allkeys-lfu', ...uses, 'GET k3', 'GET k3', 'GET k5');
    const own = await runProgram(at, program, ['--hotkeys']);
    const found = own.out.match(/^hot key found with counter: \d+\tkeyname: "k\d+"$/gm) ?? [];
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(16);
    const counters = found.map((line) => Number(/\d+/.exec(line)![0]));
    expect(counters).toEqual([...counters].sort((a, b) => b - a));
  });
});

describe('redis-cli --pipe', () => {
  it('counts replies and shows refusals', async () => {
    expect(await same(await world(), ['--pipe'], 'SET a b\r\nINCR a\r\nPING\r\n')).toContain('errors: 1, replies: 3\n');
    await same(await world(), ['--pipe'], '');
    await same(await world(), ['--pipe'], 'FOO');
    await same(await world(), ['--pipe'], '*2\r\n$4\r\nECHO\r\n$3\r\na\0b\r\n');
  });
});

describe('redis-cli --stat', () => {
  it('shows a row each second of the lab until Ctrl-C, as the real one words it', async () => {
    const at = await world('SET a 1', 'INCR n');
    const terminal = await at.open().start();
    await terminal.type('redis-cli --stat\r');
    await at.pass(2500);
    await terminal.type('\x03');
    const rows = terminal.output.split('\n').filter((row) => / \(\+\d+\) /.test(row));
    expect(rows.length).toBe(3);
    expect(rows[1]).toMatch(/^2 {10}\S+ +1 {7}0 {7}\d+ \(\+1\) +\d+/);
    expect(await terminal.run('echo back')).toContain('back');
  });
});

describe('redis-cli --latency', () => {
  it('prints one line of numbers after a second when nobody looks on', async () => {
    expect((await runProgram(await world(), program, ['--latency'])).out).toMatch(/^0 0 0\.00 10\d\n$/);
    expect((await runProgram(await world(), program, ['--latency', '--csv', '-i', '0.5'])).out)
      .toMatch(/^0,0,0\.00,5\d\n$/);
  });

  it('draws one line over and over on a screen, and keeps what it was at Ctrl-C', async () => {
    const at = await world();
    const terminal = await at.open().start();
    await terminal.type('redis-cli --latency\r');
    await at.pass(1000);
    await terminal.type('\x03');
    expect(terminal.output).toMatch(/min: 0, max: 0, avg: 0\.00 \(\d+ samples\)/);
    expect(terminal.output.split('\r\x1b[J').length).toBeLessThanOrEqual(20);
  });

  it('begins again after each range with --latency-history', async () => {
    const at = await world();
    const terminal = await at.open().start();
    await terminal.type('redis-cli --latency-history -i 1\r');
    await at.pass(2500);
    await terminal.type('\x03');
    expect(terminal.output.match(/ -- 1\.0\d seconds range/g)).toHaveLength(2);
  });
});

describe('redis-cli --eval', () => {
  it('reads scripts from stdin and knows no other files', async () => {
    const run = await runProgram(await world(), program, ['--eval', '/nonexist']);
    expect(run).toMatchObject({ error: "Can't open file '/nonexist': No such file or directory\n", code: 1 });
  });
});
