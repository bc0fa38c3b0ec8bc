/* LPUSHX: LPUSH for a list that is there. */
import { command } from '#redis/command';
import { push } from './push';

export default command({
  name: 'lpushx',
  summary: 'Prepend an element to a list, only if the list exists',
  since: '2.2.0',
  group: 'list',
  complexity: 'O(1) for each element added, so O(N) to add N elements when the command is called with multiple '
    + 'arguments.',
  arity: -3,
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@list', '@fast'],
  history: [
    ['4.0.0', 'Accepts multiple `element` arguments.'],
  ],
  keySpecs: [
    { flags: ['RW', 'insert'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    { name: 'element', type: 'string', multiple: true },
  ],
  run(ctx) { push(ctx, 'head', true); },
});
