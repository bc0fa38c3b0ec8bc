// libmemcached's tools (Debian: libmemcached-tools) against the engine: memccapable whole in both protocols, copies in
// and out, statistics, dumps, load.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OurMemcached, startOurMemcached } from '#support/our-memcached';
import { run } from '#support/our-server';

const hasTools = spawnSync('memcstat', ['--version']).status === 0;
if (!hasTools) process.stderr.write('not tried: no libmemcached-tools here (apt-get install libmemcached-tools)\n');

let server: OurMemcached;
let folder: string;
beforeAll(async () => {
  server = await startOurMemcached();
  folder = mkdtempSync(path.join(tmpdir(), 'hitrate-memc-'));
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const tool = (name: string, ...words: string[]) => run(name, [`--servers=127.0.0.1:${server.port}`, ...words]);
const lines = (text: string) => text.trim().split('\n');

describe.skipIf(!hasTools)('libmemcached\'s tools', () => {
  beforeEach(async () => { expect((await tool('memcflush')).code).toBe(0); });

  it.each([['ascii', '-a', 27], ['binary', '-b', 27]])('memccapable passes whole: %s', async (_name, flag, tests) => {
    const { out, error, code } = await run('memccapable', ['-h', '127.0.0.1', '-p', String(server.port), flag]);
    const failed = lines(out + error).filter((line) => /fail|skip/i.test(line));
    expect({ failed, code }).toEqual({ failed: [], code: 0 });
    expect(`${out}${error}`.match(/\[pass\]/g)).toHaveLength(tests);
    expect(out + error).toContain('All tests passed');
  });

  it.each([[[]], [['--binary']]])('memccp copies files in and memccat out of it %j', async (protocol) => {
    const files = [['one', 'first\n'], ['two', 'x'.repeat(300_000)]] as const;
    for (const [name, text] of files) writeFileSync(path.join(folder, name), text);
    const copied = await tool('memccp', ...protocol, ...files.map(([name]) => path.join(folder, name)));
    expect(copied).toMatchObject({ error: '', code: 0 });
    const out = path.join(folder, 'out');
    for (const [name, text] of files) {
      expect((await tool('memccat', ...protocol, `--file=${out}`, name)).code).toBe(0);
      expect(readFileSync(out, 'utf8')).toBe(text);
    }
    expect((await tool('memcexist', ...protocol, 'one')).code).toBe(0);
    expect((await tool('memcrm', ...protocol, 'one')).code).toBe(0);
    expect((await tool('memcexist', ...protocol, 'one')).code).not.toBe(0);
    expect((await tool('memctouch', ...protocol, '--expire=30', 'two')).code).toBe(0);
  });

  it('memcstat shows every field, and memcping finds it', async () => {
    const { out, code } = await tool('memcstat');
    expect(code).toBe(0);
    expect(out).toMatch(/curr_items: \d+/);
    expect(out).toMatch(/version: 1\.6\.18/);
    expect(lines(out).length).toBeGreaterThan(60);
    expect((await tool('memcping')).code).toBe(0);
  });

  it('memcdump lists every key', async () => {
    for (const name of ['one', 'two']) writeFileSync(path.join(folder, name), name);
    await tool('memccp', path.join(folder, 'one'), path.join(folder, 'two'));
    await expect.poll(async () => lines((await tool('memcdump')).out).sort(), { timeout: 5000 })
      .toEqual(['one', 'two']);
  });

  it.each([[[]], [['--binary']]])('memcslap sets and gets without an error %j', async (protocol) => {
    for (const test of ['set', 'get', 'mget']) {
      const { out, error, code } = await tool(
        'memcslap', ...protocol, `--test=${test}`, '--concurrency=4', '--execute-number=500', '--initial-load=500',
      );
      expect({ code, error: error.replace(/^\s*$/gm, '') }).toEqual({ code: 0, error: '' });
      expect(out).toMatch(/Time total: +\d+\.\d+ seconds/);
    }
  });

  it('memcaslap finds every value as it was stored', async () => {
    const { out, code } = await run('memcaslap', [
      `--servers=127.0.0.1:${server.port}`, '--concurrency=8', '--threads=1', '--execute_number=20000', '--verify=1.0',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/verify_misses: 0/);
    expect(out).toMatch(/verify_failed: 0/);
  });
});
