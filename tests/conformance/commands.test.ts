// What the server says of its commands is what redis-server 7.0 says: COMMAND INFO, DOCS, GETKEYSANDFLAGS, LIST, COUNT
// for every command and subcommand of the real server. What ours lacks is named with its reason.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NodeTarget } from '#support/our-node';
import type { RawClient } from '#support/resp-client';
import { ask, digestOf, type Fact, type Facts, loadDigests, namesOf, readFacts } from './command-facts';
import { reasonToLack } from './differences';
import { RealServers, truthInWords } from './truth';

const servers = RealServers.find();
const ours = new NodeTarget({});
const recorded = loadDigests();
let mine: RawClient;
let ourNames: string[] = [];
let said: Facts;
let real: Facts | undefined;

beforeAll(async () => {
  mine = await ours.connect();
  ourNames = await namesOf(mine);
  said = await readFacts(ours);
  if (servers) real = await readFacts(await servers.common());
}, 60_000);
afterAll(async () => {
  await servers?.stop();
  await ours.stop();
});

test(`the recording of commands is what redis-server says (${truthInWords()})`, () => {
  const stale = 'run `npm run conformance:record -- commands`';
  expect(recorded.size, stale).toBeGreaterThan(300);
  if (real) expect(Object.fromEntries([...real].map(([name, fact]) => [name, digestOf(fact)])), stale)
    .toEqual(Object.fromEntries(recorded));
});

test('every command of redis-server is there, or left out for a reason', () => {
  const missing = [...recorded.keys()].filter((name) => !ourNames.includes(name));
  expect(missing.filter((name) => reasonToLack(name) === undefined)).toEqual([]);
  expect(ourNames.filter((name) => !recorded.has(name))).toEqual([]);
});

test('COMMAND INFO, COMMAND DOCS and the keys found are equal for every command', () => {
  const wrong: string[] = [];
  for (const [name, fact] of said) {
    const truth = real?.get(name);
    if (truth) wrong.push(...differences(name, fact, truth));
    else if (digestOf(fact) !== recorded.get(name)) wrong.push(`${name} is not as recorded`);
  }
  expect(wrong).toEqual([]);
});

test('COMMAND COUNT and COMMAND LIST count the commands without their subcommands', async () => {
  const top = ourNames.filter((name) => !name.includes('|'));
  expect((await ask(mine, 'COMMAND', 'COUNT')).text).toBe(String(top.length));
  expect(listed(await ask(mine, 'COMMAND', 'LIST'))).toEqual(top);
});

const filters = [
  ['ACLCAT', 'fast'], ['ACLCAT', 'ADMIN'], ['ACLCAT', 'nosuch'], ['PATTERN', 'x*'], ['PATTERN', '*|GET'],
  ['PATTERN', 'C?N*'], ['PATTERN', ''], ['MODULE', 'nosuch'], ['ACLCAT', 'scripting'], ['ACLCAT', 'dangerous'],
  ['PATTERN', '*'],
];
if (servers) test.each(filters)('COMMAND LIST FILTERBY %s %s lists what redis-server lists', async (by, what) => {
  const theirs = await ask(await (await servers.common()).connect(), 'COMMAND', 'LIST', 'FILTERBY', by, what);
  const found = await ask(mine, 'COMMAND', 'LIST', 'FILTERBY', by, what);
  expect(found.type).toBe(theirs.type);
  expect(listed(found)).toEqual(listed(theirs).filter((name) => ourNames.includes(name)));
});

function listed(reply: { items?: readonly { text?: string }[] }): string[] {
  return (reply.items ?? []).map((item) => item.text ?? '').sort();
}

/** Line by line, so that the one that is wrong is shown. */
function differences(name: string, mine: Fact, theirs: Fact): string[] {
  return (['info', 'docs', 'keys'] as const).flatMap((part) => {
    const lines = mine[part].split('\n');
    const truth = theirs[part].split('\n');
    return truth.flatMap((line, at) => (line === lines[at] ? [] : [`${name} ${part}: ${lines[at]} — but: ${line}`]));
  });
}
