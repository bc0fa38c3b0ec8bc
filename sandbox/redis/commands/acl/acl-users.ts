/* ACL USERS: names. */
import { command } from '#redis/command';
import { replyTexts } from '#redis/acl/replies';

export default command({
  name: 'acl|users',
  summary: 'List the username of all the configured ACL rules',
  since: '6.0.0',
  group: 'server',
  complexity: 'O(N). Where N is the number of configured users.',
  arity: 2,
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  examples: [
    '> ACL USERS',
    '1) "default"',
  ],
  run(ctx) { replyTexts(ctx, ctx.node.users.all.map((user) => user.name)); },
});
