/* PUBSUB HELP. */
import { command } from '#redis/command';
import { replyHelp } from '#redis/help';

export default command({
  name: 'pubsub|help',
  summary: 'Show helpful text about the different subcommands',
  since: '6.2.0',
  group: 'pubsub',
  complexity: 'O(1)',
  arity: 2,
  flags: ['loading', 'stale'],
  categories: ['@slow'],
  examples: [
    '~ PUBSUB HELP',
    ' 1) PUBSUB <subcommand> [<arg> [value] [opt] ...]. Subcommands are:',
    ' 2) CHANNELS [<pattern>]',
    ' 3)     Return the currently active channels matching a <pattern> (default: \'*\').',
    ' 4) NUMPAT',
    ' 5)     Return number of subscriptions to patterns.',
    ' 6) NUMSUB [<channel> ...]',
    ' 7)     Return the number of subscribers for the specified channels, excluding',
    '…',
  ],
  run(ctx) {
    replyHelp(ctx, [
      'CHANNELS [<pattern>]',
      '    Return the currently active channels matching a <pattern> (default: \'*\').',
      'NUMPAT',
      '    Return number of subscriptions to patterns.',
      'NUMSUB [<channel> ...]',
      '    Return the number of subscribers for the specified channels, excluding',
      '    pattern subscriptions(default: no channels).',
      'SHARDCHANNELS [<pattern>]',
      '    Return the currently active shard level channels matching a <pattern> (default: \'*\').',
      'SHARDNUMSUB [<shardchannel> ...]',
      '    Return the number of subscribers for the specified shard level channel(s)',
    ]);
  },
});
