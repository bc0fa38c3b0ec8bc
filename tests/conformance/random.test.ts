// 200,000 random commands on the real server and on ours. `SEED=… COMMANDS=… FAILURES=… npx vitest run --config
// tests/vitest.config.ts tests/conformance/random.test.ts` repeats or lengthens it.
import { appendFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Target } from '#support/resp-client';
import { startRealRedis } from '#support/real-redis';
import { hasRealRedis, runRandom } from './random';
import { loadGrammar } from './random/grammar';
import { notImplemented } from './differences';
import { truthInWords } from './truth';

const seed = Number(process.env.SEED ?? Math.floor(Date.now() / 1000) % 1_000_000);
const commands = Number(process.env.COMMANDS ?? 200_000);
const failures = Number(process.env.FAILURES ?? 3);
const withReal = hasRealRedis();

function note(line: string): void {
  console.log(line);
  if (process.env.HITRATE_NOTES) appendFileSync(process.env.HITRATE_NOTES, `${line}\n`);
}

async function makeOurs(): Promise<Target> {
  if (process.env.HITRATE_OURS === 'real') return startRealRedis();
  return new (await import('#support/our-node')).NodeTarget();
}

async function ourNames(): Promise<Set<string>> {
  const names = Object.keys(loadGrammar());
  if (process.env.HITRATE_OURS === 'real') return new Set(names);
  const { commands: table } = await import('#redis/commands/index.gen');
  return new Set([...table].map((command) => command.name.toLowerCase()));
}

describe('random commands', () => {
  test.runIf(withReal)('answer on ours as on redis-server', { timeout: 20 * 60_000 }, async () => {
    note(`random differential run: SEED=${seed}, ${commands} commands against ${truthInWords()}`);
    const started = Date.now();
    const result = await runRandom({ seed, commands, failures, makeOurs, names: await ourNames() });
    for (const [reason, times] of result.known) note(`  known difference met ${times} times: ${reason}`);
    note(`  ${result.commands} commands in ${Math.round((Date.now() - started) / 1000)} s, ${result.failures.length} differences`);
    expect(result.failures.join('\n\n')).toBe('');
    expect(result.commands).toBeGreaterThanOrEqual(commands);
  });
});
