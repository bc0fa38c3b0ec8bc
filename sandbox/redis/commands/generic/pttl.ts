/* PTTL: milliseconds left. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { replyExpiry } from '#redis/keyspace/expiring';

export default command({
  name: 'pttl',
  summary: 'Get the time to live for a key in milliseconds',
  since: '2.6.0',
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
    '> SET plain text',
    'OK',
    '> PTTL plain',
    '(integer) -1',
    '> PTTL missing',
    '(integer) -2',
    '> SET flash hi PX 90000',
    'OK',
    '~ PTTL flash',
    '(integer) 90000',
  ],
  run(ctx) { replyExpiry(ctx, (at) => Math.max(at - ctx.now, 0)); },
});
