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
  run(ctx) { push(ctx, 'head', false); },
});
