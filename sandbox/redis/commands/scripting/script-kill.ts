/* SCRIPT KILL: ends the script that runs, when it has written nothing. */
import { command } from '#redis/command';
import { kill } from '#redis/scripting/running';

export default command({
  name: 'script|kill',
  summary: 'Kill the script currently in execution.',
  since: '2.6.0',
  group: 'scripting',
  complexity: 'O(1)',
  arity: 2,
  restricted: 'serverless',
  flags: ['noscript', 'allow_busy'],
  categories: ['@slow', '@scripting'],
  tips: ['request_policy:all_shards', 'response_policy:one_succeeded'],
  refusals: [
    '> SCRIPT KILL',
    '(error) NOTBUSY No scripts in execution right now.',
  ],
  run(ctx) {
    kill(ctx.node.scripts.running, 'eval');
    ctx.reply.ok();
  },
});
