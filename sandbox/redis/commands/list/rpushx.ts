/* RPUSHX: RPUSH for a list that is there. */
import { command } from '#redis/command';
import { ELEMENTS, KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { push } from './push';

export default command({
  name: 'rpushx',
  summary: 'Append an element to a list, only if the list exists',
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
  keySpecs: [keyAt(1, 'RW', 'insert')],
  args: [KEY, ELEMENTS],
  examples: [
    '> RPUSHX jobs nobody',
    '(integer) 0',
    '> RPUSH jobs first',
    '(integer) 1',
    '> RPUSHX jobs second',
    '(integer) 2',
    '> LRANGE jobs 0 -1',
    '1) "first"',
    '2) "second"',
  ],
  run(ctx) { push(ctx, 'tail', true); },
});
