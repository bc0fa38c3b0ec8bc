/* CLIENT IMPORT-SOURCE: this client copies keys from another server, and what it brings does not expire meanwhile. Only
 * while `import-mode` is on; keys are not copied into a lab, so the mark is kept and shown, and no more. */
import { command } from '#redis/command';
import { Refusal, SYNTAX } from '#redis/errors';

export default command({
  name: 'client|import-source',
  summary: 'Mark this client as an import source when server is in import mode.',
  since: '8.1.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: 3,
  flags: ['noscript', 'loading', 'stale'],
  categories: ['@slow', '@connection'],
  args: [
    {
      name: 'enabled', type: 'oneof',
      args: [
        { name: 'on', type: 'pure-token', token: 'ON' },
        { name: 'off', type: 'pure-token', token: 'OFF' },
      ],
    },
  ],
  examples: [
    '> CONFIG SET import-mode yes',
    'OK',
    '> CLIENT IMPORT-SOURCE ON',
    'OK',
    '> CONFIG SET import-mode no',
    'OK',
  ],
  refusals: [
    '> CLIENT IMPORT-SOURCE ON',
    '(error) ERR Server is not in import mode',
  ],
  run(ctx) {
    if (ctx.node.config.get('import-mode') !== 'yes') throw new Refusal('ERR Server is not in import mode');
    if (ctx.is(2, 'ON')) ctx.client.importSource = true;
    else if (ctx.is(2, 'OFF')) ctx.client.importSource = false;
    else throw SYNTAX;
    ctx.reply.ok();
  },
});
