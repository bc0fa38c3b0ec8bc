// Many clients on one node: who is woken, killed, closed or paused while something else is under way.
import { describe, expect, test } from 'vitest';
import { ManualClock } from '#base/clock';
import { SeededDice } from '#base/dice';
import { RedisNode } from '#redis/node';
import { encodeRequest } from '#support/words';

function fixture() {
  const clock = new ManualClock(1_700_000_000_000);
  const node = new RedisNode({ clock, dice: new SeededDice(5) });
  const client = (onWrite?: () => void, onClose?: () => void) => {
    let said = '';
    let closes = 0;
    const connection = node.connect({
      write: (bytes) => { said += Buffer.from(bytes).toString('latin1'); onWrite?.(); },
      close: () => { closes++; onClose?.(); },
    }, { address: `127.0.0.1:${5000 + node.clients.size}` });
    return {
      connection,
      get closes() { return closes; },
      heard() { const all = said; said = ''; return all; },
      ask(...words: string[]) {
        said = '';
        const bytes = encodeRequest(words);
        connection.receive(bytes, 0, bytes.length);
        return said;
      },
      send(text: string) {
        said = '';
        const bytes = Buffer.from(text, 'latin1');
        connection.receive(bytes, 0, bytes.length);
        return said;
      },
    };
  };
  return { node, clock, client };
}

/** Nothing may be left of a client that has gone. */
function expectNoTrace(node: RedisNode): void {
  expect(node.clients.size).toBe(0);
  expect(node.waiting.clients.size).toBe(0);
  expect(node.watchers.size).toBe(0);
  expect(node.pubsub.channels.size + node.pubsub.patterns.size + node.pubsub.shardChannels.size).toBe(0);
  expect(node.pendingFlush.size).toBe(0);
  expect(node.unblocked).toEqual([]);
}

describe('clients that wait', () => {
  test('in a chain hand an element on to the end of it', () => {
    const { client } = fixture();
    const links = ['a', 'b', 'c', 'd'].map((from, i, all) => {
      const link = client();
      if (i < 3) link.ask('BLMOVE', from, all[i + 1], 'LEFT', 'RIGHT', '0');
      else link.ask('BLPOP', from, '0');
      return link;
    });
    client().ask('RPUSH', 'a', 'x');
    expect(links.map((link) => link.heard())).toEqual(
      ['$1\r\nx\r\n', '$1\r\nx\r\n', '$1\r\nx\r\n', '*2\r\n$1\r\nd\r\n$1\r\nx\r\n']);
  });

  test('in a ring do not go round for ever', () => {
    const { node, client } = fixture();
    const [a, b] = [client(), client()];
    a.ask('BLMOVE', 'x', 'y', 'LEFT', 'RIGHT', '0');
    b.ask('BLMOVE', 'y', 'x', 'LEFT', 'RIGHT', '0');
    const other = client();
    other.ask('RPUSH', 'x', '1');
    expect([a.heard(), b.heard(), other.ask('LRANGE', 'x', '0', '-1')]).toEqual(
      ['$1\r\n1\r\n', '$1\r\n1\r\n', '*1\r\n$1\r\n1\r\n']);
    expect(node.waiting.clients.size).toBe(0);
  });

  test('are served after the transaction that unblocks them, in the order in which they came', () => {
    const { client } = fixture();
    const [first, second, zset] = [client(), client(), client()];
    first.ask('BLPOP', 'q', '0');
    second.ask('BRPOP', 'q', '0');
    zset.ask('BZPOPMIN', 'z', '0');
    const other = client();
    other.ask('MULTI');
    other.ask('RPUSH', 'q', '1', '2', '3');
    other.ask('LPOP', 'q');
    other.ask('ZADD', 'z', '1', 'm');
    expect(other.ask('EXEC')).toBe('*3\r\n:3\r\n$1\r\n1\r\n:1\r\n');
    expect([first.heard(), second.heard(), zset.heard()]).toEqual([
      '*2\r\n$1\r\nq\r\n$1\r\n2\r\n', '*2\r\n$1\r\nq\r\n$1\r\n3\r\n', '*3\r\n$1\r\nz\r\n$1\r\nm\r\n$1\r\n1\r\n']);
  });

  test('are served by SWAPDB', () => {
    const { client } = fixture();
    const waiting = client();
    waiting.ask('BLPOP', 'q', '0');
    const other = client();
    other.ask('SELECT', '1');
    other.ask('RPUSH', 'q', 'x');
    expect(other.ask('SWAPDB', '0', '1')).toBe('+OK\r\n');
    expect(waiting.heard()).toBe('*2\r\n$1\r\nq\r\n$1\r\nx\r\n');
  });

  test('go on with what they sent meanwhile, and it may unblock others in turn', () => {
    const { client } = fixture();
    const [first, second] = [client(), client()];
    first.send('BLPOP q 0\r\nRPUSH r y\r\nPING\r\n');
    second.ask('BLPOP', 'r', '0');
    client().ask('RPUSH', 'q', 'x');
    expect(first.heard()).toBe('*2\r\n$1\r\nq\r\n$1\r\nx\r\n:1\r\n+PONG\r\n');
    expect(second.heard()).toBe('*2\r\n$1\r\nr\r\n$1\r\ny\r\n');
  });

  test('leave nothing behind when they are killed, close or run out of time', () => {
    const { node, clock, client } = fixture();
    const [killed, gone, late, killer] = [client(), client(), client(), client()];
    killed.ask('BLPOP', 'q', '0');
    gone.ask('BLPOP', 'q', '0');
    late.ask('BLPOP', 'q', '1');
    expect(killer.ask('CLIENT', 'KILL', 'ID', String(killed.connection.id))).toBe(':1\r\n');
    gone.connection.end();
    clock.advance(1000);
    node.tick();
    expect([killed.closes, gone.closes, late.heard()]).toEqual([1, 1, '*-1\r\n']);
    expect(killer.ask('RPUSH', 'q', 'x')).toBe(':1\r\n');
    for (const each of [late, killer]) each.connection.end();
    expectNoTrace(node);
  });
});

describe('a client that goes', () => {
  test('inside its own write leaves nothing behind, whatever it was doing', () => {
    const { node, client } = fixture();
    const leaver = client(() => leaver.connection.end());
    leaver.send('SUBSCRIBE a b\r\nPSUBSCRIBE *\r\n');
    const second = client(() => second.connection.end());
    second.send('WATCH k\r\nBLPOP q 0\r\n');
    expect([leaver.closes, second.closes]).toEqual([1, 1]);
    expectNoTrace(node);
  });

  test('inside its own close is closed once', () => {
    const { client } = fixture();
    const leaver = client(undefined, () => leaver.connection.end());
    leaver.ask('QUIT');
    expect(leaver.closes).toBe(1);
  });

  test('because of a message takes no message of others with it', () => {
    const { node, client } = fixture();
    const leaver = client(() => leaver.connection.end());
    const stayer = client();
    stayer.ask('SUBSCRIBE', 'c');
    stayer.heard();
    node.pubsub.subscribe(leaver.connection, 'c', leaver.connection.outbox());
    expect(client().ask('PUBLISH', 'c', 'm')).toBe(':2\r\n');
    expect(stayer.heard()).toBe('*3\r\n$7\r\nmessage\r\n$1\r\nc\r\n$1\r\nm\r\n');
    expect([leaver.closes, leaver.connection.closed]).toEqual([1, true]);
    expect(client().ask('PUBLISH', 'c', 'm')).toBe(':1\r\n');
  });

  test('by killing itself gets its reply first, and what it sent behind that is not run', () => {
    const { node, client } = fixture();
    const one = client();
    const said = one.send(`CLIENT KILL ID ${one.connection.id} SKIPME no\r\nSET a 1\r\n`);
    expect([said, one.closes]).toEqual([':1\r\n', 1]);
    expect(client().ask('EXISTS', 'a')).toBe(':0\r\n');
    expect(node.clients.size).toBe(1);
  });

  test('as the publisher while a listener kills it, ends the burst', () => {
    const { client } = fixture();
    const publisher = client();
    const listener = client(() => publisher.connection.end());
    listener.ask('PING');
    expect(publisher.ask('PING')).toBe('');
    expect(publisher.closes).toBe(1);
  });
});

describe('a sink that throws', () => {
  test('ends its own client only; others get their messages and the node goes on', () => {
    const { node, client } = fixture();
    const broken = client(() => { throw new Error('the pipe is broken'); });
    const stayer = client();
    const said = stayer.ask('SUBSCRIBE', 'c');
    expect(() => broken.ask('SUBSCRIBE', 'c')).toThrow('the pipe is broken');
    const waiting = client(() => { throw new Error('the pipe is broken'); });
    waiting.ask('BLPOP', 'q', '0');
    const behind = client();
    behind.ask('BLPOP', 'q', '0');
    const other = client();
    expect(other.ask('PUBLISH', 'c', 'm')).toBe(':1\r\n');
    expect(() => other.ask('RPUSH', 'q', 'x', 'y')).toThrow('the pipe is broken');
    expect([other.heard(), behind.heard()]).toEqual([':2\r\n', '*2\r\n$1\r\nq\r\n$1\r\ny\r\n']);
    expect(stayer.heard()).toBe(`${said}*3\r\n$7\r\nmessage\r\n$1\r\nc\r\n$1\r\nm\r\n`);
    expect([broken.connection.closed, waiting.connection.closed]).toEqual([true, true]);
    expect(other.ask('PING')).toBe('+PONG\r\n');
    expect(node.pendingFlush.size).toBe(0);
  });
});

describe('a pause', () => {
  test('holds a client that may be killed, may leave, or goes on when it ends', () => {
    const { node, clock, client } = fixture();
    const [pauser, killed, gone, held] = [client(), client(), client(), client()];
    pauser.ask('CLIENT', 'PAUSE', '1000', 'WRITE');
    expect([killed.ask('SET', 'a', '1'), gone.ask('SET', 'b', '1'), held.ask('SET', 'c', '1')]).toEqual(['', '', '']);
    pauser.ask('CLIENT', 'KILL', 'ID', String(killed.connection.id));
    gone.connection.end();
    clock.advance(999);
    node.tick();
    expect(held.heard()).toBe('');
    clock.advance(1);
    node.tick();
    expect(held.heard()).toBe('+OK\r\n');
    expect(pauser.ask('EXISTS', 'a', 'b', 'c')).toBe(':1\r\n');
  });
});

describe('RESET', () => {
  test('of a client that listens, watches and queues leaves it as new', () => {
    const { node, client } = fixture();
    const one = client();
    one.ask('HELLO', '3');
    one.send('SUBSCRIBE a\r\nPSUBSCRIBE b*\r\nSSUBSCRIBE s\r\nWATCH k\r\nMULTI\r\nSET a 1\r\n');
    expect(one.ask('RESET')).toBe('+RESET\r\n');
    expect(one.ask('GET', 'a')).toBe('$-1\r\n');
    expect(node.watchers.size + node.pubsub.channels.size + node.pubsub.patterns.size).toBe(0);
    expect(node.pubsub.shardChannels.size).toBe(0);
  });
});

describe('a key that runs out', () => {
  test('while it is watched breaks the transaction; inside one it stays for all commands', () => {
    const { clock, client } = fixture();
    const one = client();
    one.ask('SET', 'k', 'v', 'PX', '100');
    one.ask('WATCH', 'k');
    clock.advance(101);
    one.send('MULTI\r\nGET k\r\n');
    expect(one.ask('EXEC')).toBe('*-1\r\n');
    one.ask('SET', 'k', 'v', 'PX', '100');
    one.send('MULTI\r\nGET k\r\nGET k\r\n');
    expect(one.ask('EXEC')).toBe('*2\r\n$1\r\nv\r\n$1\r\nv\r\n');
  });
});

test('a client that ends itself inside EXEC hears nothing of what follows, which runs', () => {
  const { client } = fixture();
  const one = client();
  const other = client();
  for (const line of ['MULTI', 'CLIENT KILL ID 1 SKIPME no', 'SET x 1']) one.ask(...line.split(' '));
  expect(one.ask('EXEC')).toBe('*2\r\n:1\r\n');
  expect(one.connection.closed).toBe(true);
  expect(other.ask('GET', 'x')).toBe('$1\r\n1\r\n');
});
