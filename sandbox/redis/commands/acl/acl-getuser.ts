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
  examples: [
    '> ACL SETUSER reader on nopass ~cache:* +get',
    'OK',
    '> ACL GETUSER reader',
    ' 1) "flags"',
    ' 2) 1) "on"',
    '    2) "nopass"',
    ' 3) "passwords"',
    ' 4) (empty array)',
    ' 5) "commands"',
    ' 6) "-@all +get"',
    ' 7) "keys"',
    ' 8) "~cache:*"',
    ' 9) "channels"',
    '10) ""',
    '11) "selectors"',
    '12) (empty array)',
    '> ACL GETUSER nobody',
    '(nil)',
    '> ACL DELUSER reader',
    '(integer) 1',
  ],
  run(ctx) {
    const user = ctx.node.users.get(ctx.text(2));
    if (user === undefined) ctx.reply.nil();
    else replyUser(ctx.reply, user);
  },
});
