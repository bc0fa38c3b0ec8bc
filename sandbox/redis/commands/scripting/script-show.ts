/* SCRIPT SHOW (Valkey 8.0): the text of a script that the cache knows. */
import { command } from '#redis/command';
import { NO_SCRIPT } from '#redis/scripting/evaluating';

export default command({
  name: 'script|show',
  summary: 'Show server-side Lua script in the script cache.',
  since: '8.0.0',
  group: 'scripting',
  complexity: 'O(1).',
  arity: 3,
  flags: ['noscript', 'stale'],
  categories: ['@keyspace', '@read', '@slow', '@scripting'],
  args: [
    { name: 'sha1', type: 'string' },
  ],
  examples: [
    '> SCRIPT LOAD "return 1"',
    '"e0e1f9fabfc9d4800c877a703b823ac0578ff8db"',
    '> SCRIPT SHOW e0e1f9fabfc9d4800c877a703b823ac0578ff8db',
    '"return 1"',
  ],
  refusals: [
    '> SCRIPT SHOW ffffffffffffffffffffffffffffffffffffffff',
    '(error) NOSCRIPT No matching script. Please use EVAL.',
  ],
  run(ctx) {
    const script = ctx.node.scripts.cache.get(ctx.text(2).toLowerCase());
    if (script === undefined) throw NO_SCRIPT;
    ctx.reply.bulk(script.body);
  },
});
