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
  run(ctx) { replyExpiry(ctx, (at) => at); },
});
