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
  examples: [
    '> HSET user:1 name Ada city London',
    '(integer) 2',
    '> HSET user:1 city Paris',
    '(integer) 0',
    '> HGETALL user:1',
    '1) "name"',
    '2) "Ada"',
    '3) "city"',
    '4) "Paris"',
  ],
  refusals: [
    '> HSET user:1 name',
    '(error) ERR wrong number of arguments for \'hset\' command',
    '> SET plain text',
    'OK',
    '> HSET plain field value',
    '(error) WRONGTYPE Operation against a key holding the wrong kind of value',
  ],
  run(ctx) { ctx.reply.integer(setFields(ctx)); },
});
