/* HSET: sets fields; answers how many are new. */
import { command } from '#redis/command';
import { FIELD_VALUES, KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { setFields } from './set-fields';

export default command({
  name: 'hset',
  summary: 'Set the string value of a hash field',
  since: '2.0.0',
  group: 'hash',
  complexity: 'O(1) for each field/value pair added, so O(N) to add N field/value pairs when the command is called '
    + 'with multiple field/value pairs.',
  arity: -4,
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@hash', '@fast'],
  history: [
    ['4.0.0', 'Accepts multiple `field` and `value` arguments.'],
  ],
  keySpecs: [keyAt(1, 'RW', 'update')],
  args: [KEY, FIELD_VALUES],
  run(ctx) { ctx.reply.integer(setFields(ctx)); },
});
