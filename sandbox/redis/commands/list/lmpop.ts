/* LMPOP: up to `count` elements of the first of several lists that has something. */
import { command } from '#redis/command';
import { COUNT, KEYS, NUMKEYS } from '#redis/arguments';
import { countedKeys } from '#redis/key-specs';
import { List } from '#redis/keyspace/list';
import { readMultiPop } from './multi-pop';
import { popWithKey } from './pop';
import { SIDE } from './arguments';

export default command({
  name: 'lmpop',
  summary: 'Pop elements from a list',
  since: '7.0.0',
  group: 'list',
  complexity: 'O(N+M) where N is the number of provided keys and M is the number of elements returned.',
  arity: -4,
  flags: ['write', 'movablekeys'],
  categories: ['@write', '@list', '@slow'],
  keySpecs: [countedKeys(1, 'RW', 'access', 'delete')],
  args: [NUMKEYS, KEYS, SIDE, COUNT],
  run(ctx) {
    const { keys, end, count } = readMultiPop(ctx, 1);
    for (const key of keys) {
      const list = List.current(ctx.db, key);
      if (list !== undefined) return popWithKey(ctx, list, end, count);
    }
    ctx.reply.nilArray();
  },
});
