// pymemcache and pylibmc (Debian: python3-pymemcache, python3-pylibmc) against the engine, in a Python of their own.
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OurMemcached, startOurMemcached } from '#support/our-memcached';
import { run } from '#support/our-server';

const PYTHON = '/usr/bin/python3';
const has = (module: string) => {
  if (spawnSync(PYTHON, ['-c', `import ${module}`]).status === 0) return true;
  process.stderr.write(`not tried: ${module} is not installed (apt-get install python3-${module})\n`);
  return false;
};

let server: OurMemcached;
beforeAll(async () => { server = await startOurMemcached(); });
afterAll(() => server.stop());

async function python(program: string): Promise<unknown> {
  const { out, error, code } = await run(PYTHON, ['-c', program, String(server.port)]);
  expect({ error, code }).toEqual({ error: '', code: 0 });
  return JSON.parse(out);
}

const PYMEMCACHE = `
import json, sys
from pymemcache.client.base import Client
c = Client(('127.0.0.1', int(sys.argv[1])), timeout=5)
c.flush_all()
said = [c.set('a', 'one', expire=60, noreply=False), c.get('a').decode(), c.add('a', 'x', noreply=False)]
value, token = c.gets('a')
said += [c.cas('a', 'two', token, noreply=False), c.cas('a', 'three', token, noreply=False), c.get('a').decode()]
c.set_many({'k%d' % i: 'v%d' % i for i in range(500)})
many = c.get_many(['k%d' % i for i in range(500)] + ['none'])
said += [len(many), many['k499'].decode()]
c.set('n', '5')
said += [c.incr('n', 3, noreply=False), c.decr('n', 100, noreply=False), c.incr('none', 1, noreply=False)]
said += [c.append('a', '!', noreply=False), c.prepend('a', '>', noreply=False), c.get('a').decode()]
said += [c.touch('a', 10, noreply=False), c.delete('a', noreply=False), c.get('a')]
said += [c.stats()[b'curr_items'], c.version().decode()]
try:
    c.set('k' * 251, 'x', noreply=False)
except Exception as problem:
    said.append(type(problem).__name__)
try:
    c.set('large', 'x' * 2000000, noreply=False)
except Exception as problem:
    said.append(str(problem))
print(json.dumps(said))
`;

const PYLIBMC = `
import json, sys, pylibmc
said = []
for binary in (False, True):
    c = pylibmc.Client(['127.0.0.1:' + sys.argv[1]], binary=binary)
    if not binary:
        c.behaviors = {'cas': True}
    c.flush_all()
    said += [c.set('a', {'b': [1, 2]}, time=60), c.get('a'), c.add('a', 1)]
    try:
        said.append(c.replace('none', 1))
    except pylibmc.NotFound:
        said.append('not found')
    c.set('n', 5)
    said += [c.incr('n', 3), c.decr('n', 2), c.set_multi({str(i): i for i in range(200)})]
    said += [sum(c.get_multi([str(i) for i in range(200)]).values()), c.delete('a'), c.get('a')]
    if not binary:
        value, token = c.gets('n')
        said += [value, c.cas('n', 9, token), c.get('n')]
    said += [len(c.get_stats()[0][1])]
print(json.dumps(said))
`;

describe('Python\'s clients', () => {
  it.skipIf(!has('pymemcache'))('pymemcache does all it can', async () => {
    expect(await python(PYMEMCACHE)).toEqual([
      true, 'one', false, true, false, 'two', 500, 'v499', 8, 0, null, true, true, '>two!', true, true, null, 501,
      '1.6.18', 'MemcacheIllegalInputError', 'b\'object too large for cache\'',
    ]);
  });

  it.skipIf(!has('pylibmc'))('pylibmc does all it can, in both protocols', async () => {
    const both = (replaced: unknown) => [true, { b: [1, 2] }, false, replaced, 8, 6, [], 19_900, true, null];
    const stats = 22;
    expect(await python(PYLIBMC)).toEqual([...both(false), 6, true, 9, stats, ...both('not found'), stats]);
  });
});
