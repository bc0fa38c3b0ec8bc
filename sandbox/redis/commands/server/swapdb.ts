import { command } from '#redis/command';

export default command({
  name: 'swapdb',
  summary: 'Swaps two Redis databases',
  since: '4.0.0',
  group: 'server',
  complexity: 'O(N) where N is the count of clients watching or blocking on keys from both databases.',
  arity: 3,
  flags: ['write', 'fast'],
  categories: ['@keyspace', '@write', '@fast', '@dangerous'],
  args: [
    { name: 'index1', type: 'integer' },
    { name: 'index2', type: 'integer' },
  ],
});
