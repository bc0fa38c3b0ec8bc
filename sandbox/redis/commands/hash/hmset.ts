/* HMSET: HSET that answers OK. */
import { command } from '#redis/command';
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
  run(ctx) {
    setFields(ctx);
    ctx.reply.ok();
  },
});
