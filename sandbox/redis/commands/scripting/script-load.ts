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
  run(ctx) { ctx.reply.bulk(ctx.node.scripts.define(ctx.text(2))); },
});
