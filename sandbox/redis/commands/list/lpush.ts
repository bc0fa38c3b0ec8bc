/* LPUSH: elements before the first, each before the one before it; makes the list. */
import { command } from '#redis/command';
import { ELEMENTS, KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { push } from './push';

export default command({
  name: 'lpush',
  summary: 'Prepend one or multiple elements to a list',
  since: '1.0.0',
  group: 'list',
  complexity: 'O(1) for each element added, so O(N) to add N elements when the command is called with multiple '
    + 'arguments.',
  arity: -3,
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@list', '@fast'],
  history: [
    ['2.4.0', 'Accepts multiple `element` arguments.'],
  ],
  keySpecs: [keyAt(1, 'RW', 'insert')],
  args: [KEY, ELEMENTS],
  examples: [
    '> LPUSH jobs first',
    '(integer) 1',
    '> LPUSH jobs second third',
    '(integer) 3',
    '> LRANGE jobs 0 -1',
    '1) "third"',
    '2) "second"',
    '3) "first"',
  ],
  refusals: [
    '> SET plain text',
    'OK',
    '> LPUSH plain job',
    '(error) WRONGTYPE Operation against a key holding the wrong kind of value',
  ],
  run(ctx) { push(ctx, 'head', false); },
});
