/* SSCAN: walks members, step by step. */
import { command } from '#redis/command';
import { KEY, SCAN_OPTIONS } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { SetValue } from '#redis/keyspace/set';
import { scanValue } from '#redis/scanning';

export default command({
  name: 'sscan',
  summary: 'Incrementally iterate Set elements',
  since: '2.8.0',
  group: 'set',
  complexity: 'O(1) for every call. O(N) for a complete iteration, including enough command calls for the cursor '
    + 'to return back to 0. N is the number of elements inside the collection..',
  arity: -3,
  flags: ['readonly'],
  categories: ['@read', '@set', '@slow'],
  tips: ['nondeterministic_output'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, ...SCAN_OPTIONS],
  examples: [
    '> SADD numbers 1 2 3 14',
    '(integer) 4',
    '> SSCAN numbers 0',
    '1) "0"',
    '2) 1) "1"',
    '   2) "2"',
    '   3) "3"',
    '   4) "14"',
    '> SSCAN numbers 0 MATCH 1*',
    '1) "0"',
    '2) 1) "1"',
    '   2) "14"',
  ],
  refusals: [
    '> SSCAN numbers first',
    '(error) ERR invalid cursor',
  ],
  run(ctx) {
    scanValue(ctx, 1, () => {
      const set = SetValue.readWord(ctx, 1);
      return set && {
        scan: (cursor, visit) => set.scan(cursor, visit),
        text: (member) => set.memberText(member),
        write: (member, reply) => { set.writeMember(member, reply); },
      };
    });
  },
});
