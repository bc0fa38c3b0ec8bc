/* HSET: sets fields; answers how many are new. */
import { command } from '#redis/command';
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
  keySpecs: [
    { flags: ['RW', 'update'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 1, 1],
  args: [
    { name: 'key', type: 'key', keySpec: 0 },
    {
      name: 'field_value', type: 'block', multiple: true,
      args: [
        { name: 'field', type: 'string' },
        { name: 'value', type: 'string' },
      ],
    },
  ],
  run(ctx) { ctx.reply.integer(setFields(ctx)); },
});
