/* PEXPIRE: milliseconds from now. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { setExpiry } from '#redis/keyspace/expiring';
import { EXPIRE_CONDITION } from './arguments';

export default command({
  name: 'pexpire',
  summary: 'Set a key\'s time to live in milliseconds',
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
  args: [KEY, { name: 'milliseconds', type: 'integer' }, EXPIRE_CONDITION],
  examples: [
    '> SET flash hi',
    'OK',
    '> PEXPIRE flash 90000',
    '(integer) 1',
    '> TTL flash',
    '(integer) 90',
  ],
  refusals: [
    '> PEXPIRE flash soon',
    '(error) ERR value is not an integer or out of range',
  ],
  run(ctx) { setExpiry(ctx, false, false); },
});
