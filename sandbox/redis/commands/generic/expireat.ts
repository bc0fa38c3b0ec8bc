/* EXPIREAT: a moment in seconds since 1970. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { setExpiry } from '#redis/keyspace/expiring';
import { EXPIRE_CONDITION } from './arguments';

export default command({
  name: 'expireat',
  summary: 'Set the expiration for a key as a UNIX timestamp',
  since: '1.2.0',
  group: 'generic',
  complexity: 'O(1)',
  arity: -3,
  flags: ['write', 'fast'],
  categories: ['@keyspace', '@write', '@fast'],
  history: [
    ['7.0.0', 'Added options: `NX`, `XX`, `GT` and `LT`.'],
  ],
  keySpecs: [keyAt(1, 'RW', 'update')],
  args: [KEY, { name: 'unix-time-seconds', type: 'unix-time' }, EXPIRE_CONDITION],
  examples: [
    '> SET offer "20 % off"',
    'OK',
    '> EXPIREAT offer 33177117420',
    '(integer) 1',
    '> EXPIRETIME offer',
    '(integer) 33177117420',
    '> EXPIREAT offer 1',
    '(integer) 1',
    '> EXISTS offer',
    '(integer) 0',
  ],
  run(ctx) { setExpiry(ctx, true, true); },
});
