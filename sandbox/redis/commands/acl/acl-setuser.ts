/* ACL SETUSER: makes a user or changes one, by all of the rules or none. */
import { command } from '#redis/command';
import { hasSpaces } from '#redis/acl/rules';
import { Refusal } from '#redis/errors';

export default command({
  name: 'acl|setuser',
  summary: 'Modify or create the rules for a specific ACL user',
  since: '6.0.0',
  group: 'server',
  complexity: 'O(N). Where N is the number of rules provided.',
  arity: -3,
  restricted: 'nodes',
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  history: [
    ['6.2.0', 'Added Pub/Sub channel patterns.'],
    ['7.0.0', 'Added selectors and key based permissions.'],
  ],
  args: [
    { name: 'username', type: 'string' },
    { name: 'rule', type: 'string', optional: true, multiple: true },
  ],
  examples: [
    '> ACL SETUSER ada on >secret ~app:* +@read',
    'OK',
    '> AUTH ada secret',
    'OK',
    '> GET app:1',
    '(nil)',
    '> ACL SETUSER ada +set',
    '(error) NOPERM this user has no permissions to run the \'acl|setuser\' command',
    '> RESET',
    'RESET',
  ],
  refusals: [
    '> ACL SETUSER ada +nosuch',
    '(error) ERR Error in ACL SETUSER modifier \'+nosuch\': Unknown command or category name in ACL',
    '> ACL SETUSER ada colour',
    '(error) ERR Error in ACL SETUSER modifier \'colour\': Syntax error',
  ],
  run(ctx) {
    const name = ctx.text(2);
    if (hasSpaces(name)) throw new Refusal("ERR Usernames can't contain spaces or null characters");
    const wrong = ctx.node.users.set(name, ctx.texts(3));
    if (wrong !== undefined) throw new Refusal(`ERR ${wrong}`);
    ctx.reply.ok();
  },
});
