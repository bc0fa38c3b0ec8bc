import { command } from '#redis/command';

export default command({
  name: 'linsert',
  summary: 'Insert an element before or after another element in a list',
  since: '2.2.0',
  group: 'list',
  complexity: 'O(N) where N is the number of elements to traverse before seeing the value pivot. This means that '
    + 'inserting somewhere on the left end on the list (head) can be considered O(1) and inserting '
    + 'somewhere on the right end (tail) is O(N).',
  arity: 5,
  flags: ['write', 'denyoom'],
  categories: ['@write', '@list', '@slow'],
  keySpecs: [
    { flags: ['RW', 'insert'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    {
      name: 'where', type: 'oneof',
      args: [
        { name: 'before', type: 'pure-token', token: 'BEFORE' },
        { name: 'after', type: 'pure-token', token: 'AFTER' },
      ],
    },
    { name: 'pivot', type: 'string' },
    { name: 'element', type: 'string' },
  ],
});
