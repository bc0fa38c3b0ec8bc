/* ms <key> <bytes> <flags>*: store; M says how, C only over a certain unique number, I also over a later one as
 * stale. */
import { FLAG } from '#memcached/item-flags';
import { countRefused, store, type Mode, type Stored } from '#memcached/storing';
import { BAD_FORMAT, UNSTORABLE, type Arriving, type TextContext } from '#memcached/text/context';
import { metaCommand } from '../command';
import type { MetaRequest } from '../request';

const BAD_CHUNK = 'CLIENT_ERROR bad data chunk';
const LONGEST = 0x7fffffff - 2;
const MODES: Record<string, Mode> = {
  '': 'set', S: 'set', s: 'set', E: 'add', e: 'add', A: 'append', a: 'append', P: 'prepend', p: 'prepend',
  R: 'replace', r: 'replace',
};
const ANSWERS: Record<Stored, string> = {
  stored: 'HD', exists: 'EX', not_found: 'NF', not_stored: 'NS', no_memory: UNSTORABLE.noMemory,
};
type Waiting = Arriving & { request: MetaRequest };

function lengthOf(ctx: TextContext): number | undefined {
  const length = ctx.count < 3 ? undefined : ctx.line.int32(2);
  return length === undefined || length < 0 || length > LONGEST ? undefined : length + 2;
}

export default metaCommand({
  letter: 's', flagsFrom: 3, valueBytes: lengthOf,
  run(ctx, request) {
    const bytes = lengthOf(ctx);
    if (bytes === undefined) return ctx.complain(BAD_FORMAT);
    let mode = MODES[request.mode];
    if (mode === undefined) {
      ctx.swallow = bytes;
      return ctx.complain('CLIENT_ERROR invalid mode for ms M token');
    }
    if (request.has('C') && (mode === 'set' || mode === 'replace')) mode = 'cas';
    const { items } = ctx;
    const expires = ctx.server.expiry(request.seconds('T'));
    const item = items.allocate(request.key, request.keyAt, request.keyLength, request.hash, request.clientFlags,
      expires, bytes);
    if (item === 0) return noRoom(ctx, request, bytes);
    if (request.keyIsBinary) items.set(item, FLAG.keyBinary);
    if (request.has('C')) items.setCas(item, request.number('C', 0n));
    const waiting: Waiting = {
      item, bytes, filled: 0, storing: { mode, staleAllowed: request.has('I') }, finish, request: keep(request),
    };
    ctx.arriving = waiting;
  },
});

/** The line's bytes are gone when the value is there. */
function keep(request: MetaRequest): MetaRequest {
  if (!request.has('k')) return request;
  request.key = request.copyOfKey();
  request.keyAt = 0;
  return request;
}

function noRoom(ctx: TextContext, request: MetaRequest, bytes: number): void {
  const { items } = ctx;
  ctx.complain(UNSTORABLE[countRefused(items, request.keyLength, request.clientFlags, bytes)]);
  ctx.swallow = bytes;
  const old = request.find(ctx);
  if (old !== 0) items.unlink(old);
}

function finish(this: Arriving, ctx: TextContext, item: number, ok: boolean): void {
  const { items } = ctx;
  const { request } = this as Waiting;
  ctx.countClass(item, 'setCmds');
  if (!ok) {
    items.free(item);
    return ctx.complain(BAD_CHUNK);
  }
  const outcome = store(items, item, this.storing);
  if (outcome.stored === 'stored' && request.quiet) return;
  let text = ANSWERS[outcome.stored];
  for (const { letter, token } of request.flags) {
    if (letter === 'O') text += ` O${token}`;
    else if (letter === 'k') text += request.keyFlag();
    else if (letter === 'c') text += ` c${outcome.item === 0 ? 0 : items.cas(outcome.item)}`;
  }
  ctx.out.line(text);
}
