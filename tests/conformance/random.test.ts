// 200,000 random commands on the real server and on ours. `SEED=… COMMANDS=… FAILURES=… npx vitest run --config
// tests/vitest.config.ts tests/conformance/random.test.ts` repeats or lengthens it.
import { appendFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Target } from '#support/resp-client';
import { hasRealRedis, startRealRedis } from '#support/real-redis';
import { runRandom } from './random';
import { runAlone } from './random/alone';
import { loadGrammar } from './random/grammar';
import { ask } from './random/state';
import { notImplemented } from './differences';
import { truthInWords } from './truth';

/* The short form is the same each time, so that a red run means a change; SEED=new looks where nobody has looked. */
const given = process.env.SEED ?? '20261121';
const seed = given === 'new' ? Math.floor(Date.now() / 1000) % 1_000_000 : Number(given);
const commands = Number(process.env.COMMANDS ?? 200_000);
const failures = Number(process.env.FAILURES ?? 3);
const withReal = hasRealRedis();

function note(line: string): void {
  console.log(line);
  if (process.env.HITRATE_NOTES) appendFileSync(process.env.HITRATE_NOTES, `${line}\n`);
}

async function makeOurs(): Promise<Target> {
  if (process.env.HITRATE_OURS === 'real') {
    const second = await startRealRedis();
    await second.command('DEBUG', 'SET-ACTIVE-EXPIRE', '0');
    return second;
  }
  return new (await import('#support/our-node')).NodeTarget();
}

async function ourNames(): Promise<Set<string>> {
  const names = Object.keys(loadGrammar());
  if (process.env.HITRATE_OURS === 'real') return new Set(names);
  const client = await (await makeOurs()).connect();
  const [list] = await ask(client, [['COMMAND', 'LIST']]);
  return new Set((list.items ?? []).map((item) => item.text ?? ''));
}

const families = ['string', 'generic', 'hash', 'list', 'set', 'sorted-set', 'pubsub', 'transactions', 'connection',
  'bitmap', 'hyperloglog', 'geo', 'stream'];

describe('random commands', () => {
  test('are drawn from every command of the families, or the missing one has its reason', async () => {
    const names = await ourNames();
    const grammar = loadGrammar();
    const missing = Object.keys(grammar).filter((name) => families.includes(grammar[name].group) && !names.has(name));
    expect(missing.filter((name) => !notImplemented[name])).toEqual([]);
    const listedButThere =
      process.env.HITRATE_OURS === 'real' ? [] : Object.keys(notImplemented).filter((name) => names.has(name));
    expect(listedButThere, 'named in differences.ts, but implemented').toEqual([]);
    for (const [name, reason] of Object.entries(notImplemented)) note(`  not implemented: ${name} (${reason})`);
  });

  if (withReal)
    test('answer on ours as on redis-server', { timeout: 20 * 60_000 }, async () => {
      note(`random differential run: SEED=${seed}, ${commands} commands against ${truthInWords()}`);
      const started = Date.now();
      const result = await runRandom({ seed, commands, failures, makeOurs, names: await ourNames(), say: console.log });
      for (const [reason, times] of result.known) note(`  known difference met ${times} times: ${reason}`);
      note(
        `  ${result.commands} commands in ${Math.round((Date.now() - started) / 1000)} s, ` +
          `${result.failures.length} differences`,
      );
      expect(result.failures.join('\n\n')).toBe('');
      expect(result.commands).toBeGreaterThanOrEqual(commands);
    });

  if (!withReal)
    test('agree with themselves (no redis-server here to compare with)', { timeout: 20 * 60_000 }, async () => {
      note(
        `random run WITHOUT a real server (${truthInWords()}): self-consistency only, ` +
          `SEED=${seed}, ${commands} commands`,
      );
      const startMs = Date.now();
      const { NodeTarget } = await import('#support/our-node');
      const sameEachTime = () => Promise.resolve(new NodeTarget({}, 1, startMs));
      const result = await runAlone({
        seed,
        commands,
        grammar: loadGrammar(),
        names: await ourNames(),
        makeOurs: sameEachTime,
      });
      expect(result.failures).toEqual([]);
    });
});
