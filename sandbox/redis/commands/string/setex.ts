/* SETEX: SET with EX; the seconds are refused before anything else is looked at. */
import { command } from '#redis/command';
import { setExpiring } from '#redis/keyspace/string';

export default command({
  name: 'setex',
  summary: 'Set the value and expiration of a key',
  since: '2.0.0',
  group: 'string',
  complexity: 'O(1)',
  arity: 4,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@string', '@slow'],
  keySpecs: [
    { flags: ['OW', 'update'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'seconds', type: 'integer' },
    { name: 'value', type: 'string' },
  ],
  run(ctx) { setExpiring(ctx, true); },
});
