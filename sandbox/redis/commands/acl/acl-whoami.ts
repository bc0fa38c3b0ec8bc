/* ACL WHOAMI. */
import { command } from '#redis/command';

export default command({
  name: 'acl|whoami',
  summary: 'Return the name of the user associated to the current connection',
  since: '6.0.0',
  group: 'server',
  complexity: 'O(1)',
  arity: 2,
  flags: ['noscript', 'loading', 'stale'],
  categories: ['@slow'],
  examples: [
    '> ACL WHOAMI',
    '"default"',
  ],
  run(ctx) { ctx.reply.bulk(ctx.client.user.name); },
});
