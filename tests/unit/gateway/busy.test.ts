// A script that runs for too long, in the engine alone: who is in and who comes hears BUSY, SCRIPT KILL works from a
// new client, SHUTDOWN NOSAVE and SIGTERM do what they do to a redis-server, which is asked the same if there is one.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type OurServer, run, startOurs } from '#support/our-server';
import { freePort, hasRealRedis, startRealRedis } from '#support/real-redis';
import { SocketClient, type SocketTarget } from '#support/resp-client';
import { encodeRequest } from '#support/words';

const WORDS = ['--busy-reply-threshold', '30'];
const BUSY = 'BUSY Redis is busy running a script. You can only call SCRIPT KILL or SHUTDOWN NOSAVE.';
const ENDLESS = 'while true do end';
const ends: (() => unknown)[] = [];
afterEach(async () => { for (const end of ends.splice(0).reverse()) await end(); });

async function start(words: string[] = []): Promise<OurServer> {
  const server = await startOurs([...WORDS, ...words]);
  ends.push(() => server.stop());
  return server;
}
async function both(): Promise<number[]> {
  const ports = [(await start()).port];
  if (!hasRealRedis()) return ports;
  const real: SocketTarget = await startRealRedis(WORDS);
  ends.push(() => real.stop());
  return [...ports, real.port];
}
async function client(port: number): Promise<SocketClient> {
  const made = await SocketClient.connect(port);
  ends.push(() => made.end());
  return made;
}
async function ask(asker: SocketClient, ...words: string[]): Promise<string> {
  asker.send(encodeRequest(words));
  return (await asker.replies(1)).map(String).join('').trim();
}
const cli = async (port: number, ...words: string[]) =>
  (await run('redis-cli', ['-p', String(port), ...words])).out.trim();

/** Starts a script that does not end; its answer comes when it is killed. */
async function keepBusy(port: number, script = ENDLESS): Promise<Promise<string>> {
  const caller = await client(port);
  const answer = ask(caller, 'EVAL', script, '0');
  answer.catch(() => undefined);
  while (await cli(port, 'PING') !== BUSY);
  return answer;
}

describe('a script that runs for too long', () => {
  it('lets all others hear BUSY, whoever is in and whoever comes, and a new one may kill it', async () => {
    for (const port of await both()) {
      const old = await client(port);
      expect(await ask(old, 'PING')).toBe('+PONG');
      const answer = { of: keepBusy(port) };
      while (await ask(old, 'PING') === '+PONG');
      expect(await ask(old, 'GET', 'a')).toBe(`-${BUSY}`);
      const guest = await client(port);
      expect(await ask(guest, 'SUBSCRIBE', 'news')).toBe(`-${BUSY}`);
      expect(await ask(guest, 'MULTI')).toBe('+OK');
      expect(await ask(guest, 'DISCARD')).toBe('+OK');
      expect(await cli(port, 'FUNCTION', 'KILL')).toBe(BUSY);
      expect(await cli(port, 'SCRIPT', 'KILL')).toBe('OK');
      expect(await answer.of)
        .toMatch(/^-ERR Script killed by user with SCRIPT KILL\.\.\. script: \w+, on @user_script:1\.$/);
      expect(await ask(old, 'PING')).toBe('+PONG');
      expect(await ask(guest, 'SUBSCRIBE', 'news')).toContain('subscribe');
      expect(await ask(old, 'PUBLISH', 'news', 'it is over')).toBe(':1');
      expect((await guest.replies(1)).map(String).join('')).toContain('it is over');
      expect(await cli(port, 'SCRIPT', 'KILL')).toBe('NOTBUSY No scripts in execution right now.');
    }
  });

  it('is not killed when it has written, and then SHUTDOWN NOSAVE ends the server', async () => {
    const server = await start(['--unixsocket', 'own.sock', '--pidfile', 'own.pid']);
    void keepBusy(server.port, "redis.call('SET', 'a', '1') while true do end");
    while (await cli(server.port, 'PING') !== BUSY);
    expect(await cli(server.port, 'SCRIPT', 'KILL')).toMatch(/^UNKILLABLE /);
    const socket = path.join(server.folder, 'own.sock');
    expect((await run('redis-cli', ['-s', socket, 'PING'])).out.trim()).toBe(BUSY);
    expect(await cli(server.port, 'SHUTDOWN')).toBe(BUSY);
    await cli(server.port, 'SHUTDOWN', 'NOSAVE');
    expect(await server.ended).toBe(0);
    expect([existsSync(socket), existsSync(path.join(server.folder, 'own.pid'))]).toEqual([false, false]);
    expect(server.log()).toContain('Slow script detected: still in execution after');
  });

  it('has its end awaited by SIGTERM', async () => {
    const server = await start();
    void keepBusy(server.port);
    while (await cli(server.port, 'PING') !== BUSY);
    server.child.kill('SIGTERM');
    expect(await cli(server.port, 'PING')).toBe(BUSY);
    expect(await cli(server.port, 'SCRIPT', 'KILL')).toBe('OK');
    expect(await server.ended).toBe(0);
    expect(server.log()).toContain('Lua script killed by user with SCRIPT KILL.');
  });

  it('leaves no doorkeeper behind, and guests stay as long as they like', async () => {
    const { port } = await start();
    const answer = { of: keepBusy(port) };
    while (await cli(port, 'PING') !== BUSY);
    const guest = await client(port);
    expect(await ask(guest, 'PING')).toBe(`-${BUSY}`);
    await cli(port, 'SCRIPT', 'KILL');
    await answer.of;
    expect(await ask(guest, 'SET', 'big', 'x'.repeat(300_000))).toBe('+OK');
    expect(await ask(guest, 'STRLEN', 'big')).toBe(':300000');
    const again = ask(guest, 'EVAL', ENDLESS, '0');
    while (await cli(port, 'PING') !== BUSY);
    await cli(port, 'SCRIPT', 'KILL');
    expect(await again).toContain('killed by user');
  });
});

describe('the doors', () => {
  it('count whom they refuse', async () => {
    const port = await freePort();
    const server = await startOurs(['--maxclients', '1', '--unixsocket', 'own.sock'], { port });
    ends.push(() => server.stop());
    const only = await client(port);
    await ask(only, 'PING');
    expect(await cli(port, 'PING')).toContain('max number of clients reached');
    expect(await ask(only, 'INFO', 'stats')).toContain('rejected_connections:1\r\n');
    expect(await ask(only, 'CLIENT', 'LIST')).toContain(' flags=N ');
    only.end();
    const list = ['-s', path.join(server.folder, 'own.sock'), 'CLIENT', 'LIST'];
    let text = '';
    while (!text.includes('flags=U ')) text = (await run('redis-cli', list)).out;
    expect(text).toMatch(/ addr=\S*own\.sock:0 laddr=\S*own\.sock:0 /);
  });

  it('let INFO tell of the process and its file', async () => {
    const server = await start();
    const info = await cli(server.port, 'INFO', 'everything');
    expect(info).toContain(`process_id:${server.child.pid}`);
    expect(info).toMatch(/executable:\/.*redis-server\.mjs/);
    expect(info).toMatch(/used_cpu_user:0\.\d*[1-9]/);
  });
});
