import { command } from '#redis/command';

export default command({
  name: 'keys',
  summary: 'Find all keys matching the given pattern',
  since: '1.0.0',
  group: 'generic',
  complexity: 'O(N) with N being the number of keys in the database, under the assumption that the key names in '
    + 'the database and the given pattern have limited length.',
  arity: 2,
  flags: ['readonly'],
  categories: ['@keyspace', '@read', '@slow', '@dangerous'],
  tips: ['request_policy:all_shards', 'nondeterministic_output_order'],
  args: [
    { name: 'pattern', type: 'pattern' },
  ],
});
