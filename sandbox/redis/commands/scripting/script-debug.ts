/* SCRIPT DEBUG: there is no debugger of scripts here; NO is the only mode. */
import { command } from '#redis/command';
import { Refusal } from '#redis/errors';

const BAD_MODE = new Refusal('ERR Use SCRIPT DEBUG YES/SYNC/NO');
const NO_DEBUGGER = new Refusal('ERR this engine has no debugger of scripts');

export default command({
  name: 'script|debug',
  summary: 'Set the debug mode for executed scripts.',
  since: '3.2.0',
  group: 'scripting',
  complexity: 'O(1)',
  arity: 3,
  flags: ['noscript'],
  categories: ['@slow', '@scripting'],
  args: [
    {
      name: 'mode', type: 'oneof',
      args: [
        { name: 'yes', type: 'pure-token', token: 'YES' },
        { name: 'sync', type: 'pure-token', token: 'SYNC' },
        { name: 'no', type: 'pure-token', token: 'NO' },
      ],
    },
  ],
  examples: [
    '> SCRIPT DEBUG NO',
    'OK',
  ],
  refusals: [
    '> SCRIPT DEBUG MAYBE',
    '(error) ERR Use SCRIPT DEBUG YES/SYNC/NO',
  ],
  run(ctx) {
    if (!ctx.is(2, 'NO') && !ctx.is(2, 'YES') && !ctx.is(2, 'SYNC')) throw BAD_MODE;
    if (!ctx.is(2, 'NO')) throw NO_DEBUGGER;
    ctx.reply.ok();
  },
});
