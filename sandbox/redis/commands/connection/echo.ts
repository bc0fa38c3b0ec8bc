/* ECHO: the word back. */
import { command } from '#redis/command';

export default command({
  name: 'echo',
  summary: 'Echo the given string',
  since: '1.0.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: 2,
  flags: ['loading', 'stale', 'fast'],
  categories: ['@fast', '@connection'],
  args: [{ name: 'message', type: 'string' }],
  examples: [
    '> ECHO "Is anybody there?"',
    '"Is anybody there?"',
  ],
  run(ctx) { ctx.reply.bulk(ctx.text(1)); },
});
