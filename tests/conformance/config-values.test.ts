// CONFIG SET of every parameter of the real server with good and bad values, then CONFIG GET: the same words and the
// same values from both. What would end or deafen a server under test is left out by name.
import { expect, test } from 'vitest';
import { parameters } from '#redis/config-parameters';
import { NodeTarget } from '#support/our-node';
import { hasRealRedis, startRealRedis } from '#support/real-redis';
import type { RawClient, Target } from '#support/resp-client';
import { encodeRequest } from '#support/words';

const EVERY = [
  '', 'abc', 'yes', 'YES', 'no', '0', '1', '-1', '-2', '2', '5', '10', '99', '100', '101', '1000', '1001',
  '65535', '65536',
  '1048575', '1048576', '2147483647', '2147483648', '-2147483648', '-2147483649', '4294967295', '4294967296',
  '9223372036854775807', '9223372036854775808', '18446744073709551615', '99999999999999999999', '1kb', '1K',
  '2Mb',
  '1g', '1tb', 'kb', '-1kb', '5%', '100%', '101%', '-5%', '%', '0777', '777', '778', '8', '1.5', ' 1', '1 ',
  '01', '+1', '0x10',
  'a b', '1 2 3', 'local', 'default', 'nosave now', 'save nosave', 'NOW  force',
];
const BY_NAME: Record<string, string[]> = {
  save: ['3600 1', '3600 1 300', '60 0', '0 1', '-1 5', '3600 1 300 100 60 10000', '3600  1', 'a 1', '1 a',
    '900 1 900 2'],
  'client-output-buffer-limit': [
    'normal 0 0 0', 'normal 1mb 200kb 60', 'pubsub 32mb 8mb 60 normal 0 0 0', 'replica 1 2 3', 'slave 1 2 -3',
    'NORMAL 10000 20000 3',
    'master 1 2 3', 'nosuch 1 2 3', 'normal 1 2', 'normal a 2 3', 'normal 1 b 3', 'normal 1 2 c',
    'normal -1 2 3', 'normal 10000  20000 3',
    'normal 10000 20000 3 normal 40000 50000 6', 'normal 1 2 3 nosuch 4 5 6',
  ],
  'oom-score-adj-values': ['0 200 800', '-1 0 1', '800 200 0', '0 0 0', '2000 2000 2000', '2001 2001 2001',
    '1 2', '1 2 x'],
  'latency-tracking-info-percentiles': ['50 99', '50.5', '0 100', '101', '-1', '1e1', '99.99 50', 'abc',
    '50 50', '33.333333333'],
  'shutdown-on-sigterm': ['save', 'NOSAVE', 'nosave now', 'force now', 'default now', 'save save'],
  'shutdown-on-sigint': ['save', 'nosave force', 'now nosave', 'default'],
  'notify-keyspace-events': ['KEA', 'AKE', 'Kg$lshzxetdmn', 'g', 'K', 'KEAm', 'AnKE', 'q', 'Eq', 'lK', 'Kt',
    'KEA '],
  'maxmemory-policy': ['ALLKEYS-lru', 'volatile-ttl', 'allkeys', 'noeviction'],
  appendfsync: ['always', 'EVERYSEC'], loglevel: ['debug', 'Verbose', 'nothing', 'warning'],
  'acl-pubsub-default': ['allchannels', 'ResetChannels'], 'repl-diskless-load': ['swapdb', 'on-empty-db',
    'flush-before-load'],
  'sanitize-dump-payload': ['clients'], 'tls-auth-clients': ['optional'], 'oom-score-adj': ['relative',
    'absolute'],
  'cluster-preferred-endpoint-type': ['ip', 'hostname', 'unknown-endpoint'],
  'propagation-error-behavior': ['ignore', 'panic', 'panic-on-replicas'],
  'proc-title-template': ['{title}', '{title} {nosuch}', '{', 'plain', '{title} {config-file} {port}'],
  'cluster-announce-hostname': ['host.name', 'under_score', 'x'.repeat(256), '-a'],
  'cluster-announce-ip': ['10.0.0.1'], 'replica-announce-ip': ['10.0.0.1'], dbfilename: ['a/b.rdb'],
    dir: ['/nosuch'],
  'bind-source-addr': ['127.0.0.1'], 'ignore-warnings': ['ARM64-COW-BUG', 'nosuch'], 'socket-mark-id': ['7'],
};
/** Values under which a server listens elsewhere, forks, needs certificates, or serves no one any more. */
const DANGEROUS: Record<string, (value: string) => boolean> = {
  port: (value) => /^\d+$/.test(value), 'tls-port': (value) => /^\d+$/.test(value), bind: () => true,
  appendonly: (value) => value.toLowerCase() === 'yes', maxclients: (value) => Number(value) > 1,
  requirepass: (value) => value !== '', 'client-query-buffer-limit': (value) => value.length > 12,
};
for (const name of parameters.map((each) => each.name).filter((each) => each.startsWith('tls-'))) {
  DANGEROUS[name] ??= (value) => !['abc', '', '1', '-1', '65536', 'no', '1.5'].includes(value);
}

type Asker = (...words: string[]) => Promise<string>;
async function askerOf(target: Target): Promise<{ ask: Asker; client: RawClient }> {
  const client = await target.connect();
  return {
    client,
    ask: async (...words) => {
      client.send(encodeRequest(words));
      const [reply] = await client.replies(1);
      if (reply === undefined) throw new Error(`${target.name} did not answer ${words.join(' ')}`);
      return reply.toString('latin1');
    },
  };
}

const SLOWLY = { timeout: 120_000 };
test.skipIf(!hasRealRedis())('every parameter takes and refuses what the real one does', SLOWLY, async () => {
  const real = await startRealRedis();
  const ours = new NodeTarget();
  const differences: string[] = [];
  let asked = 0;
  try {
    const [{ ask: askReal }, { ask: askOurs }] = [await askerOf(real), await askerOf(ours)];
    for (const ask of [askReal, askOurs]) await ask('CLIENT', 'NO-EVICT', 'ON');
    for (const { name, alias } of parameters) {
      const before = await askReal('CONFIG', 'GET', name);
      for (const value of [...BY_NAME[name] ?? [], ...EVERY]) {
        if (DANGEROUS[name]?.(value)) continue;
        for (const words of [['CONFIG', 'SET', alias ?? name, value], ['CONFIG', 'GET', name]]) {
          const [theirs, mine] = [await askReal(...words), await askOurs(...words)];
          asked++;
          if (theirs !== mine && !(words[1] === 'GET' && theirs === before)) {
            differences.push(`${words.join(' ')} «${value}»: ${JSON.stringify(theirs)} / ${JSON.stringify(mine)}`);
          }
        }
      }
      const first = /\r\n\$-?\d+\r\n[^]*?\r\n\$\d+\r\n([^]*)\r\n$/.exec(before)?.[1] ?? '';
      await askReal('CONFIG', 'SET', name, first);
      await askOurs('CONFIG', 'SET', name, first);
    }
  } finally {
    await real.stop();
    await ours.stop();
  }
  expect(differences).toEqual([]);
  expect(asked).toBeGreaterThan(15_000);
});

/** The place and the process of each, and what a test's server is started with. */
const OWN = new Set([
  'port', 'dir', 'bind', 'save', 'protected-mode', 'loglevel', 'enable-debug-command', 'maxclients', 'aclfile',
  'unixsocket', 'logfile', 'pidfile',
]);

test.skipIf(!hasRealRedis())('CONFIG GET * has every name of the real one and its default', async () => {
  const real = await startRealRedis();
  const ours = new NodeTarget();
  const shown = async (target: Target) => {
    const { ask } = await askerOf(target);
    const words = (await ask('CONFIG', 'GET', '*')).split('\r\n').slice(1).filter((_, i) => i % 2 === 1);
    const values = words.map((word, i) => [word, OWN.has(word) ? '' : words[i + 1]]);
    return Object.fromEntries(values.filter((_, i) => i % 2 === 0));
  };
  try {
    expect(await shown(ours)).toEqual(await shown(real));
  } finally {
    await real.stop();
    await ours.stop();
  }
});
