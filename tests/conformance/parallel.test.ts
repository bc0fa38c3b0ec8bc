// Clients in parallel: waiting, transactions, channels, tracking, kills and pauses in a seeded order of turns, on
// redis-server and on ours; what every client gets is compared to the last byte after every turn. `PARALLEL_SEED=…
// PARALLEL_TURNS=… npx vitest run --config tests/vitest.config.ts tests/conformance/parallel.test.ts` repeats or
// lengthens it.
import { appendFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NodeTarget } from '#support/our-node';
import { hasRealRedis, startRealRedis } from '#support/real-redis';
import { quoteLine } from '#support/words';
import { writeEpisode, type Turn } from './parallel/script';
import { compareTurns, shorten, transcript, type Found } from './parallel/stage';
import { truthInWords } from './truth';

const given = process.env.PARALLEL_SEED ?? '20261121';
const seed = given === 'new' ? Math.floor(Date.now() / 1000) % 1_000_000 : Number(given);
const turns = Number(process.env.PARALLEL_TURNS ?? 8000);
const failuresMax = Number(process.env.FAILURES ?? 3);
const EPISODE = 400;

function note(line: string): void {
  console.log(line);
  if (process.env.HITRATE_NOTES) appendFileSync(process.env.HITRATE_NOTES, `${line}\n`);
}
const asLines = (episode: readonly Turn[]): string =>
  episode.map(({ client, requests }) => `  ${client}> ${requests.map(quoteLine).join(' ; ') || '(goes away)'}`)
    .join('\n');

if (hasRealRedis())
  test('clients in parallel get from ours what they get from redis-server', { timeout: 60 * 60_000 }, async () => {
    note(`parallel run: PARALLEL_SEED=${seed}, ${turns} turns against ${truthInWords()}`);
    const started = Date.now();
    const real = await startRealRedis();
    await real.command('DEBUG', 'SET-ACTIVE-EXPIRE', '0');
    const failures: string[] = [];
    const play = async (episode: readonly Turn[]): Promise<Found | undefined> => {
      await real.hangUp();
      await real.command('CLIENT', 'UNPAUSE');
      await real.command('FLUSHALL');
      const ours = new NodeTarget();
      const found = await compareTurns(real, ours, episode);
      await ours.stop();
      return found;
    };
    let played = 0;
    let requests = 0;
    try {
      for (let number = 0; played < turns && failures.length < failuresMax; number++) {
        const episode = writeEpisode(seed + number * 7919, Math.min(EPISODE, turns - played));
        played += episode.length;
        requests += episode.reduce((sum, turn) => sum + turn.requests.length, 0);
        const found = await play(episode);
        if (found === undefined) continue;
        const small = await shorten(episode, found, play);
        failures.push(`PARALLEL_SEED=${seed + number * 7919}, ${small.turns.length} turns:\n${asLines(small.turns)}\n`
          + small.found.text);
        note(failures.at(-1)!);
      }
    } finally {
      await real.stop();
    }
    note(`  ${requests} requests in ${played} turns, ${Math.round((Date.now() - started) / 1000)} s, `
      + `${failures.length} differences`);
    expect(failures.join('\n\n')).toBe('');
  });
else
  test('clients in parallel get the same each time', { timeout: 10 * 60_000 }, async () => {
    note(`parallel run WITHOUT a real server (${truthInWords()}): the same script twice, PARALLEL_SEED=${seed}`);
    for (let number = 0; number * EPISODE < turns; number++) {
      const episode = writeEpisode(seed + number * 7919, EPISODE);
      const [first, second] = [new NodeTarget({}, 1, 1e12), new NodeTarget({}, 1, 1e12)];
      for (const target of [first, second]) target.keepTime = () => undefined;
      expect(await transcript(first, episode)).toEqual(await transcript(second, episode));
    }
  });
