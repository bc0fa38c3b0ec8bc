/* ACL DRYRUN: might this user run these words? Nothing is run or noted. */
import { command } from '#redis/command';
import { denies } from '#redis/acl/check';
import { describeDenied } from '#redis/acl/refusing';
import { ARITY, Refusal } from '#redis/errors';

export default command({
  name: 'acl|dryrun',
  summary: 'Returns whether the user can execute the given command without executing the command.',
  since: '7.0.0',
  group: 'server',
  complexity: 'O(1).',
  arity: -4,
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  args: [
    { name: 'username', type: 'string' },
    { name: 'command', type: 'string' },
    { name: 'arg', type: 'string', optional: true, multiple: true },
  ],
  examples: [
    '> ACL SETUSER reader on nopass ~cache:* +get',
    'OK',
    '> ACL DRYRUN reader GET cache:1',
    'OK',
    '> ACL DRYRUN reader GET other:1',
    '"This user has no permissions to access the \'other:1\' key"',
    '> ACL DRYRUN reader SET cache:1 x',
    '"This user has no permissions to run the \'set\' command"',
    '> ACL DELUSER reader',
    '(integer) 1',
  ],
  refusals: [
    '> ACL DRYRUN nobody GET k',
    '(error) ERR User \'nobody\' not found',
  ],
  run(ctx) {
    const user = ctx.node.users.get(ctx.text(2));
    if (user === undefined) throw new Refusal(`ERR User '${ctx.text(2)}' not found`);
    const words = ctx.texts(3);
    const command = ctx.node.table.ofWords(words);
    if (command === undefined) throw new Refusal(`ERR Command '${words[0]}' not found`);
    if (command.arity > 0 ? words.length !== command.arity : words.length < -command.arity) throw ARITY(command.name);
    const denied = user.unrestricted ? undefined : denies(user, command, words, ctx.globSteps);
    if (denied === undefined) ctx.reply.ok();
    else ctx.reply.bulk(describeDenied(denied, command, words));
  },
});
