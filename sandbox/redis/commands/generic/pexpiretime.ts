/* PEXPIRETIME: the moment in milliseconds since 1970. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { replyExpiry } from '#redis/keyspace/expiring';

export default command({
  name: 'pexpiretime',
  summary: 'Get the expiration Unix timestamp for a key in milliseconds',
  since: '7.0.0',
  group: 'generic',
  complexity: 'O(1)',
  arity: 2,
  flags: ['readonly', 'fast'],
  categories: ['@keyspace', '@read', '@fast'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY],
  examples: [
    '> SET offer x PXAT 33177117420000',
    'OK',
    '> PEXPIRETIME offer',
    '(integer) 33177117420000',
    '> PEXPIRETIME missing',
    '(integer) -2',
  ],
  run(ctx) { replyExpiry(ctx, (at) => at); },
});
