// Every section of every Memcached table: ours against the live memcached 1.6.18, or against what it said when it was
// recorded. With a live server the recording itself is checked too.
import { appendFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { realMemcachedVersion } from '#support/real-memcached';
import { playMc, type McObservation } from './memcached-play';
import { loadMcRecording } from './memcached-recording';
import { ourMc, realMc } from './memcached-servers';
import { loadMcTable, mcFamilies, type McSection } from './memcached-table';

const found = realMemcachedVersion();
const live = 'version' in found;
const truth = live ? `live memcached ${found.version}` : `recorded replies (${found.missing})`;

afterAll(() => {
  const line = `memcached tables: compared with ${truth}`;
  console.log(line);
  if (process.env.HITRATE_NOTES) appendFileSync(process.env.HITRATE_NOTES, `${line}\n`);
});

for (const family of mcFamilies()) {
  const recording = loadMcRecording(family);
  for (const section of loadMcTable(family)) {
    test(`${family}: ${section.title}`, () => check(section, recording.get(section.title) ?? []));
  }
}

test('there are tables, and each has its recording', () => {
  expect(mcFamilies().length).toBeGreaterThan(5);
  for (const family of mcFamilies()) {
    expect([...loadMcRecording(family).keys()], family).toEqual(loadMcTable(family).map((section) => section.title));
  }
});

async function check(section: McSection, recorded: McObservation[]): Promise<void> {
  expect(recorded.map((each) => each.shown), 'run `npm run conformance:record-memcached`').toEqual(
    section.steps.map((each) => each.shown),
  );
  let wanted = recorded;
  if (live) {
    const real = await realMc(section.options);
    wanted = await playMc(real, section);
    await real.stop();
    expect(recorded.map(near(wanted)), 'the recording is not what memcached says').toEqual(wanted);
  }
  const ours = ourMc(section.options);
  expect((await playMc(ours, section)).map(near(wanted))).toEqual(wanted);
}

/** Seconds that a clock has counted on may be one apart: such a number is taken as the wanted one. */
const SECONDS = /\b(t|exp=-?|la=)(\d+)\b/g;
function near(wanted: McObservation[]) {
  return (seen: McObservation, at: number): McObservation => ({
    ...seen,
    said: seen.said.map((text, line) => {
      const numbers = [...(wanted[at]?.said[line] ?? '').matchAll(SECONDS)];
      let i = 0;
      return text.replace(SECONDS, (all, name: string, digits: string) => {
        const other = numbers[i++];
        const isNear = other !== undefined && other[1] === name && Math.abs(Number(other[2]) - Number(digits)) <= 1;
        return isNear ? other[0] : all;
      });
    }),
  });
}
