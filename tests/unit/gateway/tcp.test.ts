import { spawn } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { Redis } from 'ioredis';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SeededDice } from '#base/dice';
import { type DoorOptions, TcpDoor } from '#gateway/tcp';
import { TurnQueue } from '#gateway/turns';
import { wallClock } from '#gateway/wall-clock';
import { engineLimits } from '#lab/limits';
import { RedisNode } from '#redis/node';
import { control, makeBuild, makeDataDir, Page, remove, startGateway } from './gateway-bench';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function open(options: Partial<DoorOptions> = {}) {
  const node = new RedisNode({ clock: wallClock, dice: new SeededDice(1), limits: engineLimits() });
  const connectNode: RedisNode['connect'] = (sink, given) => node.connect(sink, given);
  const door = new TcpDoor({ connect: connectNode, host: '127.0.0.1', port: 0, clientsMax: 10, ...options });
  ends.push(() => door.close());
  return { node, door, port: await door.listen() };
}

type Dialled = {
  socket: Socket;
  got: () => string;
  until(fits: (text: string) => boolean): Promise<string>;
  closed: Promise<void>;
};

/** A bare socket: what it got, and when it was closed. */
function dial(port: number): Dialled {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  let wake = (): void => undefined;
  socket.on('data', (data) => {
    text += data.toString('latin1');
    wake();
  });
  socket.on('error', () => undefined);
  ends.push(() => socket.destroy());
  const until = async (fits: (text: string) => boolean): Promise<string> => {
    while (!fits(text)) await new Promise<void>((resolve) => void (wake = resolve));
    return text;
  };
  return { socket, got: () => text, until, closed: new Promise((resolve) => socket.on('close', () => resolve())) };
}

const turns = (): NonNullable<DoorOptions['turns']> => {
  const queue = new TurnQueue<string>();
  return { now: (job) => job(), later: (job) => queue.push('lab', (each) => each(), job) };
};
const paths: [string, () => Partial<DoorOptions>][] = [
  ['the static read buffer', () => ({})],
  ['the public data event', () => ({ read: 'data' })],
  ['turns of a lab', () => ({ turns: turns() })],
  ['turns of a lab and the data event', () => ({ turns: turns(), read: 'data' })],
];

describe.each(paths)('a node on a real port, through %s', (_, options) => {
  it('answers requests that come in any pieces', async () => {
    const { port } = await open(options());
    const client = dial(port);
    const request = '*3\r\n$3\r\nSET\r\n$1\r\na\r\n$5\r\nhello\r\n*2\r\n$3\r\nGET\r\n$1\r\na\r\nPING\r\n';
    client.socket.setNoDelay(true);
    for (const char of request) client.socket.write(char);
    expect(await client.until((text) => text.endsWith('+PONG\r\n'))).toBe('+OK\r\n$5\r\nhello\r\n+PONG\r\n');
  });

  it('answers 20,000 requests of one stream in order, large ones among them', async () => {
    const { port } = await open(options());
    const client = dial(port);
    let wanted = '';
    const parts: string[] = [];
    for (let i = 0; i < 20_000; i++) {
      const word = i % 1000 === 0 ? `${i}-${'x'.repeat(200_000)}` : `w${i}`;
      parts.push(`*2\r\n$4\r\nECHO\r\n$${word.length}\r\n${word}\r\n`);
      wanted += `$${word.length}\r\n${word}\r\n`;
    }
    client.socket.write(parts.join(''));
    const got = await client.until((text) => text.length >= wanted.length);
    expect(got === wanted).toBe(true);
  });

  it('keeps what a slow reader has not read, byte for byte', async () => {
    const { port, node } = await open(options());
    const client = dial(port);
    client.socket.write('*3\r\n$3\r\nSET\r\n$1\r\na\r\n$65000\r\n');
    client.socket.write(`${Array.from({ length: 650 }, (__, i) => String(i % 10).repeat(100)).join('')}\r\n`);
    await client.until((text) => text === '+OK\r\n');
    client.socket.pause();
    client.socket.write('*2\r\n$3\r\nGET\r\n$1\r\na\r\n'.repeat(150));
    const other = dial(port);
    other.socket.write('PING\r\n');
    await other.until((text) => text === '+PONG\r\n');
    client.socket.resume();
    const size = 5 + 150 * (65_000 + 10);
    const text = await client.until((got) => got.length >= size);
    const one = text.slice(5, 5 + 65_010);
    expect(text === `+OK\r\n${one.repeat(150)}`).toBe(true);
    expect(node.clients.size).toBe(2);
  });

  it('refuses what breaks the protocol and closes that connection only', async () => {
    const { port } = await open(options());
    const other = dial(port);
    for (const [bytes, reply] of [
      ['*1\r\n$999999999999\r\n', '-ERR Protocol error: invalid bulk length\r\n'],
      [`*${'9'.repeat(12)}\r\n`, '-ERR Protocol error: invalid multibulk length\r\n'],
      ['*1\r\nPING\r\n', '-ERR Protocol error: expected \'$\', got \'P\'\r\n'],
    ]) {
      const client = dial(port);
      client.socket.write(bytes!);
      await client.closed;
      expect(client.got()).toBe(reply);
    }
    other.socket.write('PING\r\n');
    expect(await other.until((text) => text !== '')).toBe('+PONG\r\n');
  });

  it('takes no more clients than it may, and forgets those that leave', async () => {
    const { port, door, node } = await open({ ...options(), clientsMax: 2 });
    const [first, second] = [dial(port), dial(port)];
    for (const client of [first, second]) {
      client.socket.write('PING\r\n');
      await client.until((text) => text !== '');
    }
    const third = dial(port);
    await third.closed;
    expect(third.got()).toBe('-ERR max number of clients reached\r\n');
    first.socket.end();
    await first.closed;
    expect([door.clientCount, node.clients.size]).toEqual([1, 1]);
    await door.close();
    await second.closed;
    expect(node.clients.size).toBe(0);
  });

  it('lets QUIT and CLIENT KILL end connections', async () => {
    const { port } = await open(options());
    const [first, second] = [dial(port), dial(port)];
    second.socket.write('CLIENT ID\r\n');
    const id = /:(\d+)/.exec(await second.until((text) => text.endsWith('\r\n')))![1];
    first.socket.write(`CLIENT KILL ID ${id}\r\nQUIT\r\n`);
    await Promise.all([first.closed, second.closed]);
    expect(first.got()).toBe(':1\r\n+OK\r\n');
  });
});

describe('a stream of slow requests', () => {
  it('is done in small slices, so that what comes later by another way is done first', async () => {
    const order: string[] = [];
    const { port, node } = await open({ turns: turns() });
    for (let i = 0; i < 20_000; i++) node.connect({ write: () => undefined, close: () => undefined }, { silent: true })
      .receive(new TextEncoder().encode(`SET key:${i} 1\r\n`), 0, `SET key:${i} 1\r\n`.length);
    const [slow, quick] = [dial(port), dial(port)];
    quick.socket.write('PING\r\n');
    await quick.until((text) => text === '+PONG\r\n');
    slow.socket.write(`${'KEYS nothing*nothing*nothing\r\n'.repeat(150)}ECHO done\r\n`);
    await slow.until((text) => text.length > 0);
    const slowDone = slow.until((text) => text.endsWith('done\r\n')).then(() => order.push('slow'));
    quick.socket.write('PING\r\n');
    await quick.until((text) => text === '+PONG\r\n+PONG\r\n').then(() => order.push('quick'));
    await slowDone;
    expect(order).toEqual(['quick', 'slow']);
  });
});

describe('the Connect panel', () => {
  let buildDir = '';
  beforeAll(async () => {
    buildDir = await makeBuild({ worker: 'sandbox/gateway/worker.ts' });
    return () => remove(buildDir);
  });

  it('opens the lab to the real redis-cli, redis-benchmark and ioredis, by password', async () => {
    const dataDir = makeDataDir();
    const { gateway, port } = await startGateway(buildDir, dataDir);
    ends.push(async () => {
      await gateway.stop();
      remove(dataDir);
    });
    const lab = 'ana.strings';
    const page = await Page.open(port, 'ana');
    await page.terminal();
    await page.type('SET greeting hello');
    const opened = await control(port, 'connect', { lab });
    const { port: own, password } = opened.body as { port: number; password: string };
    expect((await control(port, 'connect', { lab })).body).toEqual({ port: own, password });

    const cli = (...words: string[]) => spawnAsync('redis-cli', ['-p', String(own), '--no-auth-warning', ...words]);
    expect(await cli('GET', 'greeting')).toBe('NOAUTH Authentication required.\n\n');
    expect(await cli('-a', 'wrong', 'GET', 'greeting')).toContain('WRONGPASS');
    expect(await cli('-a', password, 'GET', 'greeting')).toBe('hello\n');
    expect(await cli('-3', '-a', password, '--json', 'CONFIG', 'GET', 'maxmemory')).toContain('"maxmemory"');
    expect(await page.type('CONFIG GET requirepass')).toBe('1) "requirepass"\n2) ""');

    const bench = await spawnAsync('redis-benchmark', [
      '-p', String(own), '-a', password, '-q', '-n', '2000', '-P', '16', '-c', '10', '-d', '100',
      '-t', 'set,get,lpush,zadd',
    ]);
    for (const test of ['SET', 'GET', 'LPUSH', 'ZADD']) {
      expect(bench).toMatch(new RegExp(`${test}: \\d+\\.\\d+ requests per second`));
    }

    const redis = new Redis({ port: own, host: '127.0.0.1', password, lazyConnect: true });
    ends.push(() => redis.disconnect());
    await redis.connect();
    expect(await redis.set('from', 'ioredis', 'EX', 60)).toBe('OK');
    expect(await redis.multi().incr('n').incr('n').exec()).toEqual([[null, 1], [null, 2]]);
    expect(await page.type('GET from')).toBe('"ioredis"');

    expect((await control(port, 'open', { lab, exercise: 'first' })).status).toBe(200);
    await redis.set('a', '1');
    expect((await control(port, 'check', { lab, exercise: 'first' })).body).toMatchObject({ passed: true });
    redis.disconnect();
    expect((await control(port, 'disconnect', { lab })).body).toEqual({ closed: true });
    expect(await cli('-a', password, 'PING')).toContain('Connection refused');
  });
});

/** Asynchronous, because what it talks to may run in this very process. */
function spawnAsync(command: string, words: string[]): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(command, words, { timeout: 20_000 });
    let text = '';
    child.stdout.on('data', (data: Buffer) => void (text += data.toString()));
    child.stderr.on('data', (data: Buffer) => void (text += data.toString()));
    child.on('close', () => resolve(text));
  });
}
