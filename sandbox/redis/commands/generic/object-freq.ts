/* OBJECT FREQ: the counter of an LFU policy, and a refusal under any other. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Refusal } from '#redis/errors';
import { frequency } from '#redis/keyspace/usage';

export default command({
  name: 'object|freq',
  summary: 'Get the logarithmic access frequency counter of a Redis object',
  since: '4.0.0',
  group: 'generic',
  complexity: 'O(1)',
  arity: 3,
  flags: ['readonly'],
  categories: ['@keyspace', '@read', '@slow'],
  tips: ['nondeterministic_output'],
  keySpecs: [keyAt(2, 'RO')],
  args: [KEY],
  refusals: [
    '> SET k v',
    'OK',
    '> OBJECT FREQ k',
    '(error) ERR An LFU maxmemory policy is not selected, access frequency not tracked. Please note '
      + 'that when switching between policies at runtime LRU and LFU data will take some time to adjust.',
  ],
  run(ctx) {
    const entry = ctx.db.peek(ctx.text(2), true);
    if (entry === 0) return ctx.reply.nil();
    if (!ctx.node.config.countsUses) {
      throw new Refusal('ERR An LFU maxmemory policy is not selected, access frequency not tracked. Please note '
        + 'that when switching between policies at runtime LRU and LFU data will take some time to adjust.');
    }
    ctx.reply.integer(frequency(ctx.db, entry));
  },
});
