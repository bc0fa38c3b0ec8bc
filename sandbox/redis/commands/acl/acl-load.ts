/* ACL LOAD: the users of the ACL file in place of those there are, or none of them. */
import { command } from '#redis/command';
import { loadAclFile } from '#redis/acl/saving';

export default command({
  name: 'acl|load',
  summary: 'Reload the ACLs from the configured ACL file',
  since: '6.0.0',
  group: 'server',
  complexity: 'O(N). Where N is the number of configured users.',
  arity: 2,
  restricted: 'nodes',
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  refusals: [
    '> ACL LOAD',
    '(error) ERR This Redis instance is not configured to use an ACL file. You may want to specify '
      + 'users via the ACL SETUSER command and then issue a CONFIG REWRITE (assuming you have a Redis '
      + 'configuration file set) in order to store users in the Redis configuration.',
  ],
  run(ctx) {
    loadAclFile(ctx.node);
    ctx.reply.ok();
  },
});
