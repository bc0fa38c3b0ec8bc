/* OBJECT IDLETIME: seconds since the last use, unless an LFU policy counts uses instead. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Refusal } from '#redis/errors';
import { idleSeconds } from '#redis/keyspace/usage';

export default command({
  name: 'object|idletime',
  summary: 'Get the time since a Redis object was last accessed',
  since: '2.2.3',
  group: 'generic',
  complexity: 'O(1)',
  arity: 3,
  flags: ['readonly'],
  categories: ['@keyspace', '@read', '@slow'],
  tips: ['nondeterministic_output'],
  keySpecs: [keyAt(2, 'RO')],
  args: [KEY],
  examples: [
    '> SET k v',
    'OK',
    '> OBJECT IDLETIME k',
    '(integer) 0',
    '> OBJECT IDLETIME missing',
    '(nil)',
  ],
  run(ctx) {
    const entry = ctx.db.peek(ctx.text(2), true);
    if (entry === 0) return ctx.reply.nil();
    if (ctx.node.config.countsUses) {
      throw new Refusal('ERR An LFU maxmemory policy is selected, idle time not tracked. Please note '
        + 'that when switching between policies at runtime LRU and LFU data will take some time to adjust.');
    }
    ctx.reply.integer(idleSeconds(ctx.db, entry));
  },
});
