// The examples of the reference pages: every command has some, and each prints here and at a real redis-cli what its
// command's file shows.
import '#gateway/lua-machines';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replyMatches } from '#content/transcript';
import { ManualClock } from '#base/clock';
import { SeededDice } from '#base/dice';
import { Typist } from '#lab/scenario';
import { Stage } from '#lab/stage';
import { commands } from '#redis/commands/index.gen';
import { allExamples, leavesShell, readExamples, refusalSentences, type ExampleEntry } from '#redis/example-lines';
import { profilesFrom } from '#redis/profile';
import { realRedisVersion } from '#support/real-redis';
import { RealBench } from './real-bench';

const real = realRedisVersion();
if ('missing' in real) process.stdout.write(`examples: held against our own engine only (${real.missing})\n`);
/** What examples leave behind beside keys. */
const AFRESH = ['RESET', 'FLUSHALL', 'SCRIPT FLUSH', 'FUNCTION FLUSH', 'ACL DELUSER ada reader'];
const START_MS = Date.UTC(2026, 10, 21, 12);
const shown = commands.map((spec) => ({ name: spec.name, spec, entries: allExamples(spec) }));

/** redis-cli prints the replies of a few commands (CLUSTER INFO, LATENCY GRAPH) raw, refusals too. */
function expectReply(name: string, entry: ExampleEntry, reply: string): void {
  const said = `${name}: "${entry.line}" shows\n${entry.reply}\nbut prints\n${reply}`;
  if (entry.compare === 'none') expect(reply.startsWith('(error)'), said).toBe(false);
  else expect(replyMatches(entry, reply) || entry.reply === `(error) ${reply}`, said).toBe(true);
}

test('every command has an example', () => {
  expect(commands.filter((spec) => allExamples(spec).length === 0).map((spec) => spec.name)).toEqual([]);
});

test('examples name their command, and what is shown as a refusal ends in one', () => {
  for (const { name, spec, entries } of shown) {
    const word = name.split('|')[0]!.toUpperCase();
    expect(entries.some(({ line }) => line.startsWith(word)), name).toBe(true);
    if (spec.refusals !== undefined) expect(refusalSentences(spec), name).not.toEqual([]);
    expect(readExamples(spec.refusals).at(-1)?.reply ?? '(error)', name).toMatch(/^(\(error\)|\(nil\))/);
  }
});

describe('on our own engine', () => {
  test.each(shown)('$name prints what is shown', ({ name, spec, entries }) => {
    const engine = profilesFrom(spec.since)[0]!.name;
    const stage = new Stage({ wall: new ManualClock(START_MS), dice: new SeededDice(7), as: { engine } });
    const typist = new Typist(stage);
    for (const entry of entries) expectReply(name, entry, typist.type(entry.line).reply);
    typist.end();
  });
});

describe.runIf('version' in real)('at a real redis-cli', () => {
  let bench: RealBench;
  beforeAll(async () => {
    bench = await RealBench.start();
  });
  afterAll(() => bench.close());
  /* What is above 7.0 has no real server here; what ends redis-cli or takes it over cannot be typed between pipes. */
  const askable = shown.filter(({ spec, entries }) => profilesFrom(spec.since)[0]!.name === 'redis-7.0'
    && !entries.some(({ line }) => leavesShell(line)));
  test.each(askable)('$name prints what is shown', async ({ name, entries }) => {
    for (const line of AFRESH) await bench.line(line);
    for (const entry of entries) if (!entry.here) expectReply(name, entry, await bench.line(entry.line));
  });
});
