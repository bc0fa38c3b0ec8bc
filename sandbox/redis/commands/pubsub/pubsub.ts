import { command } from '#redis/command';

export default command({
  name: 'pubsub',
  summary: 'A container for Pub/Sub commands',
  since: '2.8.0',
  group: 'pubsub',
  complexity: 'Depends on subcommand.',
  arity: -2,
  flags: [],
  categories: ['@slow'],
  examples: [
    '> PUBSUB NUMPAT',
    '(integer) 0',
  ],
});
