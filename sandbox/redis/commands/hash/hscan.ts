/* HSCAN: walks fields and values, step by step. */
import { command } from '#redis/command';
import { KEY, SCAN_OPTIONS } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Hash } from '#redis/keyspace/hash';
import { scanValue } from '#redis/scanning';

export default command({
  name: 'hscan',
  summary: 'Incrementally iterate hash fields and associated values',
  since: '2.8.0',
  group: 'hash',
  complexity: 'O(1) for every call. O(N) for a complete iteration, including enough command calls for the cursor '
    + 'to return back to 0. N is the number of elements inside the collection..',
  arity: -3,
  flags: ['readonly'],
  categories: ['@read', '@hash', '@slow'],
  tips: ['nondeterministic_output'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [
    KEY, ...SCAN_OPTIONS,
    { name: 'novalues', type: 'pure-token', token: 'NOVALUES', since: '8.0.0', optional: true },
  ],
  examples: [
    '> HSET user:1 name Ada city London nickname Countess',
    '(integer) 3',
    '> HSCAN user:1 0',
    '1) "0"',
    '2) 1) "name"',
    '   2) "Ada"',
    '   3) "city"',
    '   4) "London"',
    '   5) "nickname"',
    '   6) "Countess"',
    '> HSCAN user:1 0 MATCH n*',
    '1) "0"',
    '2) 1) "name"',
    '   2) "Ada"',
    '   3) "nickname"',
    '   4) "Countess"',
  ],
  refusals: [
    '> HSCAN user:1 first',
    '(error) ERR invalid cursor',
    '> HSCAN user:1 0 COUNT 0',
    '(error) ERR syntax error',
  ],
  run(ctx) {
    scanValue(ctx, 2, (alone) => {
      const hash = Hash.readWord(ctx, 1);
      return hash && {
        scan: (cursor, visit) => hash.scan(cursor, visit),
        text: (field) => hash.fieldText(field),
        write(field, reply) {
          hash.writeField(field, reply);
          if (!alone()) hash.writeValue(field, reply);
        },
      };
    });
  },
});
