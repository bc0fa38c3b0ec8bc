/* HSETNX: sets a field that is not there. */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Hash } from '#redis/keyspace/hash';

export default command({
  name: 'hsetnx',
  summary: 'Set the value of a hash field, only if the field does not exist',
  since: '2.0.0',
  group: 'hash',
  complexity: 'O(1)',
  arity: 4,
  flags: ['write', 'denyoom', 'fast'],
  categories: ['@write', '@hash', '@fast'],
  keySpecs: [keyAt(1, 'RW', 'insert')],
  args: [KEY, { name: 'field', type: 'string' }, { name: 'value', type: 'string' }],
  examples: [
    '> HSETNX user:1 created 2026-11-21',
    '(integer) 1',
    '> HSETNX user:1 created 2027-01-01',
    '(integer) 0',
    '> HGET user:1 created',
    '"2026-11-21"',
  ],
  run(ctx) {
    const key = ctx.text(1);
    const { source, starts } = ctx.words;
    const old = Hash.current(ctx.db, key);
    if (old !== undefined && old.find(source, starts[2]!, ctx.length(2)) !== 0) return ctx.reply.integer(0);
    const hash = old ?? Hash.create(ctx.db, key);
    hash.set(source, starts[2]!, ctx.length(2), source, starts[3]!, ctx.length(3));
    ctx.reply.integer(1);
    ctx.changed('h', 'hset', key);
  },
});
