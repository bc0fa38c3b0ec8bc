/* ACL DELUSER: users go, and with them their connections. */
import { command } from '#redis/command';
import { Refusal } from '#redis/errors';

export default command({
  name: 'acl|deluser',
  summary: 'Remove the specified ACL users and the associated rules',
  since: '6.0.0',
  group: 'server',
  complexity: 'O(1) amortized time considering the typical user.',
  arity: -3,
  restricted: 'nodes',
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  args: [
    { name: 'username', type: 'string', multiple: true },
  ],
  examples: [
    '> ACL SETUSER ada on >secret ~app:* +@read',
    'OK',
    '> ACL DELUSER ada nobody',
    '(integer) 1',
  ],
  refusals: [
    '> ACL DELUSER default',
    '(error) ERR The \'default\' user cannot be removed',
  ],
  run(ctx) {
    const names = ctx.texts(2);
    if (names.includes('default')) throw new Refusal("ERR The 'default' user cannot be removed");
    ctx.reply.integer(names.filter((name) => ctx.node.users.remove(name)).length);
  },
});
