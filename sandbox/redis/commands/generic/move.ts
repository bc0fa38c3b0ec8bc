/* MOVE: a key into another database, unless it is there already (db.c, moveCommand). */
import { command } from '#redis/command';
import { KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { moveKey } from '#redis/keyspace/moving';

export default command({
  name: 'move',
  summary: 'Move a key to another database',
  since: '1.0.0',
  group: 'generic',
  complexity: 'O(1)',
  arity: 3,
  restricted: 'serverless',
  flags: ['write', 'fast'],
  categories: ['@keyspace', '@write', '@fast'],
  keySpecs: [keyAt(1, 'RW', 'access', 'update')],
  args: [KEY, { name: 'db', type: 'integer' }],
  examples: [
    '> SET n 1',
    'OK',
    '> MOVE n 1',
    '(integer) 1',
    '> MOVE n 1',
    '(integer) 0',
  ],
  refusals: [
    '> MOVE n 0',
    '(error) ERR source and destination objects are the same',
  ],
  run(ctx) { ctx.reply.integer(moveKey(ctx) ? 1 : 0); },
});
