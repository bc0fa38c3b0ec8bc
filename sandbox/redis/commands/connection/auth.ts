import { command } from '#redis/command';

export default command({
  name: 'auth',
  summary: 'Authenticate to the server',
  since: '1.0.0',
  group: 'connection',
  complexity: 'O(N) where N is the number of passwords defined for the user',
  arity: -2,
  flags: ['noscript', 'loading', 'stale', 'fast', 'no_auth', 'allow_busy'],
  categories: ['@fast', '@connection'],
  history: [
    ['6.0.0', 'Added ACL style (username and password).'],
  ],
  args: [
    { name: 'username', type: 'string', since: '6.0.0', optional: true },
    { name: 'password', type: 'string' },
  ],
});
