/* The storage commands: a line with flags, expiry and length, then the value (process_update_command). */
import { countRefused, store, type Mode, type Stored } from '../storing';
import { textCommand, type TextCommand } from './command';
import { BAD_FORMAT, UNSTORABLE, type Arriving, type TextContext } from './context';

const ANSWERS: Record<Stored, string> = {
  stored: 'STORED', not_stored: 'NOT_STORED', exists: 'EXISTS', not_found: 'NOT_FOUND',
  no_memory: UNSTORABLE.noMemory,
};
const LONGEST = 0x7fffffff - 2;
const LINE_END = 2;
/** The line end is part of what is stored; what noreply said is kept until the value is there. */
type Waiting = Arriving & { quiet: boolean };

export function storageCommand(name: Mode): TextCommand {
  const words = name === 'cas' ? 6 : 5;
  return textCommand({
    name, words: (count) => count === words || count === words + 1, run: (ctx) => receive(ctx, name),
  });
}

function receive(ctx: TextContext, mode: Mode): void {
  const { line, items } = ctx;
  const quiet = ctx.maybeNoreply();
  if (ctx.keyTooLong(1)) return ctx.reply(BAD_FORMAT);
  const flags = line.uint32(2);
  const expires = line.int32(3);
  const length = line.int32(4);
  const cas = mode === 'cas' ? line.uint64(5) : 0n;
  if (flags === undefined || expires === undefined || length === undefined || cas === undefined) {
    return ctx.reply(BAD_FORMAT);
  }
  if (length < 0 || length > LONGEST) return ctx.reply(BAD_FORMAT);
  const bytes = length + LINE_END;
  const keyLength = line.length(1);
  ctx.server.prefixes?.set(ctx.line.text(1));
  const own = ctx.server.expiry(expires);
  const item = items.allocate(line.source, line.starts[1]!, keyLength, ctx.hash(1), flags, own, bytes);
  if (item === 0) return noRoom(ctx, mode, keyLength, flags, bytes);
  if (cas !== 0n) items.setCas(item, cas);
  const waiting: Waiting = { item, bytes, filled: 0, storing: { mode, staleAllowed: false }, finish, quiet };
  ctx.arriving = waiting;
}

/** The value is thrown away, and so is what a set would have replaced. */
function noRoom(ctx: TextContext, mode: Mode, keyLength: number, flags: number, bytes: number): void {
  const { items } = ctx;
  ctx.complain(UNSTORABLE[countRefused(items, keyLength, flags, bytes)]);
  ctx.swallow = bytes;
  const old = mode === 'set' ? ctx.find(1) : 0;
  if (old !== 0) items.unlink(old);
}

function finish(this: Arriving, ctx: TextContext, item: number, ok: boolean): void {
  const { items } = ctx;
  ctx.noreply = (this as Waiting).quiet;
  ctx.countClass(item, 'setCmds');
  if (!ok) {
    items.free(item);
    return ctx.reply('CLIENT_ERROR bad data chunk');
  }
  ctx.reply(ANSWERS[store(items, item, this.storing).stored]);
}
