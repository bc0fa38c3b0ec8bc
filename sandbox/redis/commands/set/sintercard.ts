/* SINTERCARD: how many members all sets share, counted up to LIMIT. */
import { command } from '#redis/command';
import { KEYS, NUMKEYS } from '#redis/arguments';
import { countedKeys } from '#redis/key-specs';
import { LIMIT_NEGATIVE, NUMKEYS_MUST_BE_POSITIVE, SYNTAX, TOO_MANY_KEYS } from '#redis/errors';
import { countIntersection } from './algebra';

export default command({
  name: 'sintercard',
  summary: 'Intersect multiple sets and return the cardinality of the result',
  since: '7.0.0',
  group: 'set',
  complexity: 'O(N*M) worst case where N is the cardinality of the smallest set and M is the number of sets.',
  arity: -3,
  flags: ['readonly', 'movablekeys'],
  categories: ['@read', '@set', '@slow'],
  keySpecs: [countedKeys(1, 'RO', 'access')],
  args: [NUMKEYS, KEYS, { name: 'limit', type: 'integer', token: 'LIMIT', optional: true }],
  examples: [
    '> SADD monday 1 2 3',
    '(integer) 3',
    '> SADD tuesday 2 3 4',
    '(integer) 3',
    '> SINTERCARD 2 monday tuesday',
    '(integer) 2',
    '> SINTERCARD 2 monday tuesday LIMIT 1',
    '(integer) 1',
  ],
  refusals: [
    '> SINTERCARD 0 monday',
    '(error) ERR numkeys should be greater than 0',
    '> SINTERCARD 2 monday tuesday LIMIT -1',
    '(error) ERR LIMIT can\'t be negative',
  ],
  run(ctx) {
    const numkeys = ctx.integerWithin(1, 1, Infinity, NUMKEYS_MUST_BE_POSITIVE);
    if (numkeys > ctx.count - 2) throw TOO_MANY_KEYS;
    let limit = 0;
    for (let i = 2 + numkeys; i < ctx.count; i += 2) {
      if (!ctx.is(i, 'LIMIT') || i + 1 >= ctx.count) throw SYNTAX;
      limit = ctx.integerWithin(i + 1, 0, Infinity, LIMIT_NEGATIVE);
    }
    const keys = ctx.texts(2).slice(0, numkeys);
    ctx.reply.integer(countIntersection(ctx, keys, limit === 0 ? Infinity : limit));
  },
});
