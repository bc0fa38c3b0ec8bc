/* MEMORY PURGE: there are no dirty pages to give back; a buffer that is too large shrinks when its data has gone. */
import { command } from '#redis/command';

export default command({
  name: 'memory|purge',
  summary: 'Ask the allocator to release memory',
  since: '4.0.0',
  group: 'server',
  complexity: 'Depends on how much memory is allocated, could be slow',
  arity: 2,
  flags: [],
  categories: ['@slow'],
  tips: ['request_policy:all_shards', 'response_policy:all_succeeded'],
  examples: [
    '> MEMORY PURGE',
    'OK',
  ],
  run(ctx) {
    ctx.reply.ok();
  },
});
