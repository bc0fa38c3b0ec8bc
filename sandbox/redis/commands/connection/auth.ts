/* AUTH: the password, or a user and a password (acl.c, authCommand). */
import { command } from '#redis/command';
import { authenticate } from '#redis/authentication';
import { Refusal, SYNTAX } from '#redis/errors';

export default command({
  name: 'auth',
  summary: 'Authenticate to the server',
  since: '1.0.0',
  group: 'connection',
  complexity: 'O(N) where N is the number of passwords defined for the user',
  arity: -2,
  flags: ['noscript', 'loading', 'stale', 'fast', 'no_auth', 'allow_busy'],
  categories: ['@fast', '@connection'],
  history: [
    ['6.0.0', 'Added ACL style (username and password).'],
  ],
  args: [
    { name: 'username', type: 'string', since: '6.0.0', optional: true },
    { name: 'password', type: 'string' },
  ],
  refusals: [
    '> AUTH guess',
    '(error) ERR AUTH <password> called without any password configured for the default user. Are '
      + 'you sure your configuration is correct?',
    '> AUTH ada guess',
    '(error) WRONGPASS invalid username-password pair or user is disabled.',
  ],
  run(ctx) {
    if (ctx.count > 3) throw SYNTAX;
    if (ctx.count === 2 && (ctx.client.options.password ?? (ctx.node.users.default.noPassword ? '' : 'x')) === '') {
      throw new Refusal('ERR AUTH <password> called without any password configured for the default user. '
        + 'Are you sure your configuration is correct?');
    }
    const user = ctx.count === 3 ? ctx.text(1) : 'default';
    authenticate(ctx, user, ctx.text(ctx.count - 1));
    ctx.reply.ok();
  },
});
