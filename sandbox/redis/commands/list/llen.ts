/* LLEN: how many elements. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { List } from '#redis/keyspace/list';

export default command({
  name: 'llen',
  summary: 'Get the length of a list',
  since: '1.0.0',
  group: 'list',
  complexity: 'O(1)',
  arity: 2,
  flags: ['readonly', 'fast'],
  categories: ['@read', '@list', '@fast'],
  keySpecs: [keyAt(1, 'RO')],
  args: [KEY],
  examples: [
    '> RPUSH queue a b c',
    '(integer) 3',
    '> LLEN queue',
    '(integer) 3',
    '> LLEN missing',
    '(integer) 0',
  ],
  refusals: [
    '> SET plain text',
    'OK',
    '> LLEN plain',
    '(error) WRONGTYPE Operation against a key holding the wrong kind of value',
  ],
  run(ctx) { ctx.reply.integer(List.readWord(ctx, 1)?.length ?? 0); },
});
