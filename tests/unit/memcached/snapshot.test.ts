/* A Memcached server that was saved and restored answers every question as the one it was made from. */
import { describe, expect, it } from 'vitest';
import { fromLatin1, latin1 } from '#base/bytes';
import { ManualClock } from '#base/clock';
import { SeededDice } from '#base/dice';
import { MemcachedServer } from '#memcached/server';
import { restoreServer, saveServer } from '#memcached/snapshot';

class Asked {
  private text = '';
  private readonly connection;
  constructor(server: MemcachedServer) {
    this.connection = server.connect({
      write: (bytes) => { this.text += latin1(bytes, 0, bytes.length); }, close: () => undefined,
    });
  }

  ask(request: string): string {
    this.text = '';
    const bytes = fromLatin1(request);
    this.connection.receive(bytes, 0, bytes.length);
    return this.text;
  }

  end(): void { this.connection.end(); }
}

function copyOf(server: MemcachedServer, clock: ManualClock): MemcachedServer {
  return restoreServer(JSON.parse(JSON.stringify(saveServer(server))) as ReturnType<typeof saveServer>, clock);
}

const STATIC = ['items', 'slabs', 'settings'];
const QUIET = /STAT (?:bytes_read|bytes_written|curr_connections|total_connections|connection_structures) .*\r\n/g;

describe('a saved Memcached server', () => {
  it('comes back with its items, their flags, times and unique numbers', () => {
    const clock = new ManualClock(1_700_000_000_000);
    const server = new MemcachedServer({ clock });
    const before = new Asked(server);
    before.ask('set a 7 0 5\r\nhello\r\nset b 0 100 2\r\n\xff\x00\r\nset big 0 0 700000\r\n'
      + `${'x'.repeat(700_000)}\r\nincr a 1\r\n`);
    clock.advance(40_000);
    const after = new Asked(copyOf(server, clock));
    for (const question of ['gets a b\r\n', 'mg b t f v s c\r\n', 'get big\r\n', 'mg a h l t\r\n']) {
      expect(after.ask(question)).toBe(before.ask(question));
    }
    clock.advance(61_000);
    expect(after.ask('get b\r\n')).toBe('END\r\n');
  });

  it('evicts the same items as the one it was made from, and counts the same', () => {
    const clock = new ManualClock(1_700_000_000_000);
    const server = new MemcachedServer({ clock, settings: { maxBytes: 2 * 1024 * 1024 } });
    const one = new Asked(server);
    const dice = new SeededDice(3);
    const requests = Array.from({ length: 4000 }, (_, i) => {
      const kind = dice.below(3);
      const size = 100 + dice.below(3) * 900;
      return kind === 0 ? `get key:${dice.below(i + 1)}\r\n` : `set key:${i} 0 0 ${size}\r\n${'v'.repeat(size)}\r\n`;
    });
    for (const request of requests.slice(0, 3000)) one.ask(request);
    const copy = copyOf(server, clock);
    const other = new Asked(copy);
    for (const request of requests.slice(3000)) expect(other.ask(request)).toBe(one.ask(request));
    for (const what of STATIC) expect(other.ask(`stats ${what}\r\n`)).toBe(one.ask(`stats ${what}\r\n`));
    expect(other.ask('stats\r\n').replace(QUIET, '')).toBe(one.ask('stats\r\n').replace(QUIET, ''));
  });

  it('is saved without being changed', () => {
    const clock = new ManualClock(1_700_000_000_000);
    const server = new MemcachedServer({ clock });
    const client = new Asked(server);
    client.ask('set a 0 1 1\r\nx\r\n');
    clock.advance(5000);
    const before = JSON.stringify(saveServer(server));
    expect(JSON.stringify(saveServer(server))).toBe(before);
    client.end();
    expect(JSON.stringify(saveServer(copyOf(server, clock)))).toBe(JSON.stringify(saveServer(server)));
  });
});
