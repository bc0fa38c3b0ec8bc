import { describe, expect, it } from 'vitest';
import { Network } from '#network/network';
import type { Handler, Peer } from '#network/network';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const text = (data: Uint8Array): string => String.fromCharCode(...data);

function quiet(): Network {
  return new Network({ onPending: () => undefined });
}

function recorder(log: string[], name: string): Handler {
  return { data: (data) => { log.push(`${name} got ${text(data)}`); }, end: () => { log.push(`${name} ended`); } };
}

function connect(network: Network, log: string[]): { near: Peer; far: Peer } {
  let far: Peer | undefined;
  network.listen('127.0.0.1', 6379, (peer) => {
    far = peer;
    return recorder(log, 'server');
  });
  const near = network.dial('client', 'localhost', 6379, recorder(log, 'client'));
  if (typeof near === 'string' || far === undefined) throw new Error('no connection');
  return { near, far };
}

describe('the network', () => {
  it('carries bytes both ways, in order, only when it is flushed', () => {
    const log: string[] = [];
    const network = quiet();
    const { near, far } = connect(network, log);
    near.write(bytes('a'));
    far.write(bytes('b'));
    near.write(bytes('c'));
    expect(log).toEqual([]);
    expect(network.flush()).toBe(true);
    expect(log).toEqual(['server got a', 'client got b', 'server got c']);
  });

  it('takes a copy of what is written', () => {
    const log: string[] = [];
    const network = quiet();
    const { near } = connect(network, log);
    const data = bytes('x');
    near.write(data);
    data[0] = 0;
    network.flush();
    expect(log).toEqual(['server got x']);
  });

  it('is never re-entrant: an answer waits for its turn', () => {
    const log: string[] = [];
    const network = quiet();
    network.listen('127.0.0.1', 7, (peer) => ({
      data: (data) => {
        log.push(`echo ${text(data)}`);
        peer.write(data);
        network.flush();
        log.push('done');
      },
      end: () => undefined,
    }));
    const peer = network.dial('client', '127.0.0.1', 7, recorder(log, 'client'));
    if (typeof peer === 'string') throw new Error(peer);
    peer.write(bytes('1'));
    peer.write(bytes('2'));
    network.flush();
    expect(log).toEqual(['echo 1', 'done', 'echo 2', 'done', 'client got 1', 'client got 2']);
  });

  it('stops after so many deliveries, so that two chatterers cannot hold it', () => {
    const network = quiet();
    network.listen('127.0.0.1', 7, (peer) => ({ data: (data) => { peer.write(data); }, end: () => undefined }));
    const peer = network.dial('client', '127.0.0.1', 7, {
      data: (data) => { if (typeof peer !== 'string') peer.write(data); },
      end: () => undefined,
    });
    if (typeof peer === 'string') throw new Error(peer);
    peer.write(bytes('x'));
    expect(network.flush(5000)).toBe(false);
    expect(network.pending).toBe(1);
  });

  it('delivers what was written before an end, tells the other side once, and nothing after', () => {
    const log: string[] = [];
    const network = quiet();
    const { near, far } = connect(network, log);
    near.write(bytes('last'));
    near.end();
    near.end();
    near.write(bytes('lost'));
    far.write(bytes('late'));
    network.flush();
    far.write(bytes('later'));
    far.end();
    network.flush();
    expect(log).toEqual(['server got last', 'server ended']);
  });

  it('refuses a port without a listener, an unknown name, a cut host', () => {
    const network = quiet();
    const handler = recorder([], 'x');
    expect(network.dial('client', '127.0.0.1', 1, handler)).toBe('refused');
    expect(network.dial('client', 'nosuch.example', 1, handler)).toBe('unknown-host');
    network.listen('10.0.0.5', 6379, () => handler);
    network.setCut('10.0.0.5', true);
    expect(network.dial('client', '10.0.0.5', 6379, handler)).toBe('unreachable');
    network.setCut('10.0.0.5', false);
    expect(typeof network.dial('client', '10.0.0.5', 6379, handler)).toBe('object');
  });

  it('knows names, in any case, and lets a port be taken again after it was closed', () => {
    const network = quiet();
    network.name('cache.lab', '10.0.0.9');
    const listener = network.listen('cache.lab', 6379, () => recorder([], 'x'));
    expect(listener.host).toBe('10.0.0.9');
    expect(() => network.listen('10.0.0.9', 6379, () => recorder([], 'y'))).toThrow('10.0.0.9:6379 is taken');
    expect(typeof network.dial('client', 'CACHE.lab', 6379, recorder([], 'z'))).toBe('object');
    listener.close();
    expect(network.dial('client', 'cache.lab', 6379, recorder([], 'z'))).toBe('refused');
    network.listen('10.0.0.9', 6379, () => recorder([], 'y'));
  });

  it('flushes itself in the next microtask when nobody else does', async () => {
    const log: string[] = [];
    const { near } = connect(new Network(), log);
    near.write(bytes('a'));
    expect(log).toEqual([]);
    await Promise.resolve();
    await Promise.resolve();
    expect(log).toEqual(['server got a']);
  });

  it('calls for a flush once, not for each write', () => {
    let calls = 0;
    const network = new Network({ onPending: () => { calls++; } });
    const { near } = connect(network, []);
    near.write(bytes('a'));
    near.write(bytes('b'));
    expect(calls).toBe(1);
    network.flush();
    near.write(bytes('c'));
    expect(calls).toBe(2);
  });
});
