/* TTL: seconds left, rounded; -1 for ever, -2 no key. Looking does not count as use. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { replyExpiry } from '#redis/keyspace/expiring';

export default command({
  name: 'ttl',
  summary: 'Get the time to live for a key in seconds',
  since: '1.0.0',
  group: 'generic',
  complexity: 'O(1)',
  arity: 2,
  flags: ['readonly', 'fast'],
  categories: ['@keyspace', '@read', '@fast'],
  tips: ['nondeterministic_output'],
  history: [
    ['2.8.0', 'Added the -2 reply.'],
  ],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY],
  examples: [
    '> SET session:7 data EX 1800',
    'OK',
    '> TTL session:7',
    '(integer) 1800',
    '> SET plain text',
    'OK',
    '> TTL plain',
    '(integer) -1',
    '> TTL missing',
    '(integer) -2',
  ],
  run(ctx) { replyExpiry(ctx, (at) => Math.floor((Math.max(at - ctx.now, 0) + 500) / 1000)); },
});
