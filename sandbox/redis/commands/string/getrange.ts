/* GETRANGE: part of a string; both ends count, negative ones from the end. */
import { command } from '#redis/command';
import { replyRange } from '#redis/keyspace/string-reply';

export default command({
  name: 'getrange',
  summary: 'Get a substring of the string stored at a key',
  since: '2.4.0',
  group: 'string',
  complexity: 'O(N) where N is the length of the returned string. The complexity is ultimately determined by the '
    + 'returned length, but because creating a substring from an existing string is very cheap, it can be '
    + 'considered O(1) for small strings.',
  arity: 4,
  flags: ['readonly'],
  categories: ['@read', '@string', '@slow'],
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'start', type: 'integer' },
    { name: 'end', type: 'integer' },
  ],
  run(ctx) { replyRange(ctx); },
});
