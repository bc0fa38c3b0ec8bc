/* FUNCTION KILL: ends the function that runs, when it has written nothing. */
import { command } from '#redis/command';
import { kill } from '#redis/scripting/running';

export default command({
  name: 'function|kill',
  summary: 'Kill the function currently in execution.',
  since: '7.0.0',
  group: 'scripting',
  complexity: 'O(1)',
  arity: 2,
  flags: ['noscript', 'allow_busy'],
  categories: ['@slow', '@scripting'],
  tips: ['request_policy:all_shards', 'response_policy:one_succeeded'],
  refusals: [
    '> FUNCTION KILL',
    '(error) NOTBUSY No scripts in execution right now.',
  ],
  run(ctx) {
    kill(ctx.node.scripts.running, 'function');
    ctx.reply.ok();
  },
});
