/* LMPOP: up to `count` elements of the first of several lists that has something. */
import { command } from '#redis/command';
import { List } from '#redis/keyspace/list';
import { readMultiPop } from './multi-pop';
import { popWithKey } from './pop';

export default command({
  name: 'lmpop',
  summary: 'Pop elements from a list',
  since: '7.0.0',
  group: 'list',
  complexity: 'O(N+M) where N is the number of provided keys and M is the number of elements returned.',
  arity: -4,
  flags: ['write', 'movablekeys'],
  categories: ['@write', '@list', '@slow'],
  keySpecs: [
    { flags: ['RW', 'access', 'delete'], begin: { index: 1 }, find: { numberAt: 0, firstKey: 1, step: 1 } },
  ],
  args: [
    { name: 'numkeys', type: 'integer' },
    { name: 'key', type: 'key', keySpec: 0, multiple: true },
    {
      name: 'where', type: 'oneof',
      args: [
        { name: 'left', type: 'pure-token', token: 'LEFT' },
        { name: 'right', type: 'pure-token', token: 'RIGHT' },
      ],
    },
    { name: 'count', type: 'integer', token: 'COUNT', optional: true },
  ],
  run(ctx) {
    const { keys, end, count } = readMultiPop(ctx, 1);
    for (const key of keys) {
      const list = List.current(ctx.db, key);
      if (list !== undefined) return popWithKey(ctx, list, end, count);
    }
    ctx.reply.nilArray();
  },
});
