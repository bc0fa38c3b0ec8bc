/* LASTSAVE: when the data was last saved, or the start, in seconds. */
import { command } from '#redis/command';

export default command({
  name: 'lastsave',
  summary: 'Get the UNIX time stamp of the last successful save to disk',
  since: '1.0.0',
  group: 'server',
  complexity: 'O(1)',
  arity: 1,
  restricted: 'serverless',
  flags: ['loading', 'stale', 'fast'],
  categories: ['@admin', '@fast', '@dangerous'],
  tips: ['nondeterministic_output'],
  examples: [
    '~ LASTSAVE',
    '(integer) 1795250197',
  ],
  run(ctx) { ctx.reply.integer(Math.floor(ctx.node.startedMs / 1000)); },
});
