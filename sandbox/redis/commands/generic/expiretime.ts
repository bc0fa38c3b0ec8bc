/* EXPIRETIME: the moment in seconds since 1970. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { replyExpiry } from '#redis/keyspace/expiring';

export default command({
  name: 'expiretime',
  summary: 'Get the expiration Unix timestamp for a key',
  since: '7.0.0',
  group: 'generic',
  complexity: 'O(1)',
  arity: 2,
  flags: ['readonly', 'fast'],
  categories: ['@keyspace', '@read', '@fast'],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY],
  examples: [
    '> SET offer "20 % off" EXAT 33177117420',
    'OK',
    '> EXPIRETIME offer',
    '(integer) 33177117420',
    '> SET plain text',
    'OK',
    '> EXPIRETIME plain',
    '(integer) -1',
    '> EXPIRETIME missing',
    '(integer) -2',
  ],
  run(ctx) { replyExpiry(ctx, (at) => Math.floor((at + 500) / 1000)); },
});
