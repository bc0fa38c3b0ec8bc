/* LATENCY HELP. */
import { command } from '#redis/command';
import { replyHelp } from '#redis/help';

const LINES = [
  'DOCTOR',
  '    Return a human readable latency analysis report.',
  'GRAPH <event>',
  '    Return an ASCII latency graph for the <event> class.',
  'HISTORY <event>',
  '    Return time-latency samples for the <event> class.',
  'LATEST',
  '    Return the latest latency samples for all events.',
  'RESET [<event> ...]',
  '    Reset latency data of one or more <event> classes.',
  '    (default: reset all data for all event classes)',
  'HISTOGRAM [COMMAND ...]',
  '    Return a cumulative distribution of latencies in the format of a histogram for the specified '
    + 'command names.',
  '    If no commands are specified then all histograms are replied.',
];

export default command({
  name: 'latency|help',
  summary: 'Show helpful text about the different subcommands.',
  since: '2.8.13',
  group: 'server',
  complexity: 'O(1)',
  arity: 2,
  flags: ['loading', 'stale'],
  categories: ['@slow'],
  examples: [
    '~ LATENCY HELP',
    ' 1) LATENCY <subcommand> [<arg> [value] [opt] ...]. Subcommands are:',
    ' 2) DOCTOR',
    ' 3)     Return a human readable latency analysis report.',
    ' 4) GRAPH <event>',
    ' 5)     Return an ASCII latency graph for the <event> class.',
    ' 6) HISTORY <event>',
    ' 7)     Return time-latency samples for the <event> class.',
    '…',
  ],
  run(ctx) { replyHelp(ctx, LINES); },
});
