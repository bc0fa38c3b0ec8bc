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
  examples: [
    '> SET session:7 data',
    'OK',
    '> EXPIRE session:7 1800',
    '(integer) 1',
    '> TTL session:7',
    '(integer) 1800',
    '> EXPIRE session:7 60 GT',
    '(integer) 0',
    '> EXPIRE session:7 -1',
    '(integer) 1',
    '> EXISTS session:7',
    '(integer) 0',
  ],
  refusals: [
    '> EXPIRE session:7 soon',
    '(error) ERR value is not an integer or out of range',
    '> EXPIRE session:7 60 NX XX',
    '(error) ERR NX and XX, GT or LT options at the same time are not compatible',
  ],
  run(ctx) { setExpiry(ctx, true, false); },
});
