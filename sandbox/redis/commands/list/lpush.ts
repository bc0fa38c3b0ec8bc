/* LPUSH: elements before the first, each before the one before it; makes the list. */
import { command } from '#redis/command';
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
  keySpecs: [
    { flags: ['RW', 'insert'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'element', type: 'string', multiple: true },
  ],
  run(ctx) { push(ctx, 'head', false); },
});
