/* SHUTDOWN: ends the server. What that means is for whoever serves the node. */
import { command } from '#redis/command';
import { Refusal, SYNTAX } from '#redis/errors';

/** A node ends at once: it never waits for replicas, so there is nothing under way. */
const NOTHING_TO_ABORT = new Refusal('ERR No shutdown in progress.');

export default command({
  name: 'shutdown',
  summary: 'Synchronously save the dataset to disk and then shut down the server',
  since: '1.0.0',
  group: 'server',
  complexity: 'O(N) when saving, where N is the total number of keys in all databases when saving data, otherwise '
    + 'O(1)',
  arity: -1,
  restricted: 'nodes',
  flags: ['admin', 'noscript', 'loading', 'stale', 'no_multi', 'allow_busy'],
  categories: ['@admin', '@slow', '@dangerous'],
  history: [
    ['7.0.0', 'Added the `NOW`, `FORCE` and `ABORT` modifiers.'],
  ],
  args: [
    {
      name: 'nosave_save', type: 'oneof', optional: true,
      args: [
        { name: 'nosave', type: 'pure-token', token: 'NOSAVE' },
        { name: 'save', type: 'pure-token', token: 'SAVE' },
      ],
    },
    { name: 'now', type: 'pure-token', token: 'NOW', since: '7.0.0', optional: true },
    { name: 'force', type: 'pure-token', token: 'FORCE', since: '7.0.0', optional: true },
    { name: 'abort', type: 'pure-token', token: 'ABORT', since: '7.0.0', optional: true },
  ],
  run(ctx) {
    if (ctx.count > 2 && ctx.texts(1).filter((word) => /^(no)?save$/i.test(word)).length > 1) throw SYNTAX;
    let save: 'save' | 'nosave' | 'default' = 'default';
    for (let i = 1; i < ctx.count; i++) {
      if (ctx.is(i, 'NOSAVE')) save = 'nosave';
      else if (ctx.is(i, 'SAVE')) save = 'save';
      else if (ctx.is(i, 'ABORT') && ctx.count === 2) throw NOTHING_TO_ABORT;
      else if (!ctx.is(i, 'NOW') && !ctx.is(i, 'FORCE')) throw SYNTAX;
    }
    ctx.client.closeAfterReply();
    ctx.node.onShutdown?.(save);
  },
});
