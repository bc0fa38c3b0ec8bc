import { command } from '#redis/command';

export default command({
  name: 'ping',
  summary: 'Ping the server',
  since: '1.0.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: -1,
  flags: ['fast'],
  categories: ['@fast', '@connection'],
  tips: ['request_policy:all_shards', 'response_policy:all_succeeded'],
  args: [
    { name: 'message', type: 'string', optional: true },
  ],
});
