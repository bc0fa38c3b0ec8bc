/* ACL CAT: the categories, or the commands of one. */
import { cString } from '#base/c-string';
import { command } from '#redis/command';
import { CATEGORIES } from '#redis/acl/commands';
import { replyTexts } from '#redis/acl/replies';
import { Refusal, SUBCOMMAND_SYNTAX } from '#redis/errors';

export default command({
  name: 'acl|cat',
  summary: 'List the ACL categories or the commands inside a category',
  since: '6.0.0',
  group: 'server',
  complexity: 'O(1) since the categories and commands are a fixed set.',
  arity: -2,
  flags: ['noscript', 'loading', 'stale'],
  categories: ['@slow'],
  args: [
    { name: 'categoryname', type: 'string', optional: true },
  ],
  examples: [
    '* ACL CAT hyperloglog',
    '1) "pfadd"',
    '2) "pfdebug"',
    '3) "pfcount"',
    '4) "pfmerge"',
    '5) "pfselftest"',
  ],
  refusals: [
    '> ACL CAT nosuch',
    '(error) ERR Unknown category \'nosuch\'',
  ],
  run(ctx) {
    if (ctx.count > 3) throw SUBCOMMAND_SYNTAX(ctx.text(1), 'acl');
    if (ctx.count === 2) return replyTexts(ctx, CATEGORIES);
    const name = cString(ctx.text(2));
    const category = CATEGORIES.indexOf(name.toLowerCase());
    if (category < 0) throw new Refusal(`ERR Unknown category '${name}'`);
    replyTexts(ctx, ctx.node.users.commands.of(category).map((each) => each.name));
  },
});
