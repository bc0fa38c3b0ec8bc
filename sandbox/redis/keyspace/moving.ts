/* Keys that go elsewhere: RENAME, MOVE, COPY (db.c). A value moves by its place in the arena; only COPY copies
 * bytes. */
import type { Context } from '../context';
import { DB_RANGE, NO_SUCH_KEY, Refusal, SYNTAX } from '../errors';
import type { Keyspace } from './keyspace';
import { kindOf } from './kinds';
import { TYPE } from './layout';
import { WEIGHT } from '../work-weights';

const SAME_OBJECT = new Refusal('ERR source and destination objects are the same');

/** False when the new key is there and `onlyNew`. */
export function renameKey(ctx: Context, onlyNew: boolean): boolean {
  const { db } = ctx;
  const from = ctx.text(1);
  const to = ctx.text(2);
  const entry = db.write(from);
  if (entry === 0) throw NO_SUCH_KEY;
  if (from === to) return !onlyNew;
  if (db.write(to) !== 0) {
    if (onlyNew) return false;
    db.remove(to);
  }
  db.attach(to, db.detach(entry));
  ctx.modified(from);
  ctx.modified(to);
  ctx.notify('g', 'rename_from', from);
  ctx.notify('g', 'rename_to', to);
  ctx.node.dirty++;
  return true;
}

export function moveKey(ctx: Context): boolean {
  const { db } = ctx;
  const key = ctx.text(1);
  const target = databaseAt(ctx, 2);
  if (target === db) throw SAME_OBJECT;
  const entry = db.write(key);
  if (entry === 0 || target.write(key) !== 0) return false;
  target.attach(key, db.detach(entry));
  ctx.modified(key);
  ctx.modified(key, target);
  ctx.notify('g', 'move_from', key);
  ctx.notify('g', 'move_to', key, target);
  ctx.node.dirty++;
  return true;
}

export function copyKey(ctx: Context): boolean {
  const { db } = ctx;
  let target = db;
  let replace = false;
  for (let i = 3; i < ctx.count; i++) {
    if (ctx.is(i, 'REPLACE')) replace = true;
    else if (ctx.is(i, 'DB') && i + 1 < ctx.count) target = databaseAt(ctx, ++i);
    else throw SYNTAX;
  }
  const from = ctx.text(1);
  const to = ctx.text(2);
  if (target === db && from === to) throw SAME_OBJECT;
  const entry = db.read(from);
  if (entry === 0) return false;
  const exists = target.write(to) !== 0;
  if (exists && !replace) return false;
  const kind = kindOf(db.typeOf(entry));
  ctx.work(kind.length(db, entry) * (db.typeOf(entry) === TYPE.list ? 1 : WEIGHT.copied));
  ctx.mayStore(kind.memoryBytes(db, entry));
  if (exists) target.remove(to);
  const copy = target.add(to, db.typeOf(entry), db.encodingOf(entry));
  kind.copy(db, entry, target, copy);
  if (db.expiresAt(entry) !== 0) target.setExpiry(copy, db.expiresAt(entry));
  ctx.modified(to, target);
  ctx.notify('g', 'copy_to', to, target);
  ctx.node.dirty++;
  return true;
}

function databaseAt(ctx: Context, i: number): Keyspace {
  const number = ctx.int32(i);
  const db = ctx.node.databases[number];
  if (db === undefined) throw DB_RANGE;
  return db;
}
