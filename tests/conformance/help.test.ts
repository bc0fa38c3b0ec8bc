// `<CONTAINER> HELP` of every container command, and what a container says to a word that is no subcommand of it.
import { expect, test } from 'vitest';
import { DEBUG_HELP } from '#redis/debug/help-lines';
import { SUBCOMMANDS } from '#redis/debug/subcommands';
import { table } from '#redis/table';
import { NodeTarget } from '#support/our-node';
import { hasRealRedis, startRealRedis } from '#support/real-redis';
import type { Target } from '#support/resp-client';
import { encodeRequest } from '#support/words';
import { answeredOtherwise, debugLacks } from './differences';

const CONTAINERS = [
  'ACL', 'CLIENT', 'CLUSTER', 'COMMAND', 'CONFIG', 'DEBUG', 'FUNCTION', 'LATENCY', 'MEMORY', 'MODULE', 'OBJECT',
  'PUBSUB', 'SCRIPT', 'SLOWLOG', 'XGROUP', 'XINFO',
];

async function answers(target: Target): Promise<Record<string, string>> {
  const client = await target.connect();
  const said: Record<string, string> = {};
  for (const container of CONTAINERS) {
    const alone = container === 'COMMAND' ? [] : [[container]];
    for (const words of [[container, 'HELP'], [container.toLowerCase(), 'help'], [container, 'HELP', 'me'], ...alone,
      [container, 'nosuch'], [container, '']]) {
      client.send(encodeRequest(words));
      said[words.join(' ')] = (await client.replies(1))[0]!.toString('latin1');
    }
  }
  return said;
}

test.skipIf(!hasRealRedis())('every container helps in the words of the real server', async () => {
  const real = await startRealRedis(['--enable-module-command', 'yes']);
  const ours = new NodeTarget({ 'enable-module-command': 'yes' });
  try {
    const said = await answers(ours);
    expect(said).toEqual(await answers(real));
    expect(said['CLIENT HELP']).toContain('CLIENT <subcommand>');
  } finally {
    await real.stop();
    await ours.stop();
  }
});

test('DEBUG has what its help names, or the difference has its reason', () => {
  const named = DEBUG_HELP.filter((line) => !line.startsWith(' ')).map((line) => line.split(' ')[0]!.toLowerCase());
  const lacking = [...new Set(named)].filter((name) => !Object.hasOwn(SUBCOMMANDS, name));
  expect(lacking.sort()).toEqual(Object.keys(debugLacks).sort());
});

test('commands that answer otherwise are there', () => {
  expect(Object.keys(answeredOtherwise).filter((name) => table.get(name) === undefined)).toEqual([]);
});
