// DEBUG DIGEST after a long run of random writes on one data set that is never emptied: the real server's number and
// ours are the same. `DIGEST_WRITES=1000000` is the long form.
import { expect, test } from 'vitest';
import { NodeTarget } from '#support/our-node';
import { hasRealRedis, startRealRedis } from '#support/real-redis';
import { loadGrammar } from './random/grammar';
import { Match } from './random/match';
import { Script, type Step } from './random/script';

const writes = Number(process.env.DIGEST_WRITES ?? 40_000);
const seed = Number(process.env.SEED ?? 20261121);
const APART = new Set(['spop', 'xadd', 'xautoclaim', 'flushall', 'flushdb']);

test.skipIf(!hasRealRedis())(`${writes} random writes leave the same digest`, { timeout: 30 * 60_000 }, async () => {
  const real = await startRealRedis();
  const ours = new NodeTarget();
  try {
    await real.command('DEBUG', 'SET-ACTIVE-EXPIRE', '0');
    ours.node.config.activeExpire = false;
    const names = new Set(ours.node.table.all
      .filter((command) => command.flags.includes('write') && !command.flags.includes('blocking')
        && !APART.has(command.name))
      .map((command) => command.name));
    const steps: Step[] = [];
    for (let i = 0; steps.length < writes; i++) {
      steps.push(...new Script(seed + i * 7919, loadGrammar(), names).episode(20_000).filter(isPlain));
    }
    const match = new Match(real, ours);
    const found = await match.play(steps.slice(0, writes));
    match.end();
    expect(found?.text).toBeUndefined();
    expect(match.commands).toBe(writes);
    expect(ours.node.databases.reduce((keys, db) => keys + db.size, 0)).toBeGreaterThan(50);
  } finally {
    await real.stop();
    await ours.stop();
  }
});

/** Only counted clients; nobody waits or listens, and no key runs out while the two run beside each other. */
function isPlain(step: Step): boolean {
  return !('pause' in step) && /^a[23]$/.test(step.client)
    && !step.words.some((word) => /^(ex|px|exat|pxat|p?setex|p?expire(at)?)$/i.test(word));
}
