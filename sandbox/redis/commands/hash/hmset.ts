/* HMSET: HSET that answers OK. */
import { command } from '#redis/command';
import { FIELD_VALUES, KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { setFields } from './set-fields';

export default command({
  name: 'hmset',
  summary: 'Set multiple hash fields to multiple values',
  since: '2.0.0',
  group: 'hash',
  complexity: 'O(N) where N is the number of fields being set.',
  arity: -4,
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@hash', '@fast'],
  docFlags: ['deprecated'],
  deprecatedSince: '4.0.0',
  replacedBy: '`HSET` with multiple field-value pairs',
  keySpecs: [keyAt(1, 'RW', 'update')],
  args: [KEY, FIELD_VALUES],
  examples: [
    '> HMSET user:1 name Ada city London',
    'OK',
    '> HGET user:1 city',
    '"London"',
  ],
  run(ctx) {
    setFields(ctx);
    ctx.reply.ok();
  },
});
