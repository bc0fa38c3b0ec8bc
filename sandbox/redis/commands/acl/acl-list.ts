/* ACL LIST: each user as a line of an ACL file. */
import { command } from '#redis/command';
import { replyTexts } from '#redis/acl/replies';

export default command({
  name: 'acl|list',
  summary: 'List the current ACL rules in ACL config file format',
  since: '6.0.0',
  group: 'server',
  complexity: 'O(N). Where N is the number of configured users.',
  arity: 2,
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  examples: [
    '> ACL LIST',
    '1) "user default on nopass ~* &* +@all"',
  ],
  run(ctx) { replyTexts(ctx, ctx.node.users.lines()); },
});
