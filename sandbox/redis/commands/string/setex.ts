/* SETEX: SET with EX; the seconds are refused before anything else is looked at. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { setExpiring } from '#redis/keyspace/string';

export default command({
  name: 'setex',
  summary: 'Set the value and expiration of a key',
  since: '2.0.0',
  group: 'string',
  complexity: 'O(1)',
  arity: 4,
  changes: [
    { since: '7.2.0', docFlags: ['deprecated'], deprecatedSince: '2.6.12', replacedBy: '`SET` with the `EX` argument' },
  ],
  flags: ['write', 'denyoom'],
  categories: ['@write', '@string', '@slow'],
  keySpecs: [keyAt(1, 'OW', 'update')],
  args: [KEY, { name: 'seconds', type: 'integer' }, { name: 'value', type: 'string' }],
  examples: [
    '> SETEX page:home 60 "<h1>Welcome</h1>"',
    'OK',
    '> TTL page:home',
    '(integer) 60',
  ],
  refusals: [
    '> SETEX page:home 0 never',
    '(error) ERR invalid expire time in \'setex\' command',
  ],
  run(ctx) { setExpiring(ctx, true); },
});
