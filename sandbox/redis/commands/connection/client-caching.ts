/* CLIENT CACHING: whether the next command's keys are remembered, against the mode's habit. */
import { command } from '#redis/command';
import { Refusal, SYNTAX } from '#redis/errors';

export default command({
  name: 'client|caching',
  summary: 'Instruct the server about tracking or not keys in the next request',
  since: '6.0.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: 3,
  restricted: 'serverless',
  flags: ['noscript', 'loading', 'stale'],
  categories: ['@slow', '@connection'],
  args: [
    {
      name: 'mode', type: 'oneof',
      args: [
        { name: 'yes', type: 'pure-token', token: 'YES' },
        { name: 'no', type: 'pure-token', token: 'NO' },
      ],
    },
  ],
  examples: [
    '> CLIENT TRACKING ON OPTIN',
    'OK',
    '> CLIENT CACHING YES',
    'OK',
    '> GET page:home',
    '(nil)',
  ],
  refusals: [
    '> CLIENT TRACKING OFF',
    'OK',
    '> CLIENT CACHING YES',
    '(error) ERR CLIENT CACHING can be called only when the client is in tracking mode with OPTIN or '
      + 'OPTOUT mode enabled',
  ],
  run(ctx) {
    const { tracking } = ctx.client;
    if (tracking === undefined) {
      throw new Refusal('ERR CLIENT CACHING can be called only when the client is in tracking mode with OPTIN or '
        + 'OPTOUT mode enabled');
    }
    if (ctx.is(2, 'YES')) {
      if (!tracking.optIn) {
        throw new Refusal('ERR CLIENT CACHING YES is only valid when tracking is enabled in OPTIN mode.');
      }
    } else if (ctx.is(2, 'NO')) {
      if (!tracking.optOut) {
        throw new Refusal('ERR CLIENT CACHING NO is only valid when tracking is enabled in OPTOUT mode.');
      }
    } else throw SYNTAX;
    tracking.caching = true;
    ctx.reply.ok();
  },
});
