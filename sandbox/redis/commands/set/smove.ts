/* SMOVE: takes a member from one set to another. */
import { command } from '#redis/command';
import { SOURCE_AND_DESTINATION } from '#redis/arguments';
import { keyAt } from '#redis/key-specs';
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
  keySpecs: [keyAt(1, 'RW', 'access', 'delete'), keyAt(2, 'RW', 'insert')],
  args: [...SOURCE_AND_DESTINATION, { name: 'member', type: 'string' }],
  examples: [
    '> SADD todo write test',
    '(integer) 2',
    '> SMOVE todo done write',
    '(integer) 1',
    '> SMOVE todo done sleep',
    '(integer) 0',
    '> SMEMBERS done',
    '1) "write"',
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
