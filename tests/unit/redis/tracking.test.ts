// CLIENT TRACKING where client ids matter (a table cannot name them; the bytes are those of redis-server 7.0.15), and
// how large its table may grow.
import { describe, expect, test } from 'vitest';
import { ManualClock } from '#base/clock';
import { SeededDice } from '#base/dice';
import { RedisNode } from '#redis/node';
import { encodeRequest } from '#support/words';

function server(keys = Infinity, config: Record<string, string> = {}) {
  const dice = new SeededDice(5);
  const node = new RedisNode({ clock: new ManualClock(1_700_000_000_000), dice, config, limits: { keys } });
  const client = () => {
    let got = '';
    const connection = node.connect({
      write: (bytes) => { got += Buffer.from(bytes).toString('latin1'); }, close: () => undefined,
    });
    const take = () => {
      const all = got;
      got = '';
      return all;
    };
    const ask = (...words: string[]) => {
      const bytes = encodeRequest(words);
      connection.receive(bytes, 0, bytes.length);
      return take();
    };
    return { connection, ask, take };
  };
  return { node, client };
}

const MESSAGE = '*3\r\n$7\r\nmessage\r\n$20\r\n__redis__:invalidate\r\n';
const PUSH = '>2\r\n$10\r\ninvalidate\r\n';

describe.each([['2', '$-1\r\n'], ['3', '_\r\n']])('a RESP%s client that redirects', (protocol, nil) => {
  function three() {
    const { node, client } = server();
    const [reader, target, other] = [client(), client(), client()];
    if (protocol === '3') reader.ask('HELLO', '3');
    const id = String(target.connection.id);
    expect(reader.ask('CLIENT', 'TRACKING', 'on', 'REDIRECT', id)).toBe('+OK\r\n');
    return { node, reader, target, other, id };
  }

  test('names one target that exists, and only one', () => {
    const { reader, id } = three();
    expect(reader.ask('CLIENT', 'GETREDIR')).toBe(`:${id}\r\n`);
    expect(reader.ask('CLIENT', 'TRACKING', 'on', 'REDIRECT', id, 'REDIRECT', id))
      .toBe('-ERR A client can only redirect to a single other client\r\n');
    expect(reader.ask('CLIENT', 'INFO')).toMatch(new RegExp(` flags=t .* redir=${id} `));
  });

  test('reaches a RESP2 target when that one is subscribed', () => {
    const { reader, target, other } = three();
    reader.ask('GET', 'a');
    other.ask('SET', 'a', '1');
    expect(target.take()).toBe('');
    target.ask('SUBSCRIBE', '__redis__:invalidate');
    for (const changer of [other, reader]) {
      reader.ask('GET', 'a');
      expect(changer.ask('SET', 'a', '1')).toBe('+OK\r\n');
      expect(target.take()).toBe(`${MESSAGE}*1\r\n$1\r\na\r\n`);
      expect(changer.ask('FLUSHDB')).toBe('+OK\r\n');
      expect(target.take()).toBe(MESSAGE + nil);
    }
    expect(reader.take()).toBe('');
  });

  test('reaches a RESP3 target by a push, before the reply of a change that is its own', () => {
    const { reader, target, other } = three();
    target.ask('HELLO', '3');
    reader.ask('GET', 'a');
    other.ask('SET', 'a', '1');
    expect(target.take()).toBe(`${PUSH}*1\r\n$1\r\na\r\n`);
    reader.ask('GET', 'a');
    expect(target.ask('SET', 'a', '1')).toBe(`${PUSH}*1\r\n$1\r\na\r\n+OK\r\n`);
    other.ask('FLUSHDB');
    expect(target.take()).toBe(PUSH + nil);
  });

  test('hears that its target has gone, if it can', () => {
    const { reader, target, other, id } = three();
    const broken = protocol === '3' ? `>2\r\n$21\r\ntracking-redir-broken\r\n:${id}\r\n` : '';
    target.connection.end();
    reader.ask('GET', 'a');
    other.ask('SET', 'a', '1');
    expect(reader.take()).toBe(broken);
    reader.ask('GET', 'a');
    expect(reader.ask('SET', 'a', '1')).toBe(`+OK\r\n${broken}`);
    expect(reader.ask('CLIENT', 'TRACKINGINFO')).toContain('$15\r\nbroken_redirect\r\n');
    expect(reader.ask('CLIENT', 'INFO')).toContain(' flags=tR ');
    expect(reader.ask('CLIENT', 'TRACKING', 'on')).toBe('+OK\r\n');
    expect(reader.ask('CLIENT', 'INFO')).toMatch(/ flags=t .* redir=0 /);
  });
});

describe('the table of remembered keys', () => {
  test.each([
    [10, {}], [Infinity, { 'tracking-table-max-keys': '10' }],
  ])('keeps %s keys at most, %j', (keys, config) => {
    const { node, client } = server(keys, config);
    const reader = client();
    reader.ask('HELLO', '3');
    reader.ask('CLIENT', 'TRACKING', 'on');
    let told = 0;
    for (let i = 0; i < 300; i++) told += reader.ask('GET', `missing:${i}`).split('invalidate').length - 1;
    told += reader.ask('PING').split('invalidate').length - 1;
    expect(node.tracking.keys).toBe(10);
    expect(node.tracking.items).toBe(10);
    expect(told).toBe(290);
  });

  test('is empty, and costs nothing more, when nobody tracks and all keys have changed', () => {
    const { node, client } = server();
    const [reader, other] = [client(), client()];
    reader.ask('CLIENT', 'TRACKING', 'on');
    reader.ask('GET', 'a');
    expect(other.ask('INFO', 'stats')).toMatch(/tracking_total_keys:1\r\ntracking_total_items:1\r\n/);
    expect(other.ask('INFO', 'clients')).toContain('tracking_clients:1\r\n');
    reader.connection.end();
    expect(node.tracking.active).toBe(true);
    other.ask('SET', 'a', '1');
    expect(node.tracking.active).toBe(false);
    expect(node.isWatched).toBe(false);
    expect(other.ask('INFO', 'clients')).toContain('tracking_clients:0\r\n');
  });

  test('a transaction that ends tracking still tells its own client, and no other', () => {
    const { node, client } = server();
    const [reader, other] = [client(), client()];
    for (const each of [reader, other]) each.ask('HELLO', '3');
    reader.ask('CLIENT', 'TRACKING', 'on');
    reader.ask('GET', 'a');
    for (const words of ['MULTI', 'SET a 1', 'CLIENT TRACKING off']) reader.ask(...words.split(' '));
    expect(reader.ask('EXEC')).toBe(`*2\r\n+OK\r\n+OK\r\n${PUSH}*1\r\n$1\r\na\r\n`);
    expect(node.tracking.active).toBe(false);
    expect(other.ask('PING')).toBe('+PONG\r\n');
  });

  test('broadcasts leave no prefix behind when their client goes', () => {
    const { node, client } = server();
    const reader = client();
    reader.ask('CLIENT', 'TRACKING', 'on', 'BCAST', 'PREFIX', 'a', 'PREFIX', 'b');
    expect(node.tracking.prefixCount).toBe(2);
    reader.connection.end();
    expect(node.tracking.prefixCount).toBe(0);
    expect(node.tracking.active).toBe(false);
  });
});
