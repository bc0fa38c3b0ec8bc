/* ACL GETUSER: a user field by field. */
import { command } from '#redis/command';
import { replyUser } from '#redis/acl/replies';

export default command({
  name: 'acl|getuser',
  summary: 'Get the rules for a specific ACL user',
  since: '6.0.0',
  group: 'server',
  complexity: 'O(N). Where N is the number of password, command and pattern rules that the user has.',
  arity: 3,
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  history: [
    ['6.2.0', 'Added Pub/Sub channel patterns.'],
    ['7.0.0', 'Added selectors and changed the format of key and channel patterns from a list to their '
      + 'rule representation.'],
  ],
  args: [
    { name: 'username', type: 'string' },
  ],
  run(ctx) {
    const user = ctx.node.users.get(ctx.text(2));
    if (user === undefined) ctx.reply.nil();
    else replyUser(ctx.reply, user);
  },
});
