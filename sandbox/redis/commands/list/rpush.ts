/* RPUSH: elements behind the last; makes the list. */
import { command } from '#redis/command';
import { ELEMENTS, KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { push } from './push';

export default command({
  name: 'rpush',
  summary: 'Append one or multiple elements to a list',
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
    '> RPUSH queue a b c',
    '(integer) 3',
    '> LRANGE queue 0 -1',
    '1) "a"',
    '2) "b"',
    '3) "c"',
  ],
  refusals: [
    '> SET plain text',
    'OK',
    '> RPUSH plain job',
    '(error) WRONGTYPE Operation against a key holding the wrong kind of value',
  ],
  run(ctx) { push(ctx, 'tail', false); },
});
