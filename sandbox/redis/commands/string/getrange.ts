/* GETRANGE: part of a string; both ends count, negative ones from the end. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
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
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, { name: 'start', type: 'integer' }, { name: 'end', type: 'integer' }],
  examples: [
    '> SET greeting "Hello, cache"',
    'OK',
    '> GETRANGE greeting 0 4',
    '"Hello"',
    '> GETRANGE greeting -5 -1',
    '"cache"',
    '> GETRANGE missing 0 -1',
    '""',
  ],
  refusals: [
    '> GETRANGE greeting first last',
    '(error) ERR value is not an integer or out of range',
  ],
  run(ctx) { replyRange(ctx); },
});
