/* SUBSTR: the old name of GETRANGE. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { replyRange } from '#redis/keyspace/string-reply';

export default command({
  name: 'substr',
  summary: 'Get a substring of the string stored at a key',
  since: '1.0.0',
  group: 'string',
  complexity: 'O(N) where N is the length of the returned string. The complexity is ultimately determined by the '
    + 'returned length, but because creating a substring from an existing string is very cheap, it can be '
    + 'considered O(1) for small strings.',
  arity: 4,
  flags: ['readonly'],
  categories: ['@read', '@string', '@slow'],
  docFlags: ['deprecated'],
  deprecatedSince: '2.0.0',
  replacedBy: '`GETRANGE`',
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, { name: 'start', type: 'integer' }, { name: 'end', type: 'integer' }],
  examples: [
    '> SET greeting "Hello World"',
    'OK',
    '> SUBSTR greeting 0 4',
    '"Hello"',
  ],
  run(ctx) { replyRange(ctx); },
});
