// Random requests on the real memcached and on ours, in text, meta and binary, pipelined and sometimes broken.
// `MC_SEED=… MC_COMMANDS=… npx vitest run --config tests/vitest.config.ts tests/conformance/memcached-random.test.ts`
// repeats or lengthens it (the long form is 500,000).
import { appendFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { realMemcachedVersion } from '#support/real-memcached';
import { askBatch, comparable, RandomRequests, type Batch } from './memcached-random';
import { ourMc, realMc } from './memcached-servers';
import type { McClient, McServer } from './memcached-play';

const seed = Number(process.env.MC_SEED ?? 20261121);
const commands = Number(process.env.MC_COMMANDS ?? 100_000);
const found = realMemcachedVersion();
/* Its background threads may hold an item for a moment, and then it copies where it would write in place. */
const OPTIONS = ['-t', '1', '-o', 'no_lru_maintainer,no_lru_crawler'];

test('random requests answer on ours as on memcached', { timeout: 15 * 60_000 }, async () => {
  const note = `random memcached run: MC_SEED=${seed}, ${commands} requests, `
    + `${'version' in found ? `against live memcached ${found.version}` : `twice on ours (${found.missing})`}`;
  console.log(note);
  if (process.env.HITRATE_NOTES) appendFileSync(process.env.HITRATE_NOTES, `${note}\n`);
  const truth = 'version' in found ? await realMc(OPTIONS) : ourMc(OPTIONS);
  const ours = ourMc(OPTIONS);
  const clients = new Pair(truth, ours);
  const random = new RandomRequests(seed);
  let sent = 0;
  try {
    while (sent < commands) {
      const batch = random.batch();
      sent += batch.requests.length;
      const difference = await clients.compare(batch);
      expect(difference, `after ${sent} requests of MC_SEED=${seed}`).toBe('');
    }
  } finally {
    await truth.stop();
  }
});

/** A connection a protocol on both servers; one that was closed, or is out of step, is opened anew. */
class Pair {
  private readonly open = new Map<string, [McClient, McClient]>();
  constructor(private readonly truth: McServer, private readonly ours: McServer) {}

  async compare(batch: Batch): Promise<string> {
    const pair = this.open.get(batch.protocol) ?? [await this.truth.connect(), await this.ours.connect()];
    this.open.set(batch.protocol, pair);
    const [wanted, had] = [await askBatch(pair[0], batch), await askBatch(pair[1], batch)];
    if (wanted.closed || had.closed) {
      pair.forEach((client) => client.close());
      this.open.delete(batch.protocol);
    }
    const [a, b] = [comparable(wanted.said), comparable(had.said)];
    /* A server that closes with bytes unread resets the connection, and its last words may be lost on the way. */
    if (wanted.closed === had.closed && (a === b || (had.closed && b.startsWith(a)))) return '';
    let at = 0;
    while (a[at] === b[at] && at < a.length) at++;
    const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
    const requests = batch.requests.map((bytes) => JSON.stringify(bytes.toString('latin1').slice(0, 90)));
    return `${requests.join('\n')}\n memcached: ${around(a)}${wanted.closed ? ' closed' : ''}`
      + `\n hitrate:   ${around(b)}${had.closed ? ' closed' : ''}`;
  }
}
