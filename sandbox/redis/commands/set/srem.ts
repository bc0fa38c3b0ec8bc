/* SREM: removes members; a set without members is no key. */
import { command } from '#redis/command';
import { KEY, MEMBERS } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
import { SetValue } from '#redis/keyspace/set';

export default command({
  name: 'srem',
  summary: 'Remove one or more members from a set',
  since: '1.0.0',
  group: 'set',
  complexity: 'O(N) where N is the number of members to be removed.',
  arity: -3,
  flags: ['write', 'fast'],
  categories: ['@write', '@set', '@fast'],
  history: [
    ['2.4.0', 'Accepts multiple `member` arguments.'],
  ],
  keySpecs: [keyAt(1, 'RW', 'delete')],
  args: [KEY, MEMBERS],
  examples: [
    '> SADD online ada grace',
    '(integer) 2',
    '> SREM online grace nobody',
    '(integer) 1',
    '> SMEMBERS online',
    '1) "ada"',
    '> SREM online ada',
    '(integer) 1',
    '> EXISTS online',
    '(integer) 0',
  ],
  run(ctx) {
    const { words } = ctx;
    const key = ctx.text(1);
    ctx.work(ctx.count);
    const set = SetValue.current(ctx.db, key);
    if (set === undefined) return ctx.reply.integer(0);
    let deleted = 0;
    for (let i = 2; i < ctx.count && set.size > 0; i++) {
      if (set.delete(words.source, words.starts[i]!, ctx.length(i))) deleted++;
    }
    if (deleted > 0) {
      const gone = set.removeIfEmpty();
      ctx.modified(key);
      ctx.notify('s', 'srem', key);
      if (gone) ctx.notify('g', 'del', key);
      ctx.node.dirty += deleted;
    }
    ctx.reply.integer(deleted);
  },
});
