/* EXPIRE: seconds from now. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { setExpiry } from '#redis/keyspace/expiring';
import { EXPIRE_CONDITION } from './arguments';

export default command({
  name: 'expire',
  summary: 'Set a key\'s time to live in seconds',
  since: '1.0.0',
  group: 'generic',
  complexity: 'O(1)',
  arity: -3,
  flags: ['write', 'fast'],
  categories: ['@keyspace', '@write', '@fast'],
  history: [
    ['7.0.0', 'Added options: `NX`, `XX`, `GT` and `LT`.'],
  ],
  keySpecs: [keyAt(1, 'RW', 'update')],
  args: [KEY, { name: 'seconds', type: 'integer' }, EXPIRE_CONDITION],
  run(ctx) { setExpiry(ctx, true, false); },
});
