/* CLIENT TRACKING: this client wants to hear which keys have changed (networking.c, clientCommand). */
import { command } from '#redis/command';
import { enableTracking, readTrackingOptions } from '#redis/tracking-options';
import { SYNTAX } from '#redis/errors';

export default command({
  name: 'client|tracking',
  summary: 'Enable or disable server assisted client side caching support',
  since: '6.0.0',
  group: 'connection',
  complexity: 'O(1). Some options may introduce additional complexity.',
  arity: -3,
  restricted: 'serverless',
  flags: ['noscript', 'loading', 'stale'],
  categories: ['@slow', '@connection'],
  args: [
    {
      name: 'status', type: 'oneof',
      args: [
        { name: 'on', type: 'pure-token', token: 'ON' },
        { name: 'off', type: 'pure-token', token: 'OFF' },
      ],
    },
    { name: 'client-id', type: 'integer', token: 'REDIRECT', optional: true },
    { name: 'prefix', type: 'string', token: 'PREFIX', optional: true, multiple: true, multipleToken: true },
    { name: 'bcast', type: 'pure-token', token: 'BCAST', optional: true },
    { name: 'optin', type: 'pure-token', token: 'OPTIN', optional: true },
    { name: 'optout', type: 'pure-token', token: 'OPTOUT', optional: true },
    { name: 'noloop', type: 'pure-token', token: 'NOLOOP', optional: true },
  ],
  examples: [
    '> CLIENT TRACKING ON BCAST PREFIX user:',
    'OK',
    '> CLIENT TRACKING OFF',
    'OK',
  ],
  refusals: [
    '> CLIENT TRACKING ON OPTIN OPTOUT',
    '(error) ERR You can\'t specify both OPTIN mode and OPTOUT mode',
    '> CLIENT TRACKING ON PREFIX user:',
    '(error) ERR PREFIX option requires BCAST mode to be enabled',
  ],
  run(ctx) {
    const asked = readTrackingOptions(ctx);
    if (ctx.is(2, 'ON')) enableTracking(ctx, asked);
    else if (ctx.is(2, 'OFF')) ctx.node.tracking.disable(ctx.client);
    else throw SYNTAX;
    ctx.reply.ok();
  },
});
