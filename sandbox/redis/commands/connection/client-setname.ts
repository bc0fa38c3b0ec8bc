/* CLIENT SETNAME: a name without blanks, or an empty one to take it back. */
import { command } from '#redis/command';
import { badName, INVALID_NAME } from '#redis/client-names';

export default command({
  name: 'client|setname',
  summary: 'Set the current connection name',
  since: '2.6.9',
  group: 'connection',
  complexity: 'O(1)',
  arity: 3,
  flags: ['noscript', 'loading', 'stale'],
  categories: ['@slow', '@connection'],
  args: [{ name: 'connection-name', type: 'string' }],
  examples: [
    '> CLIENT SETNAME worker-1',
    'OK',
    '> CLIENT GETNAME',
    '"worker-1"',
  ],
  refusals: [
    '> CLIENT SETNAME "two words"',
    '(error) ERR Client names cannot contain spaces, newlines or special characters.',
  ],
  run(ctx) {
    const name = ctx.text(2);
    if (badName(name)) throw INVALID_NAME;
    ctx.client.name = name;
    ctx.reply.ok();
  },
});
