/* QUIT: OK, and the connection ends. */
import { command } from '#redis/command';

export default command({
  name: 'quit',
  summary: 'Close the connection',
  since: '1.0.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: -1,
  changes: [
    { since: '7.2.0', docFlags: ['deprecated'], deprecatedSince: '7.2.0', replacedBy: 'just closing the connection' },
  ],
  flags: ['noscript', 'loading', 'stale', 'fast', 'no_auth', 'allow_busy'],
  categories: ['@fast', '@connection'],
  examples: [
    '> QUIT',
    'OK',
  ],
  run(ctx) {
    ctx.reply.ok();
    ctx.client.closeAfterReply();
  },
});
