// Three protocols fed with what no client should send, from a seed: random bytes, packets cut and joined anywhere,
// values that never come whole, lengths below zero and beyond 2^64. Nothing throws, all memory comes back, the
// server answers.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemcachedServer } from '#memcached/server';
import { C } from '#memcached/tables';
import { recount } from '#support/memcached-recount';

/** `OPENS=1000000` for the long form. */
const OPENS = Number(process.env.OPENS ?? 100_000);
const AT_ONCE = 100;
const START_MS = 1_700_000_000_000;
let server: MemcachedServer;
let ms = START_MS;

beforeEach(() => {
  ms = START_MS;
  const clock = { nowMs: () => ms, nowUs: () => ms * 1000 };
  server = new MemcachedServer({ clock, settings: { maxBytes: 16 * 2 ** 20, shutdownCommand: true } });
});
afterEach(() => {
  expect(server.connections.size).toBe(0);
  expect(recount(server)).toEqual([]);
  const last = open();
  expect(last.feed('set after 0 0 2\r\nok\r\nget after\r\n')).toBe('STORED\r\nVALUE after 0 2\r\nok\r\nEND\r\n');
  last.end();
});

function open() {
  let text = '';
  let closed = false;
  const connection = server.connect({
    write: (bytes) => { text += Buffer.from(bytes).toString('latin1'); },
    close: () => { closed = true; },
  });
  return {
    feed(given: string | Uint8Array): string {
      text = '';
      const bytes = typeof given === 'string' ? Buffer.from(given, 'latin1') : given;
      connection.receive(bytes, 0, bytes.length);
      return text;
    },
    isClosed: () => closed,
    end: () => connection.end(),
  };
}

type Roll = (below: number) => number;
function dice(seed: number): Roll {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor(state / 2 ** 32 * below);
  };
}
const pick = <T>(roll: Roll, from: readonly T[]): T => from[roll(from.length)]!;

const NAMES = [
  'get', 'gets', 'gat', 'gats', 'set', 'add', 'replace', 'append', 'prepend', 'cas', 'incr', 'decr', 'delete',
  'touch', 'mg', 'ms', 'md', 'ma', 'mn', 'me', 'stats', 'verbosity', 'flush_all', 'lru', 'lru_crawler', 'slabs',
  'version', 'cache_memlimit', 'misbehave', 'GET', '', 'mx', 'config', 'stats detail', 'stats cachedump',
  'slabs reassign',
];
const WORDS = [
  'k', 'key', 'x'.repeat(250), 'x'.repeat(251), '0', '1', '2', '5', '10', '-1', '-2147483649',
  '2147483648',
  '4294967296', '9223372036854775807', '9223372036854775808', '18446744073709551615', '18446744073709551616', '1e3',
  '0x10', 'noreply', 'all', 'on', 'dump', 'crawl', 'metadump', 'tune', 'ratio', 'v', 'q', 'k', 't', 's', 'N30', 'T-1',
  'R99999999999', 'MA', 'Mx', 'I', 'b', 'C18446744073709551615', 'D18446744073709551616', 'Oopaque', 'F-1', 'S2', '\0',
  '==', 'YWJj', '\u00ff', 'x'.repeat(3000)];
const VALUES = ['', 'a', 'ab', '12345', '\r\n', '\0', 'x'.repeat(100), 'x'.repeat(2000), 'x'.repeat(600_000)];

function textRequest(roll: Roll): string {
  const words = Array.from({ length: roll(7) }, () => pick(roll, WORDS));
  const end = pick(roll, ['\r\n', '\r\n', '\n', '\r']);
  const line = `${[pick(roll, NAMES), ...words].join(roll(20) === 0 ? '  ' : ' ')}${end}`;
  return roll(3) === 0 ? `${line}${pick(roll, VALUES)}\r\n` : line;
}
function storage(roll: Roll): string {
  const value = pick(roll, VALUES);
  const said = roll(5) === 0 ? roll(3000) : value.length;
  const key = pick(roll, ['k', 'key', 'n', 'x'.repeat(250)]);
  const line = roll(2) === 0 ? `set ${key} 0 ${roll(3)} ${said}` : `ms ${key} ${said} T${roll(3)}`;
  return `${line}\r\n${value}\r\n`;
}
function packet(roll: Roll): string {
  const [key, extras, value] = [roll(300) === 0 ? 251 : roll(12), pick(roll, [0, 4, 8, 20, 1]), roll(40)];
  const bytes = Buffer.alloc(24 + key + extras + value, roll(256));
  bytes[0] = roll(40) === 0 ? roll(256) : 0x80;
  bytes[1] = roll(0x26);
  bytes.writeUInt16BE(key, 2);
  bytes[4] = extras;
  bytes.writeUInt32BE(roll(10) === 0 ? roll(200) : key + extras + value, 8);
  if (roll(4) > 0) bytes.fill(0, 16, 24);
  return bytes.toString('latin1');
}
const noise = (roll: Roll): string => String.fromCharCode(...Array.from({ length: roll(200) }, () => roll(256)));

/** Feeds a stream in pieces cut anywhere; some streams end in the middle of a request. */
function stream(roll: Roll, kind: (roll: Roll) => string): void {
  const client = open();
  let bytes = '';
  for (let i = 0; i < 30; i++) bytes += kind(roll);
  for (let at = 0; at < bytes.length && !client.isClosed();) {
    const next = at + 1 + roll(pick(roll, [3, 50, 2000, 700_000]));
    client.feed(bytes.slice(at, next));
    at = next;
  }
  client.end();
  if (roll(10) === 0) ms += 1000 * roll(5);
  if (roll(10) === 0) server.tick();
}

describe('a server that is fed nonsense', () => {
  it.each([
    ['random bytes', noise], ['lines of words that do not belong together', textRequest],
    ['values shorter and longer than said', storage], ['packets', packet],
    ['packets behind lines', (roll: Roll) => (roll(2) === 0 ? packet(roll) : textRequest(roll))],
    ['everything', (roll: Roll) => pick(roll, [noise, textRequest, storage, packet])(roll)],
  ])('takes %s', (_name, kind) => {
    for (let seed = 1; seed <= 120; seed++) stream(dice(seed), kind);
  });

  it('gives the memory of half-sent values back, in both protocols', () => {
    const binary = Buffer.alloc(24 + 8 + 1 + 10);
    binary.set([0x80, 0x01, 0, 1, 8]);
    binary.writeUInt32BE(8 + 1 + 500_000, 8);
    for (let i = 0; i < 50; i++) {
      const clients = [open(), open(), open()];
      clients[0]!.feed(`set k${i} 0 0 900000\r\n${'x'.repeat(100_000)}`);
      clients[1]!.feed(`ms m${i} 5000\r\nabc`);
      clients[2]!.feed(binary);
      for (const client of clients) client.end();
    }
    expect(server.tables.counters[C.items]).toBe(0);
  });

  it('waits for a client that sends a byte at a time, and serves others meanwhile', () => {
    const slow = open();
    const other = open();
    const request = `set slow 0 0 300\r\n${'y'.repeat(300)}\r\nget slow\r\n`;
    let last = '';
    for (const byte of request) {
      last = slow.feed(byte);
      expect(other.feed('mn\r\n')).toBe('MN\r\n');
    }
    expect(last).toBe(`VALUE slow 0 300\r\n${'y'.repeat(300)}\r\nEND\r\n`);
    slow.end();
    other.end();
  });

  it('knows 250 bytes from 251, lengths below zero, and where 64 bits end', () => {
    const client = open();
    const long = 'k'.repeat(250);
    expect(client.feed(`set ${long} 0 0 1\r\n1\r\n`)).toBe('STORED\r\n');
    expect(client.feed(`get ${long}x\r\n`)).toBe('CLIENT_ERROR bad command line format\r\n');
    expect(client.feed('set n 0 0 -1\r\n')).toBe('CLIENT_ERROR bad command line format\r\n');
    client.feed('set n 0 0 20\r\n18446744073709551615\r\n');
    expect(client.feed('incr n 1\r\n')).toBe('0\r\n');
    expect(client.feed('decr n 5\r\n')).toBe('0\r\n');
    expect(client.feed('incr n 18446744073709551616\r\n')).toBe('CLIENT_ERROR invalid numeric delta argument\r\n');
    client.end();
  });

  it(`opens and closes ${OPENS} connections, some with a request under way`, { timeout: 120_000 }, () => {
    const halves = ['', 'ge', 'get k\r\n', 'set k 0 0 10\r\nabc', '\x80\x01', 'set k 0 0 1\r\nx\r\n'];
    for (let batch = 0; batch < OPENS / AT_ONCE; batch++) {
      const clients = Array.from({ length: AT_ONCE }, open);
      clients.forEach((client, i) => client.feed(halves[i % halves.length]!));
      for (const client of clients) client.end();
    }
    expect(server.tables.counters[C.totalConnections]).toBe(OPENS);
    expect(server.tables.counters[C.connections]).toBe(0);
  });
});
