/* PEXPIREAT: a moment in milliseconds since 1970. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { setExpiry } from '#redis/keyspace/expiring';
import { EXPIRE_CONDITION } from './arguments';

export default command({
  name: 'pexpireat',
  summary: 'Set the expiration for a key as a UNIX timestamp specified in milliseconds',
  since: '2.6.0',
  group: 'generic',
  complexity: 'O(1)',
  arity: -3,
  flags: ['write', 'fast'],
  categories: ['@keyspace', '@write', '@fast'],
  history: [
    ['7.0.0', 'Added options: `NX`, `XX`, `GT` and `LT`.'],
  ],
  keySpecs: [keyAt(1, 'RW', 'update')],
  args: [KEY, { name: 'unix-time-milliseconds', type: 'unix-time' }, EXPIRE_CONDITION],
  examples: [
    '> SET offer x',
    'OK',
    '> PEXPIREAT offer 33177117420000',
    '(integer) 1',
    '> PEXPIRETIME offer',
    '(integer) 33177117420000',
  ],
  run(ctx) { setExpiry(ctx, false, true); },
});
