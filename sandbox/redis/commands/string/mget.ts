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
  takesAnyType: true,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@string', '@fast'],
  tips: ['request_policy:multi_shard'],
  keySpecs: [keysFrom(1, 'RO', 'access')],
  args: [KEYS],
  examples: [
    '> MSET product:1 lamp product:2 desk',
    'OK',
    '> MGET product:1 product:2 product:3',
    '1) "lamp"',
    '2) "desk"',
    '3) (nil)',
    '> HSET user:1 name Ada',
    '(integer) 1',
    '> MGET product:1 user:1',
    '1) "lamp"',
    '2) (nil)',
  ],
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
