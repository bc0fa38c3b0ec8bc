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
  examples: [
    '> SET page:home "<h1>Welcome</h1>" EX 60',
    'OK',
    '> GET page:home',
    '"<h1>Welcome</h1>"',
    '> GET page:missing',
    '(nil)',
  ],
  refusals: [
    '> HSET user:1 name Ada',
    '(integer) 1',
    '> GET user:1',
    '(error) WRONGTYPE Operation against a key holding the wrong kind of value',
  ],
  run(ctx) {
    const entry = ctx.db.readSpan(ctx.words.source, ctx.words.starts[1]!, ctx.length(1));
    if (entry === 0) return ctx.reply.nil();
    requireString(ctx.db, entry);
    replyString(ctx.reply, ctx.db, entry);
  },
});
