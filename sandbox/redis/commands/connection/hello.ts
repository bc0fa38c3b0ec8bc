import { command } from '#redis/command';

export default command({
  name: 'hello',
  summary: 'Handshake with Redis',
  since: '6.0.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: -1,
  flags: ['noscript', 'loading', 'stale', 'fast', 'no_auth', 'allow_busy'],
  categories: ['@fast', '@connection'],
  history: [
    ['6.2.0', '`protover` made optional; when called without arguments the command reports the '
      + 'current connection\'s context.'],
  ],
  args: [
    {
      name: 'arguments', type: 'block', optional: true,
      args: [
        { name: 'protover', type: 'integer' },
        {
          name: 'username_password', type: 'block', token: 'AUTH', optional: true,
          args: [
            { name: 'username', type: 'string' },
            { name: 'password', type: 'string' },
          ],
        },
        { name: 'clientname', type: 'string', token: 'SETNAME', optional: true },
      ],
    },
  ],
});
