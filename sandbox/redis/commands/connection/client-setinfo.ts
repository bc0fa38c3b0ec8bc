/* CLIENT SETINFO: what library a client is, and which version of it, as CLIENT LIST shows them. */
import { command } from '#redis/command';
import { badName } from '#redis/client-names';
import { Refusal } from '#redis/errors';

export default command({
  name: 'client|setinfo',
  summary: 'Sets information specific to the client or connection.',
  since: '7.2.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: 4,
  flags: ['noscript', 'loading', 'stale'],
  categories: ['@slow', '@connection'],
  tips: ['request_policy:all_nodes', 'response_policy:all_succeeded'],
  args: [
    {
      name: 'attr', type: 'oneof',
      args: [
        { name: 'libname', type: 'string', token: 'LIB-NAME' },
        { name: 'libver', type: 'string', token: 'LIB-VER' },
      ],
    },
  ],
  examples: [
    '> CLIENT SETINFO LIB-NAME my-library',
    'OK',
    '> CLIENT SETINFO LIB-VER 1.4.2',
    'OK',
  ],
  refusals: [
    '> CLIENT SETINFO LIB-NAME "two words"',
    '(error) ERR LIB-NAME cannot contain spaces, newlines or special characters.',
    '> CLIENT SETINFO COLOUR red',
    '(error) ERR Unrecognized option \'COLOUR\'',
  ],
  run(ctx) {
    const attribute = ctx.upper(2);
    if (attribute !== 'LIB-NAME' && attribute !== 'LIB-VER') {
      throw new Refusal(`ERR Unrecognized option '${ctx.text(2)}'`);
    }
    const value = ctx.text(3);
    if (badName(value)) {
      throw new Refusal(`ERR ${ctx.text(2)} cannot contain spaces, newlines or special characters.`);
    }
    if (attribute === 'LIB-NAME') ctx.client.libraryName = value;
    else ctx.client.libraryVersion = value;
    ctx.reply.ok();
  },
});
