/* What get and its relatives do; TOUCH is a GAT without the value. */
import { WORD } from '../memory';
import { received } from '../telling';
import type { Opcode } from './command';
import { HEADER_BYTES, put32, putCas, STATUS, type BinaryContext } from './context';

const FLAGS_BYTES = 4;

export function runGet(ctx: BinaryContext, { withKey, touches, valueless }: Opcode): void {
  const { items } = ctx;
  if (ctx.tells) received(ctx.connection, `${touches ? 'TOUCH' : 'GET'} ${ctx.key}`);
  const item = ctx.find();
  ctx.count(touches ? 'touchCmds' : 'getCmds');
  if (touches) ctx.count('getCmds');
  ctx.server.prefixes?.get(ctx.key, item !== 0);
  if (item === 0) return miss(ctx, withKey === true, touches === true);
  items.lru.touch(item);
  if (touches) {
    items.memory.write(item, WORD.expires, ctx.server.expiry(ctx.extra32(0) | 0));
    ctx.countClass(item, 'touchHits');
  } else ctx.server.tables.count(items.lru.listOf(item), 'hits');
  const key = withKey ? ctx.keyLength : 0;
  const value = valueless ? 0 : items.valueBytes(item) - 2;
  ctx.header(STATUS.ok, FLAGS_BYTES, key, FLAGS_BYTES + key + value);
  /* Behind the header, because -vv shows it without. */
  putCas(ctx.out.bytes, ctx.out.at - HEADER_BYTES, items.cas(item));
  ctx.out.room(FLAGS_BYTES);
  put32(ctx.out.bytes, ctx.out.at, items.memory.read(item, WORD.clientFlags));
  ctx.out.at += FLAGS_BYTES;
  if (withKey) ctx.out.copy(ctx.source, ctx.keyAt, key);
  items.eachPart(item, 0, value, (bytes, at, count) => ctx.out.copy(bytes, at, count));
  ctx.connection.departed();
}

function miss(ctx: BinaryContext, withKey: boolean, touches: boolean): void {
  if (touches) ctx.count('touchMisses');
  ctx.count('getMisses');
  if (ctx.quiet) return;
  if (!withKey) return ctx.fail(STATUS.notFound);
  ctx.header(STATUS.notFound, 0, ctx.keyLength, ctx.keyLength);
  ctx.out.copy(ctx.source, ctx.keyAt, ctx.keyLength);
}
