// Every section of every table, in RESP2 and RESP3: ours against the live redis-server, or against what it said when
// it was recorded. With a live server the recording itself is checked too.
import { appendFileSync, existsSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { Target } from '#support/resp-client';
import { knownTableDifference } from './differences';
import { families, loadRecording, loadTable, recordingKey } from './recording';
import { differencesOf, replay, type Observation } from './replay';
import { RealServers, truthInWords } from './truth';
import type { Section } from './table';

const servers = RealServers.find();
const notes = new Set([`conformance tables: compared with ${truthInWords()}`]);

afterAll(async () => {
  await servers?.stop();
  console.log([...notes].join('\n'));
  if (process.env.HITRATE_NOTES) appendFileSync(process.env.HITRATE_NOTES, `${[...notes].join('\n')}\n`);
});

for (const family of families()) {
  const recording = loadRecording(family);
  for (const section of loadTable(family)) {
    for (const protocol of section.protocols) {
      test(`${family}, RESP${protocol}: ${section.title}`, () => check(family, section, protocol, recording));
    }
  }
}

describe('the tables', () => {
  test('each have a recording', () => {
    const unrecorded = families().filter((family) => loadRecording(family).size === 0);
    expect(unrecorded, 'run `npm run conformance:record` where a redis-server 7.0 is').toEqual([]);
    expect(families().length).toBeGreaterThan(0);
  });
});

async function check(family: string, section: Section, protocol: 2 | 3, recording: Map<string, Observation[]>) {
  const recorded = recording.get(recordingKey(section, protocol));
  const shown = section.steps.map((step) => step.shown);
  const stale = `the recording of ${family} is out of date: run \`npm run conformance:record -- ${family}\``;
  expect(recorded?.map((entry) => entry.shown), stale).toEqual(shown);
  let truth = recorded ?? [];
  if (servers) {
    truth = await servers.play(section, protocol);
    const moved = differencesOf(section, recorded ?? [], truth, ['recorded', 'redis-server']);
    expect(moved, stale).toBeUndefined();
  }
  const ours = await play(section, protocol);
  const found = differencesOf(section, truth, ours, [servers ? 'redis-server' : 'recorded', 'hitrate']);
  const known = knownTableDifference(family, section.title);
  if (known) notes.add(`  known difference, ${family} "${section.title}": ${known}`);
  if (known) expect(found, 'listed in differences.ts, but does not differ any more').toBeDefined();
  else if (found) throw new Error(found);
}

async function play(section: Section, protocol: 2 | 3): Promise<Observation[]> {
  const target = await ourTarget();
  try {
    return await replay(target, section, protocol);
  } finally {
    await target.stop();
  }
}

/** `HITRATE_OURS=real` puts a second real server in our place: whatever differs then is the harness's own fault. */
async function ourTarget(): Promise<Target> {
  if (process.env.HITRATE_OURS === 'real') return (await import('#support/real-redis')).startRealRedis();
  return new (await import('#support/our-node')).NodeTarget();
}

test('our node is here to be compared', () => {
  expect(process.env.HITRATE_OURS === 'real' || existsSync('sandbox/redis/node.ts')).toBe(true);
});
