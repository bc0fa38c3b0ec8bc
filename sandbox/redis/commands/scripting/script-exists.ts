/* SCRIPT EXISTS: which digests the cache knows. */
import { command } from '#redis/command';

export default command({
  name: 'script|exists',
  summary: 'Check existence of scripts in the script cache.',
  since: '2.6.0',
  group: 'scripting',
  complexity: 'O(N) with N being the number of scripts to check (so checking a single script is an O(1) operation).',
  arity: -3,
  flags: ['noscript'],
  categories: ['@slow', '@scripting'],
  tips: ['request_policy:all_shards', 'response_policy:agg_logical_and'],
  args: [
    { name: 'sha1', type: 'string', multiple: true },
  ],
  examples: [
    '> SCRIPT LOAD "return 1"',
    '"e0e1f9fabfc9d4800c877a703b823ac0578ff8db"',
    '> SCRIPT EXISTS e0e1f9fabfc9d4800c877a703b823ac0578ff8db ffffffffffffffffffffffffffffffffffffffff',
    '1) (integer) 1',
    '2) (integer) 0',
  ],
  run(ctx) {
    const { scripts } = ctx.node;
    ctx.reply.array(ctx.count - 2);
    for (let i = 2; i < ctx.count; i++) ctx.reply.integer(scripts.cache.has(ctx.text(i).toLowerCase()) ? 1 : 0);
  },
});
