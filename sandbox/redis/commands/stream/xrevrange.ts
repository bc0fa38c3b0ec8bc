/* XREVRANGE: entries between two ids, downwards. */
import { command } from '#redis/command';
import { COUNT, KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Stream } from '#redis/keyspace/stream';
import { rangeOfWords } from './entries';

export default command({
  name: 'xrevrange',
  summary: 'Return a range of elements in a stream, with IDs matching the specified IDs interval, in reverse '
    + 'order (from greater to smaller IDs) compared to XRANGE',
  since: '5.0.0',
  group: 'stream',
  complexity: 'O(N) with N being the number of elements returned. If N is constant (e.g. always asking for the '
    + 'first 10 elements with COUNT), you can consider it O(1).',
  arity: -4,
  flags: ['readonly'],
  categories: ['@read', '@stream', '@slow'],
  history: [
    ['6.2.0', 'Added exclusive ranges.'],
  ],
  keySpecs: [keyAt(1, 'RO', 'access')],
  args: [KEY, { name: 'end', type: 'string' }, { name: 'start', type: 'string' }, COUNT],
  examples: [
    '> XADD orders 1-1 item lamp',
    '"1-1"',
    '> XADD orders 2-1 item desk',
    '"2-1"',
    '> XREVRANGE orders + - COUNT 1',
    '1) 1) "2-1"',
    '   2) 1) "item"',
    '      2) "desk"',
  ],
  run(ctx) { rangeOfWords(ctx, (key) => Stream.read(ctx.db, key), true); },
});
