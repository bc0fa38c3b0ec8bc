/* XRANGE: entries between two ids, upwards. */
import { command } from '#redis/command';
import { Stream } from '#redis/keyspace/stream';
import { rangeOfWords } from './entries';

export default command({
  name: 'xrange',
  summary: 'Return a range of elements in a stream, with IDs matching the specified IDs interval',
  since: '5.0.0',
  group: 'stream',
  complexity: 'O(N) with N being the number of elements being returned. If N is constant (e.g. always asking for '
    + 'the first 10 elements with COUNT), you can consider it O(1).',
  arity: -4,
  flags: ['readonly'],
  categories: ['@read', '@stream', '@slow'],
  history: [
    ['6.2.0', 'Added exclusive ranges.'],
  ],
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'start', type: 'string' },
    { name: 'end', type: 'string' },
    { name: 'count', type: 'integer', token: 'COUNT', optional: true },
  ],
  run(ctx) { rangeOfWords(ctx, (key) => Stream.read(ctx.db, key), false); },
});
