/* INFO: sections of `name:value` lines, all the default ones, or those named. */
import { command } from '#redis/command';
import { infoText } from '#redis/info';

export default command({
  name: 'info',
  summary: 'Get information and statistics about the server',
  since: '1.0.0',
  group: 'server',
  complexity: 'O(1)',
  arity: -1,
  flags: ['loading', 'stale'],
  categories: ['@slow', '@dangerous'],
  tips: ['nondeterministic_output', 'request_policy:all_shards', 'response_policy:special'],
  history: [
    ['7.0.0', 'Added support for taking multiple section arguments.'],
  ],
  args: [{ name: 'section', type: 'string', optional: true, multiple: true }],
  examples: [
    '~ INFO server',
    '# Server',
    'redis_version:7.0.15',
    'redis_git_sha1:00000000',
    'redis_git_dirty:0',
    'redis_build_id:ae4d7c971a948f0',
    'redis_mode:standalone',
    'os:Linux 6.18.44-fc-v595 x86_64',
    '…',
    '> SET a 1',
    'OK',
    '~ INFO keyspace',
    '# Keyspace',
    'db0:keys=1,expires=0,avg_ttl=0',
  ],
  run(ctx) { ctx.reply.verbatim('txt', infoText(ctx.node, ctx.texts(1))); },
});
