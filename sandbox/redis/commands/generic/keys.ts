/* KEYS: every key that matches, in no order. Looks at all of them. */
import { command } from '#redis/command';
import { globMatches } from '#base/glob';
import { WEIGHT } from '#redis/work-weights';

export default command({
  name: 'keys',
  summary: 'Find all keys matching the given pattern',
  since: '1.0.0',
  group: 'generic',
  complexity: 'O(N) with N being the number of keys in the database, under the assumption that the key names in '
    + 'the database and the given pattern have limited length.',
  arity: 2,
  restricted: 'serverless',
  flags: ['readonly'],
  categories: ['@keyspace', '@read', '@slow', '@dangerous'],
  tips: ['request_policy:all_shards', 'nondeterministic_output_order'],
  args: [{ name: 'pattern', type: 'pattern' }],
  examples: [
    '> MSET user:1 Ada user:2 Grace order:1 lamp',
    'OK',
    '* KEYS user:*',
    '1) "user:1"',
    '2) "user:2"',
    '> KEYS order:?',
    '1) "order:1"',
  ],
  run(ctx) {
    const { db, reply } = ctx;
    const pattern = ctx.text(1);
    ctx.work(db.size * WEIGHT.key);
    const place = reply.defer();
    let count = 0;
    db.forEach((entry) => {
      const key = db.keyOf(entry);
      if (db.isExpired(entry) || !(pattern === '*' || globMatches(pattern, key, false, ctx.globSteps))) return;
      reply.bulk(key);
      count++;
    });
    reply.closeArray(place, count);
  },
});
