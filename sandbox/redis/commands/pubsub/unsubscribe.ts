import { command } from '#redis/command';

export default command({
  name: 'unsubscribe',
  summary: 'Stop listening for messages posted to the given channels',
  since: '2.0.0',
  group: 'pubsub',
  complexity: 'O(N) where N is the number of clients already subscribed to a channel.',
  arity: -1,
  flags: ['pubsub', 'noscript', 'loading', 'stale'],
  categories: ['@pubsub', '@slow'],
  args: [
    { name: 'channel', type: 'string', optional: true, multiple: true },
  ],
});
