import { command } from '#redis/command';

export default command({
  name: 'randomkey',
  summary: 'Return a random key from the keyspace',
  since: '1.0.0',
  group: 'generic',
  complexity: 'O(1)',
  arity: 1,
  flags: ['readonly'],
  categories: ['@keyspace', '@read', '@slow'],
  tips: ['request_policy:all_shards', 'nondeterministic_output'],
});
