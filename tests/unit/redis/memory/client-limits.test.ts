// What may wait for a client, and what all clients together may hold: who is closed, when, and what goes with them.
import { describe, expect, test } from 'vitest';
import { ManualClock } from '#base/clock';
import { SeededDice } from '#base/dice';
import { RedisNode } from '#redis/node';
import { encodeRequest } from '#support/words';

const KB = 1024;

function world(config: Record<string, string> = {}) {
  const clock = new ManualClock(1_700_000_000_000);
  const node = new RedisNode({ clock, dice: new SeededDice(5), config });
  /** A client whose other side reads nothing until it is told to. */
  const client = () => {
    const seen = { waiting: 0, closed: false, dropped: false, text: '' };
    const connection = node.connect({
      write: (bytes) => {
        seen.waiting += bytes.length;
        seen.text = Buffer.from(bytes).toString('latin1');
      },
      close: (drop) => Object.assign(seen, { closed: true, dropped: drop === true }),
      undrained: () => seen.waiting,
    });
    const ask = (...words: string[]): string => {
      const bytes = encodeRequest(words);
      seen.text = '';
      connection.receive(bytes, 0, bytes.length);
      return seen.text;
    };
    const read = () => { seen.waiting = 0; };
    return { seen, ask, read, connection };
  };
  return { clock, node, client };
}
const field = (line: string, name: string): number => Number(new RegExp(` ${name}=(\\d+)`).exec(line)![1]);

describe('client-output-buffer-limit', () => {
  test('a hard limit closes who does not read, and what waits goes too', () => {
    const { node, client } = world({ 'client-output-buffer-limit': 'normal 100000 0 0 slave 0 0 0 pubsub 0 0 0' });
    const slow = client();
    slow.ask('SET', 'k', 'x'.repeat(60 * KB));
    slow.ask('GET', 'k');
    expect(slow.seen.closed).toBe(false);
    expect(slow.ask('GET', 'k')).toBe('');
    expect([slow.seen.closed, slow.seen.dropped, node.clients.size]).toEqual([true, true, 0]);
  });

  test('one reply that is larger than the limit is not sent', () => {
    const { client } = world({ 'client-output-buffer-limit': 'normal 100000 0 0 slave 0 0 0 pubsub 0 0 0' });
    const one = client();
    one.ask('SET', 'k', 'x'.repeat(200 * KB));
    expect(one.ask('GET', 'k')).toBe('');
    expect(one.seen.dropped).toBe(true);
  });

  test('a soft limit bears a slow reader for its seconds, and forgets who reads in time', () => {
    const limits = 'normal 0 50000 10 slave 0 0 0 pubsub 0 0 0';
    const { clock, node, client } = world({ 'client-output-buffer-limit': limits });
    const [slow, late] = [client(), client()];
    slow.ask('SET', 'k', 'x'.repeat(80 * KB));
    slow.read();
    slow.ask('GET', 'k');
    late.ask('GET', 'k');
    expect(node.nextDue()).toBe(1_700_000_011_000);
    clock.advance(10_000);
    node.tick();
    expect([slow.seen.closed, late.seen.closed]).toEqual([false, false]);
    late.read();
    clock.advance(1_000);
    node.tick();
    expect([slow.seen.closed, late.seen.closed]).toEqual([true, false]);
    expect(node.nextDue()).toBeUndefined();
  });

  test('subscribers have a limit of their own, which is 32 MB from the start', () => {
    const { node, client } = world();
    const [listener, speaker] = [client(), client()];
    listener.ask('SUBSCRIBE', 'news');
    for (let i = 0; i < 31; i++) speaker.ask('PUBLISH', 'news', 'x'.repeat(KB * KB));
    expect(listener.seen.closed).toBe(false);
    speaker.ask('PUBLISH', 'news', 'x'.repeat(KB * KB));
    expect([listener.seen.closed, listener.seen.dropped, node.clients.size]).toEqual([true, true, 1]);
    expect(speaker.ask('PUBSUB', 'NUMSUB', 'news')).toContain(':0');
  });
});

describe('maxmemory-clients', () => {
  test('the largest client goes first, and one with NO-EVICT stays', () => {
    const { node, client } = world();
    const [small, large, kept] = [client(), client(), client()];
    kept.ask('CLIENT', 'NO-EVICT', 'ON');
    small.ask('SET', 'k', 'x'.repeat(300 * KB));
    for (const each of [small, large, large, kept, kept, kept]) each.ask('GET', 'k');
    const other = client();
    expect(other.ask('CONFIG', 'SET', 'maxmemory-clients', String(700 * KB))).toBe('+OK\r\n');
    expect([small, large, kept, other].map(({ seen }) => seen.closed)).toEqual([false, true, false, false]);
    expect(other.ask('INFO', 'stats')).toContain('evicted_clients:1\r\n');
    expect(node.clients.size).toBe(3);
  });
});

test('a request that is larger than client-query-buffer-limit closes its client', () => {
  const { client } = world({ 'client-query-buffer-limit': '1048576' });
  const one = client();
  const part = Buffer.from(`*2\r\n$4\r\nECHO\r\n$3000000\r\n${'x'.repeat(KB * KB)}`);
  one.connection.receive(part, 0, part.length);
  expect(one.seen.closed).toBe(true);
});

test('one client more than maxclients is told so and closed', () => {
  const { client } = world({ maxclients: '2' });
  const [first] = [client(), client()];
  const third = client();
  expect([third.seen.text, third.seen.closed]).toEqual(['-ERR max number of clients reached\r\n', true]);
  expect(first!.ask('INFO', 'stats')).toContain('rejected_connections:1\r\n');
});

test('a lab bounds what one connection listens to, and refuses before anything is changed', () => {
  const node = new RedisNode({
    clock: new ManualClock(1_700_000_000_000), dice: new SeededDice(5), limits: { subscriptions: 2 },
  });
  let said = '';
  const one = node.connect({
    write: (bytes) => { said = Buffer.from(bytes).toString('latin1'); }, close: () => undefined,
  });
  const ask = (...words: string[]) => {
    const bytes = encodeRequest(words);
    one.receive(bytes, 0, bytes.length);
    return said;
  };
  expect(ask('SUBSCRIBE', 'a', 'b', 'c')).toMatch(/^-ERR a connection to this lab listens to at most 2 channels/);
  expect(one.subscriptions).toBe(0);
  ask('SUBSCRIBE', 'a', 'b');
  expect(ask('PSUBSCRIBE', 'c*')).toMatch(/^-ERR a connection to this lab/);
});

test('CLIENT LIST tells what a client holds', () => {
  const { clock, client } = world();
  const [one, two] = [client(), client()];
  two.ask('SET', 'k', 'x'.repeat(100 * KB));
  two.read();
  two.ask('GET', 'k');
  two.ask('MULTI');
  two.ask('SET', 'foo', 'y'.repeat(100));
  two.ask('GET', 'foo');
  clock.advance(3_000);
  const [own, other] = one.ask('CLIENT', 'LIST').split('\n').slice(1);
  expect(['qbuf', 'qbuf-free', 'argv-mem', 'multi-mem', 'obl', 'omem', 'tot-mem'].map((name) => field(own!, name)))
    .toEqual([26, 20_448, 10, 0, 0, 0, 22_298]);
  expect(['qbuf', 'qbuf-free', 'argv-mem', 'multi-mem', 'rbs'].map((name) => field(other!, name)))
    .toEqual([0, 0, 0, 152, 1024]);
  expect(field(other!, 'tot-mem')).toBe(1800 + 152 + 48 + field(other!, 'omem'));
  expect(field(other!, 'omem')).toBeGreaterThan(80 * KB);
});

describe('what another thread would have freed is counted', () => {
  test.each([
    ['UNLINK of a large set', {}, [['UNLINK', 's']], 1], ['DEL of one', {}, [['DEL', 's']], 0],
    ['DEL of one where users delete lazily', { 'lazyfree-lazy-user-del': 'yes' }, [['DEL', 's']], 1],
    ['UNLINK of a small value', {}, [['UNLINK', 'small']], 0], ['FLUSHALL ASYNC', {}, [['FLUSHALL', 'ASYNC']], 2],
    ['FLUSHALL', {}, [['FLUSHALL']], 0], ['FLUSHDB, lazily', { 'lazyfree-lazy-user-flush': 'yes' }, [['FLUSHDB']], 2],
    ['FLUSHDB SYNC', { 'lazyfree-lazy-user-flush': 'yes' }, [['FLUSHDB', 'SYNC']], 0],
    ['expiry', { 'lazyfree-lazy-expire': 'yes' }, [['PEXPIREAT', 's', '1']], 0],
  ] as [string, Record<string, string>, string[][], number][])('%s', (_, config, commands, count) => {
    const { client } = world(config);
    const one = client();
    one.ask('SADD', 's', ...Array.from({ length: 100 }, (_each, i) => `member:${i}`));
    one.ask('SET', 'small', 'v');
    for (const words of commands) one.ask(...words);
    expect(one.ask('INFO', 'memory')).toContain(`lazyfreed_objects:${count}\r\n`);
  });
});
