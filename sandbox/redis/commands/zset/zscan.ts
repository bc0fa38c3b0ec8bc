/* ZSCAN: members and scores bit by bit. */
import { command } from '#redis/command';
import { KEY, SCAN_OPTIONS } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Zset } from '#redis/keyspace/zset';
import { scanValue } from '#redis/scanning';

export default command({
  name: 'zscan',
  summary: 'Incrementally iterate sorted sets elements and associated scores',
  since: '2.8.0',
  group: 'sorted-set',
  complexity: 'O(1) for every call. O(N) for a complete iteration, including enough command calls for the cursor '
    + 'to return back to 0. N is the number of elements inside the collection..',
  arity: -3,
  flags: ['readonly'],
  categories: ['@read', '@sortedset', '@slow'],
  tips: ['nondeterministic_output'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, ...SCAN_OPTIONS],
  examples: [
    '> ZADD board 80 alan 95 grace',
    '(integer) 2',
    '> ZSCAN board 0',
    '1) "0"',
    '2) 1) "alan"',
    '   2) "80"',
    '   3) "grace"',
    '   4) "95"',
    '> ZSCAN board 0 MATCH a*',
    '1) "0"',
    '2) 1) "alan"',
    '   2) "80"',
  ],
  run(ctx) {
    scanValue(ctx, 2, () => {
      const zset = Zset.read(ctx.db, ctx.text(1));
      return zset && {
        scan: (cursor, visit) => zset.scan(cursor, visit),
        text: (member) => zset.memberText(member),
        write: (member, reply) => {
          zset.writeMember(member, reply);
          reply.bulk(zset.scoreText(member));
        },
      };
    });
  },
});
