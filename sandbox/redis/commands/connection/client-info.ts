/* CLIENT INFO: this connection's line of CLIENT LIST. */
import { command } from '#redis/command';
import { clientLine } from '#redis/client-line';

export default command({
  name: 'client|info',
  summary: 'Returns information about the current client connection.',
  since: '6.2.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: 2,
  restricted: 'serverless',
  flags: ['noscript', 'loading', 'stale'],
  categories: ['@slow', '@connection'],
  tips: ['nondeterministic_output'],
  examples: [
    '~ CLIENT INFO',
    'id=4 addr=127.0.0.1:36130 laddr=127.0.0.1:41595 fd=7 name= age=0 idle=0 flags=N db=0 sub=0 '
      + 'psub=0 ssub=0 multi=-1 qbuf=26 qbuf-free=20448 argv-mem=10 multi-mem=0 rbs=16384 rbp=16384 '
      + 'obl=0 oll=0 omem=0 tot-mem=37658 events=r cmd=client|info user=default redir=-1 resp=2',
  ],
  run(ctx) { ctx.reply.verbatim('txt', `${clientLine(ctx.client)}\n`); },
});
