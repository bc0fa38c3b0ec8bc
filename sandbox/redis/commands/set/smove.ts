/* SMOVE: takes a member from one set to another. */
import { command } from '#redis/command';
import { SetValue } from '#redis/keyspace/set';

export default command({
  name: 'smove',
  summary: 'Move a member from one set to another',
  since: '1.0.0',
  group: 'set',
  complexity: 'O(1)',
  arity: 4,
  flags: ['write', 'fast'],
  categories: ['@write', '@set', '@fast'],
  keySpecs: [
    { flags: ['RW', 'access', 'delete'], begin: { index: 1 }, find: { lastKey: 0, step: 1, limit: 0 } },
    { flags: ['RW', 'insert'], begin: { index: 2 }, find: { lastKey: 0, step: 1, limit: 0 } },
  ],
  keyRange: [1, 2, 1],
  args: [
    { name: 'source', type: 'key', keySpec: 0 },
    { name: 'destination', type: 'key', keySpec: 1 },
    { name: 'member', type: 'string' },
  ],
  run(ctx) {
    const { reply, db } = ctx;
    const [from, to] = [ctx.text(1), ctx.text(2)];
    const at = ctx.words.starts[3]!;
    const { source } = ctx.words;
    const length = ctx.length(3);
    const entry = db.write(from);
    const existing = db.write(to);
    if (entry === 0) return reply.integer(0);
    const set = SetValue.current(db, from)!;
    const target = existing === 0 ? undefined : SetValue.current(db, to)!;
    if (target !== undefined && set.isSame(target)) return reply.integer(set.has(source, at, length) ? 1 : 0);
    if (!set.has(source, at, length)) return reply.integer(0);
    if (target === undefined) ctx.node.mayAddKey();
    set.delete(source, at, length);
    ctx.notify('s', 'srem', from);
    if (set.removeIfEmpty()) ctx.notify('g', 'del', from);
    ctx.modified(from);
    ctx.node.dirty++;
    const destination = target ?? SetValue.create(db, to, source, at, length);
    if (destination.add(source, at, length)) ctx.changed('s', 'sadd', to);
    reply.integer(1);
  },
});
