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
  examples: [
    '> RPUSH high urgent',
    '(integer) 1',
    '> RPUSH low someday maybe later',
    '(integer) 3',
    '> LMPOP 2 high low LEFT',
    '1) "high"',
    '2) 1) "urgent"',
    '> LMPOP 2 high low RIGHT COUNT 2',
    '1) "low"',
    '2) 1) "later"',
    '   2) "maybe"',
    '> LMPOP 1 missing LEFT',
    '(nil)',
  ],
  refusals: [
    '> LMPOP 0 high LEFT',
    '(error) ERR numkeys should be greater than 0',
    '> LMPOP 1 low LEFT COUNT 0',
    '(error) ERR count should be greater than 0',
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
