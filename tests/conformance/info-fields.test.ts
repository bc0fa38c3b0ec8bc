// INFO: every section has the real server's fields, in its order; and what commands are counted for is the same.
import { expect, test } from 'vitest';
import { NodeTarget } from '#support/our-node';
import { hasRealRedis, startRealRedis } from '#support/real-redis';
import { ask } from './random/state';
import type { Target } from '#support/resp-client';

const SECTIONS = ['server', 'clients', 'memory', 'persistence', 'stats', 'replication', 'cpu', 'modules', 'cluster',
  'keyspace'];
const WORDS = [['CONFIG', 'RESETSTAT'], ['SET', 'a', '1'], ['GET', 'a'], ['GET'], ['LPOP', 'a'], ['LPOP', 'a', 'x'],
  ['NOSUCH'], ['MULTI'], ['GET', 'a'], ['LPOP', 'a'], ['EXEC'], ['EXEC'], ['CONFIG', 'GET', 'port']];

async function info(target: Target, ...sections: string[]): Promise<string[]> {
  const [reply] = await ask(await target.connect(), [['INFO', ...sections]]);
  return (reply.text ?? '').split('\r\n').filter((line) => line !== '');
}
const names = (lines: string[]): string[] => lines.map((line) => line.split(':')[0]);

test.skipIf(!hasRealRedis())('INFO has the fields of the real server in its order', async () => {
  const real = await startRealRedis();
  const ours = new NodeTarget();
  try {
    for (const section of SECTIONS) {
      expect(names(await info(ours, section)), section).toEqual(names(await info(real, section)));
    }
    const headings = (lines: string[]) => lines.filter((line) => line.startsWith('#'));
    for (const asked of [[], ['all'], ['everything'], ['default'], ['server', 'commandstats']]) {
      expect(headings(await info(ours, ...asked)), asked.join()).toEqual(headings(await info(real, ...asked)));
    }
  } finally {
    await real.stop();
  }
});

test.skipIf(!hasRealRedis())('INFO counts calls, refusals, failures and errors as the real server does', async () => {
  const real = await startRealRedis();
  const ours = new NodeTarget();
  try {
    const said: string[][] = [];
    for (const target of [real, ours]) {
      await ask(await target.connect(), WORDS);
      const lines = [...(await info(target, 'commandstats')), ...(await info(target, 'errorstats'))];
      said.push(lines.map((line) => line.replace(/usec=\d+,usec_per_call=[\d.]+/, 'usec')).sort());
    }
    expect(said[1]).toEqual(said[0]);
    expect(names(await info(ours, 'latencystats')).sort()).toEqual(names(await info(real, 'latencystats')).sort());
  } finally {
    await real.stop();
  }
});
