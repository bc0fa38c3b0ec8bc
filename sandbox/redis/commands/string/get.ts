/* GET: the string at a key (t_string.c, getGenericCommand). */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { requireString } from '#redis/keyspace/string';
import { replyString } from '#redis/keyspace/string-reply';

export default command({
  name: 'get',
  summary: 'Get the value of a key',
  since: '1.0.0',
  group: 'string',
  complexity: 'O(1)',
  arity: 2,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@string', '@fast'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY],
  run(ctx) {
    const entry = ctx.db.readSpan(ctx.words.source, ctx.words.starts[1]!, ctx.length(1));
    if (entry === 0) return ctx.reply.nil();
    requireString(ctx.db, entry);
    replyString(ctx.reply, ctx.db, entry);
  },
});
