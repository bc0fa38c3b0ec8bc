/* SHUTDOWN: ends the server. What that means is for whoever serves the node. */
import { command } from '#redis/command';
import { Refusal, SYNTAX } from '#redis/errors';
import { busyRefusal } from '#redis/scripting/running';

/** A node ends at once: it never waits for replicas, so there is nothing under way. */
const NOTHING_TO_ABORT = new Refusal('ERR No shutdown in progress.');
const CANNOT_END = new Refusal('ERR Errors trying to SHUTDOWN. Check logs.');

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
  refusals: [
    '> SHUTDOWN ABORT',
    '(error) ERR No shutdown in progress.',
    '> SHUTDOWN SLOWLY',
    '(error) ERR syntax error',
  ],
  run(ctx) {
    const words = ctx.texts(1).map((word) => word.toUpperCase());
    const given = new Set(words);
    if (words.some((word) => !['SAVE', 'NOSAVE', 'NOW', 'FORCE', 'ABORT'].includes(word))) throw SYNTAX;
    if ((given.has('ABORT') && given.size > 1) || (given.has('SAVE') && given.has('NOSAVE'))) throw SYNTAX;
    if (given.has('ABORT')) throw NOTHING_TO_ABORT;
    const save = given.has('NOSAVE') ? 'nosave' : given.has('SAVE') ? 'save' : 'default';
    const { running } = ctx.node.scripts;
    if (running !== undefined && save !== 'nosave') throw busyRefusal(running);
    const ended = ctx.node.onShutdown?.(save, { now: given.has('NOW'), force: given.has('FORCE') });
    if (ended === false) throw CANNOT_END;
    ctx.client.closeAfterReply();
  },
});
