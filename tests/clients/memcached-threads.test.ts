// Four threads over one store, pressed by several connections at once with random requests from a seed: every value
// that is read was stored whole, counters add up, and what is listed in the end is what is counted.
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OurMemcached, startOurMemcached, talk } from '#support/our-memcached';

const CONNECTIONS = 12;
const BATCHES = 60;
const BATCH = 50;
const KEYS = 400;
const SIZES = [3, 60, 300, 1500, 9000, 700_000];

let server: OurMemcached;
beforeAll(async () => { server = await startOurMemcached(['-t', '4', '-m', '24']); });
afterAll(() => server.stop());
const place = () => ({ port: server.port, host: '127.0.0.1' });

function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor(state / 2 ** 32 * below);
  };
}

/** A value that tells of itself: one letter, as often as the number at its head says. */
function valueOf(roll: (below: number) => number): string {
  const size = SIZES[roll(100) === 0 ? SIZES.length - 1 : roll(SIZES.length - 1)]!;
  return `${size}:${String.fromCharCode(97 + roll(26)).repeat(size)}`;
}
function isWhole(value: string): boolean {
  const [size, text] = value.split(':');
  return text!.length === Number(size) && text === text![0]!.repeat(text!.length);
}

type Tally = { added: number; broken: string[]; values: number };

/** One batch: requests that each answer something, closed by mn. */
function batchOf(roll: (below: number) => number): { text: string; added: number } {
  let text = '';
  let added = 0;
  for (let i = 0; i < BATCH; i++) {
    const key = `key:${roll(KEYS)}`;
    const kind = roll(10);
    if (kind < 4) text += `get ${key} key:${roll(KEYS)}\r\n`;
    else if (kind < 7) {
      const value = valueOf(roll);
      text += `set ${key} 0 0 ${value.length}\r\n${value}\r\n`;
    } else if (kind === 7) text += `delete ${key}\r\n`;
    else {
      const by = roll(9) + 1;
      added += by;
      text += `incr counter ${by}\r\n`;
    }
  }
  return { text: `${text}mn\r\n`, added };
}

async function press(seed: number, tally: Tally): Promise<void> {
  const roll = dice(seed);
  const socket = net.connect(place());
  let answer = '';
  let wake = (): void => {};
  socket.on('data', (bytes) => {
    answer += bytes.toString('latin1');
    if (answer.endsWith('MN\r\n')) wake();
  });
  for (let i = 0; i < BATCHES; i++) {
    const { text, added } = batchOf(roll);
    answer = '';
    const done = new Promise<void>((resolve) => { wake = resolve; });
    /* In two writes, cut anywhere: a value may come in halves. */
    const cut = roll(text.length);
    socket.write(text.slice(0, cut));
    await new Promise((resolve) => { setImmediate(resolve); });
    socket.write(text.slice(cut));
    await done;
    tally.added += added;
    for (const [, length, value] of answer.matchAll(/VALUE key:\d+ 0 (\d+)\r\n(.*)\r\n/g)) {
      tally.values++;
      if (value!.length !== Number(length) || !isWhole(value!)) tally.broken.push(value!.slice(0, 60));
    }
    if (/ERROR/.test(answer)) tally.broken.push(/.*ERROR.*/.exec(answer)![0]);
  }
  socket.destroy();
}

describe('four threads', () => {
  it('hold one store together under pressure', async () => {
    await talk(place(), 'set counter 0 0 1\r\n0\r\n', 'STORED\r\n');
    const tally: Tally = { added: 0, broken: [], values: 0 };
    await Promise.all(Array.from({ length: CONNECTIONS }, (_, i) => press(i + 1, tally)));
    expect(tally.broken).toEqual([]);
    expect(tally.values).toBeGreaterThan(5000);
    expect(await talk(place(), 'get counter\r\n', 'END\r\n')).toContain(`\r\n${tally.added}\r\n`);
    const stats = await talk(place(), 'stats\r\nstats slabs\r\nstats items\r\nmn\r\n', 'MN\r\n');
    const sum = (name: RegExp) => [...stats.matchAll(name)].reduce((total, [, value]) => total + Number(value), 0);
    const items = sum(/STAT curr_items (\d+)/g);
    expect(sum(/STAT items:\d+:number (\d+)/g)).toBe(items);
    expect(sum(/STAT \d+:used_chunks (\d+)/g) + sum(/STAT \d+:free_chunks (\d+)/g))
      .toBe(sum(/STAT \d+:total_chunks (\d+)/g));
    const dumped = await talk(place(), 'lru_crawler metadump all\r\n', 'END\r\n');
    const keys = [...dumped.matchAll(/^key=(\S+)/gm)].map(([, key]) => decodeURIComponent(key!));
    expect(new Set(keys).size).toBe(items);
    const found = await talk(place(), `get ${keys.join(' ')}\r\n`, 'END\r\n');
    expect(found.match(/^VALUE /gm)).toHaveLength(items);
  });

  it('tell every watcher what any of them does', async () => {
    const watch = () => new Promise<{ socket: net.Socket; text: string }>((resolve) => {
      const watcher = { socket: net.connect(place()), text: '' };
      watcher.socket.write('watch mutations\r\n');
      watcher.socket.on('data', (bytes) => {
        watcher.text += bytes.toString('latin1');
        if (watcher.text === 'OK\r\n') resolve(watcher);
      });
    });
    const watchers = await Promise.all(Array.from({ length: 8 }, watch));
    const keys = Array.from({ length: 20 }, (_, i) => `told:${i}`);
    await Promise.all(keys.map((key) => talk(place(), `set ${key} 0 0 1\r\nx\r\n`, 'STORED\r\n')));
    const heard = ({ text }: { text: string }) => [...text.matchAll(/key=told%3A(\d+) status=stored/g)].length;
    await expect.poll(() => watchers.map(heard), { timeout: 5000 }).toEqual(watchers.map(() => keys.length));
    for (const { socket } of watchers) socket.destroy();
  });

  it('spread clients, and tell of all of them', async () => {
    const sockets = await Promise.all(Array.from({ length: 40 }, () => new Promise<net.Socket>((resolve) => {
      const socket = net.connect(place(), () => resolve(socket));
    })));
    await Promise.all(sockets.map((socket) => new Promise((resolve) => {
      socket.once('data', resolve);
      socket.write('mn\r\n');
    })));
    const stats = await talk(place(), 'stats\r\nstats conns\r\nmn\r\n', 'MN\r\n');
    expect(stats).toContain('STAT curr_connections 41\r\n');
    expect(stats.match(/STAT \d+:addr /g)).toHaveLength(41);
    expect(stats).toContain('STAT threads 4\r\n');
    for (const socket of sockets) socket.destroy();
  });
});
