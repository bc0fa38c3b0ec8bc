// The real redis-cli against the engine on TCP: its special modes, its pipe, its output formats. Where redis-server is
// installed, the same words are asked of it and the same text must come back.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OurServer, run, startOurs } from '#support/our-server';
import { hasRealRedis, startRealRedis } from '#support/real-redis';
import type { SocketTarget } from '#support/resp-client';
import { encodeRequest } from '#support/words';

const hasCli = spawnSync('redis-cli', ['--version']).status === 0;
let ours: OurServer;
let real: SocketTarget | undefined;
const running: ChildProcess[] = [];

beforeAll(async () => {
  ours = await startOurs();
  if (hasRealRedis()) real = await startRealRedis();
});
afterAll(async () => {
  await ours.stop();
  await real?.stop();
});
afterEach(() => { for (const child of running.splice(0)) child.kill('SIGKILL'); });

const ports = () => [ours.port, ...(real ? [real.port] : [])];
const cli = async (port: number, words: string[], stdin = '') => {
  const { out, error } = await run('redis-cli', ['-p', String(port), ...words], stdin);
  return out + error;
};

/** What each server's redis-cli prints for the same words; ours is compared with the real one's. */
async function same(words: string[], stdin = '', shape = (text: string) => text): Promise<string> {
  const [own, other] = await Promise.all(ports().map(async (port) => shape(await cli(port, words, stdin))));
  if (other !== undefined) expect(own).toBe(other);
  return own!;
}

/** Starts one that does not end by itself, a line at a time; resolves when its output fits. */
function until(port: number, words: string[], fits: (text: string) => boolean): Promise<ChildProcess> {
  const child = spawn('stdbuf', ['-oL', 'redis-cli', '-p', String(port), ...words]);
  running.push(child);
  let text = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (bytes: Buffer) => {
      text += bytes.toString();
      if (fits(text)) resolve(child);
    });
    child.once('close', () => reject(new Error(`redis-cli ended with\n${text}`)));
  });
}

const sorted = (text: string) => text.split('\n').sort().join('\n');
const FILL = [
  ...Array.from({ length: 300 }, (_, i) => ['SET', `str:${i}`, 'x'.repeat(i + 1)]),
  ['RPUSH', 'list', ...Array.from({ length: 1000 }, (_, i) => `item ${i}`)],
  ['SADD', 'set', ...Array.from({ length: 100 }, (_, i) => `member ${i}`)],
  ['HSET', 'hash', ...Array.from({ length: 50 }, (_, i) => [`field ${i}`, `value ${i}`]).flat()],
  ['ZADD', 'zset', ...Array.from({ length: 70 }, (_, i) => [String(i), `member ${i}`]).flat()],
  ['XADD', 'stream', '1-1', 'a', '1'],
];

describe.skipIf(!hasCli)('redis-cli', () => {
  it('inserts masses through --pipe, from protocol and from inline words', async () => {
    const protocol = Buffer.concat([['FLUSHALL'], ...FILL].map((words) => encodeRequest(words))).toString();
    expect(await same(['--pipe'], protocol)).toContain(`errors: 0, replies: ${FILL.length + 1}\n`);
    expect(await same(['DBSIZE'])).toBe('305\n');
    const many = Array.from({ length: 50_000 }, (_, i) => `SET mass:${i} ${i}\r\n`).join('');
    expect(await same(['-n', '1', '--pipe'], many)).toContain('errors: 0, replies: 50000\n');
    expect(await same(['-n', '1', 'DBSIZE'])).toBe('50000\n');
    expect(await same(['--pipe'], 'INCR list\r\nPING\r\n')).toContain('errors: 1, replies: 2\n');
  });

  it('finds the biggest keys', async () => {
    const shape = (text: string) => sorted(text.slice(text.indexOf('-------- summary')));
    const text = await same(['--bigkeys', '-i', '0'], '', shape);
    expect(text).toContain('Biggest   list found \'"list"\' has 1000 items');
    expect(text).toContain('300 strings with 45150 bytes (98.36% of keys, avg size 150.50)');
  });

  it('scans by pattern and in JSON', async () => {
    expect((await same(['--scan', '--pattern', 'str:1?'], '', sorted)).trim().split('\n')).toHaveLength(10);
    expect(await same(['--json', 'HGETALL', 'hash'])).toContain('"field 1":"value 1"');
    expect(await same(['--csv', 'LRANGE', 'list', '0', '2'])).toBe('"item 0","item 1","item 2"\n');
    expect(await same(['--no-raw', 'XRANGE', 'stream', '-', '+'])).toContain('1) 1) "1-1"\n');
    expect(await same(['-3', '--no-raw', 'ZRANGE', 'zset', '0', '1', 'WITHSCORES'])).toContain('(double) 1\n');
    expect(await same(['--quoted-json', 'GET', 'str:3'])).toBe('"xxxx"\n');
  });

  it('takes an argument from stdin, repeats, and reads lines', async () => {
    expect(await same(['-x', 'SET', 'in'], 'a\0b')).toBe('OK\n');
    expect(await same(['STRLEN', 'in'])).toBe('3\n');
    expect(await same(['-X', 'tag', 'SETEX', 'in', '100', 'tag'], 'text')).toBe('OK\n');
    expect(await same(['-r', '5', '-i', '0.01', 'INCR', 'counter'])).toBe('1\n2\n3\n4\n5\n');
    const lines = 'MULTI\nINCR counter\nGET in\nEXEC\nNOSUCH\nSELECT 3\nDBSIZE\n';
    expect(await same([], lines)).toContain('6\ntext\n');
    expect(await same(['-e', 'INCR', 'in'])).toContain('ERR value is not an integer');
    expect(await same(['--no-auth-warning', '-a', 'word', 'PING'])).toContain('AUTH failed: ERR AUTH <password>');
  });

  it('measures latency', async () => {
    for (const port of ports()) {
      expect(await cli(port, ['--latency', '-i', '0.1', '--raw'])).toMatch(/^\d+ \d+ \d+\.\d\d \d+\n$/);
      expect(await cli(port, ['--latency', '-i', '0.1', '--csv'])).toMatch(/^\d+,\d+,\d+\.\d\d,\d+\n$/);
    }
    await until(ours.port, ['--latency-dist', '-i', '0.05'], (text) => text.includes('milliseconds'));
  });

  it('shows what goes on with --stat', async () => {
    for (const port of ports()) {
      await until(port, ['--stat', '-i', '0.05'], (text) => {
        const rows = text.split('\n').filter((row) => /^\d+ +\S+[KMGB] +\d+ +\d+ +\d+ \(\+\d+\) +\d+ *$/.test(row));
        return rows.length >= 3 && / \(\+1\) /.test(rows[2]!);
      });
    }
  });

  it('shows messages of channels until it is ended', async () => {
    for (const port of ports()) {
      const child = await until(port, ['PSUBSCRIBE', 'n*'], (text) => text.endsWith('\n1\n'));
      let text = '';
      const heard = new Promise<void>((resolve) => {
        child.stdout!.on('data', (bytes: Buffer) => {
          text += bytes.toString();
          if (text.split('\n').length > 4) resolve();
        });
      });
      await cli(port, ['PUBLISH', 'news', 'hello']);
      await heard;
      expect(text).toBe('pmessage\nn*\nnews\nhello\n');
      const gone = new Promise((resolve) => { child.once('exit', (code, signal) => resolve(signal ?? code)); });
      child.kill('SIGINT');
      expect(await gone).toBe('SIGINT');
    }
  });

  it('says what COMMAND DOCS says of a command, and completes with it', async () => {
    expect(await same([], 'help SETEX\n')).toContain('Set the value and expiration of a key');
  });
});
