// Two servers over one shared store, as two threads have them, here in turn on one thread.
import { describe, expect, it } from 'vitest';
import { MemcachedServer, sharedPagesFor } from '#memcached/server';
import { DEFAULT_SETTINGS } from '#memcached/settings';
import { SharedStore } from '#memcached/shared-store';
import { recount } from '#support/memcached-recount';

function twoThreads() {
  let ms = 1_700_000_000_000;
  const clock = { nowMs: () => ms, nowUs: () => ms * 1000 };
  const settings = { ...DEFAULT_SETTINGS, threads: 2 };
  const store = SharedStore.create(sharedPagesFor(settings));
  const first = new MemcachedServer({ clock, settings, shared: store, startedMs: ms });
  const second = new MemcachedServer({ clock, settings, shared: SharedStore.join(store.buffers), startedMs: ms });
  first.watching.elsewhere = (told) => {
    second.watching.hear(told);
    second.watching.flush();
  };
  second.watching.elsewhere = (told) => {
    first.watching.hear(told);
    first.watching.flush();
  };
  return { first, second, skip: (seconds: number) => { ms += seconds * 1000; } };
}

function client(server: MemcachedServer) {
  let text = '';
  const sink = { write: (bytes: Uint8Array) => { text += Buffer.from(bytes).toString('latin1'); }, close: () => {} };
  const connection = server.connect(sink);
  return {
    connection,
    ask(request: string): string {
      text = '';
      const bytes = Buffer.from(request, 'latin1');
      connection.receive(bytes, 0, bytes.length);
      return text;
    },
    heard: () => text,
  };
}

describe('a store of several threads', () => {
  it('shows what the other has stored, counted, and let expire', () => {
    const { first, second, skip } = twoThreads();
    const [a, b] = [client(first), client(second)];
    expect(a.ask('set k 5 10 3\r\none\r\n')).toBe('STORED\r\n');
    expect(b.ask('gets k\r\n')).toBe('VALUE k 5 3 1\r\none\r\nEND\r\n');
    b.ask('set n 0 0 1\r\n1\r\n');
    expect(a.ask('incr n 9\r\n')).toBe('10\r\n');
    expect(b.ask('incr n 9\r\n')).toBe('19\r\n');
    skip(11);
    expect(b.ask('get k\r\n')).toBe('END\r\n');
    expect(a.ask('stats\r\n')).toContain('STAT cmd_get 2\r\n');
    expect(recount(first)).toEqual([]);
    expect(recount(second)).toEqual([]);
  });

  it('knows the settings that a command of the other changed', () => {
    const { first, second } = twoThreads();
    const [a, b] = [client(first), client(second)];
    expect(a.ask('verbosity 2\r\nlru tune 10 30 0.5 3\r\ncache_memlimit 100\r\nslabs automove 2\r\n'))
      .toBe('OK\r\nOK\r\nOK\r\nOK\r\n');
    const settings = b.ask('stats settings\r\n');
    const changed = ['verbosity 2', 'hot_lru_pct 10', 'maxbytes 104857600', 'slab_automove 2', 'lru_segmented yes'];
    for (const line of changed) {
      expect(settings).toContain(`STAT ${line}\r\n`);
    }
    a.ask('stats detail on\r\nstats sizes_enable\r\n');
    b.ask('set p:1 0 0 1\r\nx\r\n');
    a.ask('get p:1\r\n');
    expect(b.ask('stats detail dump\r\n')).toBe('PREFIX p get 1 hit 1 set 1 del 0\r\nEND\r\n');
    expect(a.ask('stats sizes\r\n')).toContain('STAT 64 1\r\n');
  });

  it('finds every key after either thread has made the table larger', () => {
    const { first, second } = twoThreads();
    const both = [client(first), client(second)];
    const keys = 200_000;
    for (let i = 0; i < keys; i += 100) {
      const sets = Array.from({ length: 100 }, (_, j) => `set key:${i + j} 0 0 1 noreply\r\nx\r\n`).join('');
      both[(i / 100) % 2]!.ask(sets);
    }
    expect(both[0]!.ask('stats\r\n')).toMatch(/STAT hash_power_level 18\r\n/);
    for (let i = 0; i < keys; i += 997) expect(both[i % 2]!.ask(`get key:${i}\r\n`)).toContain('VALUE');
    expect(recount(second)).toEqual([]);
  });

  it('tells a watcher what happens in the other thread, and lists whoever is connected to either', () => {
    const { first, second } = twoThreads();
    const [a, b, watcher] = [client(first), client(second), client(second)];
    expect(watcher.ask('watch mutations\r\n')).toBe('OK\r\n');
    a.ask('set k 0 0 1\r\nx\r\n');
    b.ask('set l 0 0 1\r\nx\r\n');
    expect(watcher.heard().match(/gid=\d+ type=item_store key=\w/g))
      .toEqual(['gid=1 type=item_store key=k', 'gid=2 type=item_store key=l']);
    const addresses = () => a.ask('stats conns\r\n').match(/STAT \d+:addr/g);
    expect(addresses()).toEqual(['STAT 1:addr', 'STAT 2:addr', 'STAT 3:addr']);
    b.connection.end();
    expect(addresses()).toEqual(['STAT 1:addr', 'STAT 3:addr']);
    expect(a.ask('stats\r\n')).toContain('STAT curr_connections 2\r\n');
    watcher.connection.end();
    expect(first.items.watching ?? 'nobody').toBeDefined();
    a.ask('set k 0 0 1\r\nx\r\n');
    expect(first.items.watching).toBeUndefined();
  });

  it('drops an idle client, whichever thread it is in', () => {
    let ms = 1_700_000_000_000;
    const clock = { nowMs: () => ms, nowUs: () => ms * 1000 };
    const server = new MemcachedServer({ clock, settings: { idleTimeout: 30 } });
    const [idle, busy] = [client(server), client(server)];
    ms += 20_000;
    busy.ask('get a\r\n');
    server.tick();
    expect([idle.connection.closed, busy.connection.closed]).toEqual([false, false]);
    ms += 11_000;
    server.tick();
    expect([idle.connection.closed, busy.connection.closed]).toEqual([true, false]);
  });
});
