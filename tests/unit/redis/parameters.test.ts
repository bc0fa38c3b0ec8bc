// Every parameter is in force or says why not; a sample of those in force does what it says. And a pause by the clock.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parameters } from '#redis/config-parameters';
import { NodeTarget } from '#support/our-node';
import { encodeRequest } from '#support/words';

const sandbox = fileURLToPath(new URL('../../../sandbox', import.meta.url));
/** Where parameters are only listed, read or written. */
const LISTS = /config-(parameters|reading|several|rewrite|directives)\.ts$|release-parameters\.ts$|\.gen\.ts$/;

function sources(): string {
  return readdirSync(sandbox, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !LISTS.test(file))
    .map((file) => readFileSync(path.join(sandbox, file), 'utf8')).join('\n');
}

describe('each of the real server\'s parameters', () => {
  it('is named by the code that keeps to it, or says why it changes nothing', () => {
    const text = sources();
    const neither = parameters.filter(({ name, idle }) => idle === undefined && !text.includes(`'${name}'`));
    expect(neither.map(({ name }) => name)).toEqual([]);
    expect(parameters.filter(({ idle }) => idle !== undefined && idle.length < 15)).toEqual([]);
    expect(parameters.length + parameters.filter(({ alias }) => alias !== undefined).length).toBe(192);
  });
});

async function node(config: Record<string, string> = {}) {
  const target = new NodeTarget(config, 1, 1_700_000_000_000);
  const client = async () => {
    const raw = await target.connect();
    const ask = async (...words: string[]) => {
      raw.send(encodeRequest(words));
      return raw.take().toString('latin1');
    };
    return { raw, ask };
  };
  return { target, client, ...await client() };
}
type Asked = Awaited<ReturnType<typeof node>>;
const KEEP = 'x'.repeat(40);

/** What to set; what is then seen, before and after. */
type Said = string | RegExp;
const sample: [set: string[], seen: (on: Asked) => Promise<string>, before: Said, after: Said][] = [
  [['hash-max-listpack-entries', '1'], encoding('HSET', 'a', '1', 'b', '2'), /listpack/, /hashtable/],
  [['hash-max-listpack-value', '8'], encoding('HSET', 'a', KEEP), /listpack/, /hashtable/],
  [['set-max-intset-entries', '1'], encoding('SADD', '1', '2'), /intset/, /hashtable/],
  [['zset-max-listpack-entries', '1'], encoding('ZADD', '1', 'a', '2', 'b'), /listpack/, /skiplist/],
  [['zset-max-listpack-value', '8'], encoding('ZADD', '1', KEEP), /listpack/, /skiplist/],
  [['list-max-listpack-size', '1'], async ({ ask }) => {
    await ask('RPUSH', 'k', 'a', 'b');
    return ask('DEBUG', 'OBJECT', 'k');
  }, /ql_nodes:1 /, /ql_nodes:2 /],
  [['stream-node-max-entries', '1'], async ({ ask }) => {
    await ask('XADD', 'k', '1-1', 'a', '1');
    await ask('XADD', 'k', '2-1', 'a', '1');
    return ask('XINFO', 'STREAM', 'k');
  }, /radix-tree-keys\r\n:1/, /radix-tree-keys\r\n:2/],
  [['hll-sparse-max-bytes', '0'], async ({ ask }) => {
    await ask('PFADD', 'k', 'a');
    return ask('PFDEBUG', 'ENCODING', 'k');
  }, /sparse/, /dense/],
  [['notify-keyspace-events', 'KEA'], async ({ client, ask }) => {
    const listener = await client();
    await listener.ask('PSUBSCRIBE', '*');
    await ask('SET', 'k', 'v');
    return listener.raw.take().toString('latin1');
  }, '', /__keyspace@0__:k/],
  [['proto-max-bulk-len', '1mb'], ({ ask }) => ask('SETRANGE', 'k', '1048576', 'x'), ':1048577\r\n', /exceeds maximum/],
  [['maxmemory', '1'], ({ ask }) => ask('SET', 'k', 'v'), '+OK\r\n', /^-OOM/],
  [['min-replicas-to-write', '1'], ({ ask }) => ask('SET', 'k', 'v'), '+OK\r\n', /^-NOREPLICAS Not enough good/],
  [['slowlog-max-len', '0'], async ({ ask }) => {
    await ask('CONFIG', 'SET', 'slowlog-log-slower-than', '0');
    await ask('PING');
    return ask('SLOWLOG', 'LEN');
  }, /:[12]\r\n/, ':0\r\n'],
  [['latency-tracking', 'no'], async ({ ask }) => {
    await ask('PING');
    return ask('INFO', 'latencystats');
  }, /p50/, /# Latencystats\r\n\r\n/],
  [['latency-tracking-info-percentiles', '12.5'], async ({ ask }) => {
    await ask('PING');
    return ask('INFO', 'latencystats');
  }, /p99\.9=/, /ping:p12\.5=[\d.]+\r\n/],
  [['requirepass', 'secret'], async ({ client }) => (await client()).ask('PING'), '+PONG\r\n', /^-NOAUTH/],
  [['acl-pubsub-default', 'allchannels'], async ({ ask }) => {
    await ask('ACL', 'SETUSER', 'amy');
    return ask('ACL', 'LIST');
  }, /amy off resetchannels/, /amy off &\*/],
  [['acllog-max-len', '0'], async ({ ask }) => {
    await ask('AUTH', 'amy', 'x');
    return ask('ACL', 'LOG');
  }, /^\*1/, /^\*0/],
  [['maxclients', '1'], async ({ client }) => (await client()).ask('PING'), '+PONG\r\n', /^-ERR max number of clients/],
  [['lfu-log-factor', '0', 'maxmemory-policy', 'allkeys-lfu'], async ({ ask }) => {
    await ask('SET', 'k', 'v');
    for (let i = 0; i < 20; i++) await ask('GET', 'k');
    return ask('OBJECT', 'FREQ', 'k');
  }, /^-ERR An LFU/, /:25\r\n/],
  [['tracking-table-max-keys', '1'], async ({ ask }) => {
    await ask('HELLO', '3');
    await ask('CLIENT', 'TRACKING', 'ON');
    await ask('GET', 'a');
    return await ask('GET', 'b') + await ask('PING');
  }, /^_\r\n\+PONG/, /invalidate/],
  [['lazyfree-lazy-user-del', 'yes'], async ({ ask }) => {
    await ask('RPUSH', 'k', ...Array.from({ length: 200 }, (_, i) => KEEP + i));
    await ask('SADD', 's', ...Array.from({ length: 200 }, (_, i) => KEEP + i));
    await ask('DEL', 'k', 's');
    return ask('INFO', 'memory');
  }, /lazyfreed_objects:0/, /lazyfreed_objects:[12]/],
  [['timeout', '5'], async ({ target, client }) => {
    const idle = await client();
    await idle.ask('PING');
    await target.skip(7000);
    return String(idle.raw.closed);
  }, 'false', 'true'],
];

function encoding(verb: string, ...words: string[]) {
  return async ({ ask }: Asked) => {
    await ask(verb, 'k', ...words);
    return ask('OBJECT', 'ENCODING', 'k');
  };
}

describe('setting', () => {
  it.each(sample)('%s changes what it should', async (set, seen, before, after) => {
    expect(await seen(await node())).toMatch(before);
    const on = await node();
    expect(await on.ask('CONFIG', 'SET', ...set)).toBe('+OK\r\n');
    expect(await seen(on)).toMatch(after);
  });

  it('timeout ends whoever has said nothing for more seconds than that, and nobody who listens or waits', async () => {
    const { target, client, ask } = await node({ timeout: '10' });
    const [idle, listening, waiting] = [await client(), await client(), await client()];
    await listening.ask('SUBSCRIBE', 'c');
    await waiting.ask('BLPOP', 'k', '0');
    await target.skip(10_500);
    await ask('PING');
    expect(idle.raw.closed).toBe(false);
    await target.skip(target.node.nextDue()! - target.clock.nowMs());
    expect([idle, listening, waiting].map(({ raw }) => raw.closed)).toEqual([true, false, false]);
    expect(await ask('PING')).toBe('+PONG\r\n');
  });

  it('active-expire-effort looks at more keys with an expiry in one go', async () => {
    for (const [effort, most] of [['1', 20], ['10', 65]] as const) {
      const { target } = await node({ 'active-expire-effort': effort });
      expect(target.node.config.expireSample).toBe(most);
    }
  });
});

describe('CLIENT PAUSE ALL', () => {
  it('stops everybody, whoever would end it too, until its time is over', async () => {
    const { target, client, ask } = await node();
    const other = await client();
    expect(await ask('CLIENT', 'PAUSE', '1000', 'ALL')).toBe('+OK\r\n');
    expect([await ask('CLIENT', 'UNPAUSE'), await other.ask('PING')]).toEqual(['', '']);
    await target.skip(999);
    expect(other.raw.take().toString()).toBe('');
    await target.skip(1);
    expect(other.raw.take().toString()).toBe('+PONG\r\n');
  });
});
