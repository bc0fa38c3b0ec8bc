/* PSETEX: SET with PX. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { setExpiring } from '#redis/keyspace/string';

export default command({
  name: 'psetex',
  summary: 'Set the value and expiration in milliseconds of a key',
  since: '2.6.0',
  group: 'string',
  complexity: 'O(1)',
  arity: 4,
  changes: [
    { since: '7.2.0', docFlags: ['deprecated'], deprecatedSince: '2.6.12', replacedBy: '`SET` with the `PX` argument' },
  ],
  flags: ['write', 'denyoom'],
  categories: ['@write', '@string', '@slow'],
  keySpecs: [keyAt(1, 'OW', 'update')],
  args: [KEY, { name: 'milliseconds', type: 'integer' }, { name: 'value', type: 'string' }],
  examples: [
    '> PSETEX flash 90000 "gone in ninety seconds"',
    'OK',
    '> TTL flash',
    '(integer) 90',
  ],
  refusals: [
    '> PSETEX flash 0 never',
    '(error) ERR invalid expire time in \'psetex\' command',
  ],
  run(ctx) { setExpiring(ctx, false); },
});
