/* COMMAND LIST: names, all or by category, module or pattern. */
import { command } from '#redis/command';
import { globMatches } from '#base/glob';
import type { Command } from '#redis/command';
import { SYNTAX } from '#redis/errors';

export default command({
  name: 'command|list',
  summary: 'Get an array of Redis command names',
  since: '7.0.0',
  group: 'server',
  complexity: 'O(N) where N is the total number of Redis commands',
  arity: -2,
  flags: ['loading', 'stale'],
  categories: ['@slow', '@connection'],
  tips: ['nondeterministic_output_order'],
  args: [
    {
      name: 'filterby', type: 'oneof', token: 'FILTERBY', optional: true,
      args: [
        { name: 'module-name', type: 'string', token: 'MODULE' },
        { name: 'category', type: 'string', token: 'ACLCAT' },
        { name: 'pattern', type: 'pattern', token: 'PATTERN' },
      ],
    },
  ],
  examples: [
    '* COMMAND LIST FILTERBY PATTERN hset*',
    '1) "hset"',
    '2) "hsetnx"',
  ],
  refusals: [
    '> COMMAND LIST FILTERBY COLOUR red',
    '(error) ERR syntax error',
  ],
  run(ctx) {
    let chosen: readonly Command[] = [...ctx.node.table.top];
    if (ctx.count === 5 && ctx.is(2, 'FILTERBY')) {
      const value = ctx.text(4);
      if (ctx.is(3, 'MODULE')) chosen = [];
      else if (ctx.is(3, 'ACLCAT')) {
        chosen = ctx.node.table.all.filter((each) => each.categories.includes(`@${value.toLowerCase()}`));
      } else if (ctx.is(3, 'PATTERN')) {
        chosen = ctx.node.table.all.filter((each) => globMatches(value, each.name, true, ctx.globSteps));
      } else throw SYNTAX;
    } else if (ctx.count !== 2) throw SYNTAX;
    if (ctx.count === 2) ctx.reply.set(chosen.length);
    else ctx.reply.array(chosen.length);
    for (const each of chosen) ctx.reply.bulk(each.name);
  },
});
