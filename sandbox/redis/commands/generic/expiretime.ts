/* EXPIRETIME: the moment in seconds since 1970. */
import { command } from '#redis/command';
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
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
  ],
  run(ctx) { replyExpiry(ctx, (at) => Math.floor((at + 500) / 1000)); },
});
