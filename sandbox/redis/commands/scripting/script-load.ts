/* SCRIPT LOAD: compiles a script and answers its digest. */
import { command } from '#redis/command';

export default command({
  name: 'script|load',
  summary: 'Load the specified Lua script into the script cache.',
  since: '2.6.0',
  group: 'scripting',
  complexity: 'O(N) with N being the length in bytes of the script body.',
  arity: 3,
  flags: ['noscript', 'stale'],
  categories: ['@slow', '@scripting'],
  tips: ['request_policy:all_nodes', 'response_policy:all_succeeded'],
  args: [
    { name: 'script', type: 'string' },
  ],
  examples: [
    '> SCRIPT LOAD "return 1"',
    '"e0e1f9fabfc9d4800c877a703b823ac0578ff8db"',
  ],
  refusals: [
    '> SCRIPT LOAD "return 1 +"',
    '(error) ERR Error compiling script (new function): user_script:1: unexpected symbol near \'<eof>\'',
  ],
  run(ctx) { ctx.reply.bulk(ctx.node.scripts.define(ctx.text(2))); },
});
