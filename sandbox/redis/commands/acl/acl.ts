/* ACL, the container: users and what they may do (acl.c, aclCommand). */
import { command } from '#redis/command';

export default command({
  name: 'acl',
  summary: 'A container for Access List Control commands ',
  since: '6.0.0',
  group: 'server',
  complexity: 'Depends on subcommand.',
  arity: -2,
  flags: [],
  categories: ['@slow'],
  examples: [
    '> ACL WHOAMI',
    '"default"',
  ],
});
