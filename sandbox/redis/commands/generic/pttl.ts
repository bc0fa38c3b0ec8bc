/* PTTL: milliseconds left. */
import { command } from '#redis/command';
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
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
  ],
  run(ctx) { replyExpiry(ctx, (at) => Math.max(at - ctx.now, 0)); },
});
