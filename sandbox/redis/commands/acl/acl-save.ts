/* ACL SAVE: the users to the ACL file. */
import { command } from '#redis/command';
import { saveAclFile } from '#redis/acl/saving';

export default command({
  name: 'acl|save',
  summary: 'Save the current ACL rules in the configured ACL file',
  since: '6.0.0',
  group: 'server',
  complexity: 'O(N). Where N is the number of configured users.',
  arity: 2,
  restricted: 'nodes',
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  refusals: [
    '> ACL SAVE',
    '(error) ERR This Redis instance is not configured to use an ACL file. You may want to specify '
      + 'users via the ACL SETUSER command and then issue a CONFIG REWRITE (assuming you have a Redis '
      + 'configuration file set) in order to store users in the Redis configuration.',
  ],
  run(ctx) {
    saveAclFile(ctx.node);
    ctx.reply.ok();
  },
});
