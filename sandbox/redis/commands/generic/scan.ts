/* SCAN: keys in steps; a cursor survives any resize of the table. */
import { command } from '#redis/command';
import { SCAN_OPTIONS } from '#redis/arguments';
import { readScan, scanKeyspace } from '#redis/keyspace/scanning';

export default command({
  name: 'scan',
  summary: 'Incrementally iterate the keys space',
  since: '2.8.0',
  group: 'generic',
  complexity: 'O(1) for every call. O(N) for a complete iteration, including enough command calls for the cursor '
    + 'to return back to 0. N is the number of elements inside the collection.',
  arity: -2,
  flags: ['readonly'],
  categories: ['@keyspace', '@read', '@slow'],
  tips: ['nondeterministic_output', 'request_policy:special'],
  history: [
    ['6.0.0', 'Added the `TYPE` subcommand.'],
  ],
  args: [
    ...SCAN_OPTIONS,
    { name: 'type', type: 'string', token: 'TYPE', since: '6.0.0', optional: true },
  ],
  examples: [
    '> MSET user:1 Ada order:1 lamp',
    'OK',
    '> SCAN 0 MATCH user:* COUNT 100',
    '1) "0"',
    '2) 1) "user:1"',
    '> SCAN 0 TYPE hash COUNT 100',
    '1) "0"',
    '2) (empty array)',
  ],
  refusals: [
    '> SCAN first',
    '(error) ERR invalid cursor',
    '> SCAN 0 COUNT 0',
    '(error) ERR syntax error',
  ],
  run(ctx) { scanKeyspace(ctx, readScan(ctx, 1, true)); },
});
