/* CLIENT TRACKINGINFO: the mode this client is in. */
import { command } from '#redis/command';

export default command({
  name: 'client|trackinginfo',
  summary: 'Return information about server assisted client side caching for the current connection',
  since: '6.2.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: 2,
  restricted: 'serverless',
  flags: ['noscript', 'loading', 'stale'],
  categories: ['@slow', '@connection'],
  examples: [
    '> CLIENT TRACKINGINFO',
    '1) "flags"',
    '2) 1) "off"',
    '3) "redirect"',
    '4) (integer) -1',
    '5) "prefixes"',
    '6) (empty array)',
  ],
  run(ctx) {
    const { client: { tracking }, reply } = ctx;
    const flags = [tracking === undefined ? 'off' : 'on'];
    if (tracking?.broadcast) flags.push('bcast');
    if (tracking?.optIn) flags.push('optin', ...(tracking.caching ? ['caching-yes'] : []));
    if (tracking?.optOut) flags.push('optout', ...(tracking.caching ? ['caching-no'] : []));
    if (tracking?.noLoop) flags.push('noloop');
    if (tracking?.brokenRedirect) flags.push('broken_redirect');
    const prefixes = [...tracking?.prefixes ?? []].sort((a, b) => (a < b ? -1 : 1));
    reply.map(3);
    reply.bulk('flags');
    reply.set(flags.length);
    for (const flag of flags) reply.bulk(flag);
    reply.bulk('redirect');
    reply.integer(tracking?.redirect ?? -1);
    reply.bulk('prefixes');
    reply.array(prefixes.length);
    for (const prefix of prefixes) reply.bulk(prefix);
  },
});
