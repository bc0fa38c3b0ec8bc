/* HDEL: removes fields; a hash without fields is no key. */
import { command } from '#redis/command';
import { FIELDS, KEY } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { Hash } from '#redis/keyspace/hash';

export default command({
  name: 'hdel',
  summary: 'Delete one or more hash fields',
  since: '2.0.0',
  group: 'hash',
  complexity: 'O(N) where N is the number of fields to be removed.',
  arity: -3,
  flags: ['write', 'fast'],
  categories: ['@write', '@hash', '@fast'],
  history: [
    ['2.4.0', 'Accepts multiple `field` arguments.'],
  ],
  keySpecs: [keyAt(1, 'RW', 'delete')],
  args: [KEY, FIELDS],
  examples: [
    '> HSET user:1 name Ada city London',
    '(integer) 2',
    '> HDEL user:1 city email',
    '(integer) 1',
    '> HDEL user:1 name',
    '(integer) 1',
    '> EXISTS user:1',
    '(integer) 0',
  ],
  run(ctx) {
    const { words } = ctx;
    const key = ctx.text(1);
    ctx.work(ctx.count);
    const hash = Hash.current(ctx.db, key);
    if (hash === undefined) return ctx.reply.integer(0);
    let deleted = 0;
    for (let i = 2; i < ctx.count && hash.size > 0; i++) {
      if (hash.delete(words.source, words.starts[i]!, ctx.length(i))) deleted++;
    }
    if (deleted > 0) {
      const gone = hash.removeIfEmpty();
      ctx.modified(key);
      ctx.notify('h', 'hdel', key);
      if (gone) ctx.notify('g', 'del', key);
      ctx.node.dirty += deleted;
    }
    ctx.reply.integer(deleted);
  },
});
