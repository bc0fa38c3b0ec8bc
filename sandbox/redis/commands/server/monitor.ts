/* MONITOR: every command of every client from now on, as it is run (replication.c, monitorCommand). */
import { command } from '#redis/command';
import { Refusal } from '#redis/errors';

export default command({
  name: 'monitor',
  summary: 'Listen for all requests received by the server in real time',
  since: '1.0.0',
  group: 'server',
  complexity: '',
  arity: 1,
  restricted: 'serverless',
  flags: ['admin', 'noscript', 'loading', 'stale'],
  categories: ['@admin', '@slow', '@dangerous'],
  examples: [
    '> MONITOR',
    'OK',
  ],
  run(ctx) {
    const { client, node } = ctx;
    if (ctx.inExec) throw new Refusal("ERR MONITOR isn't allowed for DENY BLOCKING client");
    if (client.monitors) return;
    node.monitors.add(client);
    ctx.reply.ok();
  },
});
