/* MGET: many strings; a key of another type reads as missing. */
import { command } from '#redis/command';
import { KEYS } from '#redis/arguments';
import { keysFrom } from '#redis/key-specs';
import { TYPE } from '#redis/keyspace/layout';
import { replyString } from '#redis/keyspace/string-reply';

export default command({
  name: 'mget',
  summary: 'Get the values of all the given keys',
  since: '1.0.0',
  group: 'string',
  complexity: 'O(N) where N is the number of keys to retrieve.',
  arity: -2,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@string', '@fast'],
  tips: ['request_policy:multi_shard'],
  keySpecs: [keysFrom(1, 'RO', 'access')],
  args: [KEYS],
  run(ctx) {
    ctx.work(ctx.count);
    ctx.reply.array(ctx.count - 1);
    for (let i = 1; i < ctx.count; i++) {
      const entry = ctx.db.read(ctx.text(i));
      if (entry === 0 || ctx.db.typeOf(entry) !== TYPE.string) ctx.reply.nil();
      else replyString(ctx.reply, ctx.db, entry);
    }
  },
});
