/* DEBUG RELOAD: everything goes through the form in which it would be saved, and comes back from it (debug.c). All is
 * written before anything is removed, so that what cannot be written stays. */
import { judge, build } from '../dump/build';
import { loadObject } from '../dump/load';
import { DumpReader } from '../dump/reader';
import { dumpEntry } from '../dump/save';
import type { Context } from '../context';
import { Refusal } from '../errors';
import type { Keyspace } from '../keyspace/keyspace';

type Saved = { db: Keyspace; key: string; expiresAt: number; payload: Uint8Array };

/** A payload's version and checksum, which stand behind the value. */
const SEAL_BYTES = 10;

export function reload(ctx: Context): void {
  for (let i = 2; i < ctx.count; i++) {
    if (!ctx.is(i, 'MERGE') && !ctx.is(i, 'NOFLUSH') && !ctx.is(i, 'NOSAVE')) {
      throw new Refusal('ERR DEBUG RELOAD only supports the MERGE, NOFLUSH and NOSAVE options.');
    }
    if (ctx.is(i, 'NOSAVE')) throw new Refusal('ERR Error trying to load the RDB dump, check server logs.');
  }
  const { node } = ctx;
  const saved: Saved[] = [];
  for (const db of node.databases) {
    db.forEach((entry) => {
      const key = db.keyOf(entry);
      saved.push({ db, key, expiresAt: db.expiresAt(entry), payload: dumpEntry(db, key, entry) });
    });
  }
  ctx.work(saved.length);
  for (const db of node.databases) db.clear();
  for (const { db, key, expiresAt, payload } of saved) {
    if (expiresAt > 0 && expiresAt <= ctx.now) continue;
    const loaded = loadObject(new DumpReader(payload.subarray(0, payload.length - SEAL_BYTES),
      (bytes) => { ctx.mayHold(bytes); }));
    judge(node.containers.packs, loaded);
    build(db, key, loaded);
    if (expiresAt > 0) db.setExpiry(db.find(key), expiresAt);
  }
  ctx.reply.ok();
}
