/* SET, ADD, REPLACE, APPEND, PREPEND and their quiet twins. A unique number in the header makes any of the first three
 * a compare-and-swap. */
import { countRefused, store, type Mode, type Stored } from '../storing';
import { received } from '../telling';
import { STATUS, type BinaryContext } from './context';

const MODES: Record<number, Mode> = {
  0x01: 'set', 0x11: 'set', 0x02: 'add', 0x12: 'add', 0x03: 'replace', 0x13: 'replace', 0x0e: 'append',
  0x19: 'append', 0x0f: 'prepend', 0x1a: 'prepend',
};
const LINE_END = 2;
const isJoin = (mode: Mode) => mode === 'append' || mode === 'prepend';

export function runStorage(ctx: BinaryContext): void {
  const { items } = ctx;
  const mode = MODES[ctx.opcode]!;
  const joins = isJoin(mode);
  const flags = joins ? 0 : ctx.extra32(0);
  const expires = joins ? 0 : ctx.server.expiry(ctx.extra32(4) | 0);
  const bytes = ctx.valueLength;
  if (ctx.tells) tell(ctx, mode, bytes);
  ctx.server.prefixes?.set(ctx.key);
  const item = ctx.allocate(flags, expires, bytes + LINE_END);
  if (item === 0) return noRoom(ctx, mode, flags, bytes + LINE_END);
  items.setCas(item, ctx.cas);
  const storing: Mode = ctx.cas !== 0n && !joins ? 'cas' : mode;
  ctx.arriving = { item, bytes, filled: 0, finish: (then, filled) => finish(then, filled, storing) };
}

function tell(ctx: BinaryContext, mode: Mode, bytes: number): void {
  if (isJoin(mode)) return ctx.server.tell!(`Value len is ${bytes}\n`);
  received(ctx.connection, `${mode.toUpperCase()} ${ctx.key} Value len is ${bytes}`);
}

function noRoom(ctx: BinaryContext, mode: Mode, flags: number, bytes: number): void {
  const { items } = ctx;
  ctx.fail(STATUS[countRefused(items, ctx.keyLength, flags, bytes)]);
  const old = mode === 'set' ? ctx.find() : 0;
  if (old !== 0) items.unlink(old);
}

function finish(ctx: BinaryContext, item: number, mode: Mode): void {
  const { items } = ctx;
  ctx.countClass(item, 'setCmds');
  const { stored, item: kept } = store(items, item, { mode, staleAllowed: false });
  if (stored === 'stored') ctx.answer({ cas: items.cas(kept) });
  else ctx.fail(statusOf(stored, mode));
}

function statusOf(stored: Stored, mode: Mode): (typeof STATUS)[keyof typeof STATUS] {
  if (stored === 'exists') return STATUS.exists;
  if (stored === 'not_found') return STATUS.notFound;
  if (stored === 'no_memory') return STATUS.noMemory;
  if (mode === 'add') return STATUS.exists;
  return mode === 'replace' ? STATUS.notFound : STATUS.notStored;
}
