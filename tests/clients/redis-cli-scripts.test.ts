// The real redis-cli where it looks into a server: scripts from files, keys by weight and by use, latency over time,
// what others do. Where redis-server is installed the same is asked of it.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OurServer, run, startOurs } from '#support/our-server';
import { hasRealRedis, startRealRedis } from '#support/real-redis';
import type { SocketTarget } from '#support/resp-client';

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
  const { out, error, code } = await run('redis-cli', ['-p', String(port), ...words], stdin);
  return code === 0 ? out + error : `${out + error}ended with ${code}`;
};
async function same(words: string[], stdin = '', shape = (text: string) => text): Promise<string> {
  const [own, other] = await Promise.all(ports().map(async (port) => shape(await cli(port, words, stdin))));
  if (other !== undefined) expect(own).toBe(other);
  return own!;
}

/** Runs one that does not end by itself until its output fits. */
function until(port: number, words: string[], fits: (text: string) => boolean, meanwhile?: () => Promise<unknown>) {
  const child = spawn('stdbuf', ['-oL', 'redis-cli', '-p', String(port), ...words]);
  running.push(child);
  let text = '';
  let began = false;
  return new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (bytes: Buffer) => {
      text += bytes.toString();
      if (fits(text)) resolve(text);
      if (!began) meanwhile?.().catch(reject);
      began = true;
    });
    child.once('close', () => reject(new Error(`redis-cli ended with\n${text}`)));
  });
}

function script(text: string): string {
  const file = path.join(ours.folder, 'own.lua');
  writeFileSync(file, text);
  return file;
}
/** Of --latency-history, when nobody looks on: least, most, average, samples. */
const ROW = /\d+ \d+ \d+\.\d\d \d+/g;
const summary = (text: string) => text.slice(text.indexOf('-------- summary')).split('\n').sort().join('\n');

describe.skipIf(!hasCli)('redis-cli', () => {
  it('runs scripts from files, with keys and arguments', async () => {
    const file = script("redis.call('SET', KEYS[1], ARGV[1])\nreturn {KEYS, ARGV, redis.call('GET', KEYS[1]), 3.7}");
    expect(await same(['--eval', file, 'a', 'b', ',', 'x', 'y'])).toBe('a\nb\nx\ny\nx\n3\n');
    await same(['--no-raw', '-3', '--eval', file, 'a', ',', 'x']);
    expect(await same(['--eval', script("redis.call('SET')")])).toContain('Wrong number of args calling Redis command');
    expect(await same(['--eval', script('return nothing.of_it')])).toContain('user_script:1');
    expect(await same(['--eval', script('return )')])).toContain('Error compiling script');
  });

  it('is refused the debugger in words, and the connection goes on', async () => {
    expect(await cli(ours.port, [], 'SCRIPT DEBUG YES\nPING\n')).toMatch(/^ERR .*debug.*\n\nPONG\n$/i);
  });

  it('weighs keys, and finds the hot ones', async () => {
    const fill = [
      'FLUSHALL', 'CONFIG SET maxmemory-policy allkeys-lfu', 'CONFIG SET lfu-log-factor 0',
      'CONFIG SET lfu-decay-time 0', ...Array.from({ length: 40 }, (_, i) => `SET str:${i} ${'x'.repeat(i + 1)}`),
      `SET largest ${'x'.repeat(300)}`, 'RPUSH list 1 2 3 a b c', 'SADD set 1 2 x',
      'HSET hash a 1 b 2', 'ZADD zset 1 a 2 b', 'XADD stream 1-1 a 1',
      ...Array.from({ length: 60 }, (_, i) => `GET str:${i % 7}`), ...Array.from({ length: 30 }, () => 'HGET hash a'),
    ].join('\n');
    await same([], fill);
    await same(['--memkeys'], '', summary);
    const used = (text: string) => summary(text).split('\n').filter((line) => /counter: (\d\d|[6-9])\t/.test(line));
    const hot = await same(['--hotkeys'], '', (text) => used(text).join('\n'));
    expect(hot).toContain('keyname: "hash"');
    expect(hot.split('\n')).toHaveLength(8);
    await same([], 'CONFIG SET maxmemory-policy noeviction\nFLUSHALL\nSET a 1\n');
    expect(await same(['--hotkeys'])).toContain('LFU maxmemory policy');
  });

  it('shows latency over time, and what others and their scripts do', async () => {
    for (const port of ports()) {
      await until(port, ['--latency-history', '-i', '0.05'], (seen) => (seen.match(ROW) ?? []).length > 1);
      const text = await until(port, ['MONITOR'], (seen) => seen.includes('"end"'), async () => {
        await cli(port, ['EVAL', "return redis.call('SET', KEYS[1], 'v')", '1', 'k']);
        await cli(port, ['ECHO', 'end']);
      });
      const lines = text.trim().split('\n').filter((line) => !line.endsWith('"PING"')).map((line) => line
        .replace(/^\d+\.\d{6} \[0 [\d.:]+\]/, '[0 other]').replace(/^\d+\.\d{6} \[0 lua\]/, '[0 lua]'));
      expect(lines).toEqual([
        'OK', '[0 other] "EVAL" "return redis.call(\'SET\', KEYS[1], \'v\')" "1" "k"', '[0 lua] "SET" "k" "v"',
        '[0 other] "ECHO" "end"',
      ]);
    }
  });
});
