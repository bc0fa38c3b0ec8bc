/* INCREMENT and DECREMENT: delta, initial value and expiry stand in the extras; an expiry of all ones makes nothing. */
import { addDelta } from '#memcached/text/arithmetic';
import { binaryCommand } from '../command';
import { bytes64, STATUS, type BinaryContext } from '../context';

const MAKE_NOTHING = 0xffffffff;
const UP = new Set([0x05, 0x15]);

function missing(ctx: BinaryContext, up: boolean): void {
  const { items } = ctx;
  if (ctx.extra32(16) === MAKE_NOTHING) {
    ctx.count(up ? 'incrMisses' : 'decrMisses');
    return ctx.fail(STATUS.notFound);
  }
  const initial = ctx.extra64(8);
  const text = Uint8Array.from(`${initial}\r\n`, (char) => char.charCodeAt(0));
  const item = ctx.allocate(0, ctx.server.expiry(ctx.extra32(16) | 0), text.length);
  if (item === 0) return ctx.fail(STATUS.noMemory);
  items.fill(item, 0, text, 0, text.length);
  items.link(item);
  answer(ctx, initial, items.cas(item));
}

function answer(ctx: BinaryContext, value: bigint, cas: bigint): void {
  if (ctx.quiet) return;
  const body = bytes64(value);
  ctx.header(STATUS.ok, 0, 0, body.length, cas);
  ctx.out.copy(body, 0, body.length);
}

/** "incr" for both, as the real one has it. */
function tell(ctx: BinaryContext): void {
  const [delta, initial] = [BigInt.asIntN(64, ctx.extra64(0)), ctx.extra64(8)];
  ctx.server.tell!(`incr ${ctx.key} ${delta}, ${initial}, ${ctx.extra32(16) | 0}\n`);
}

export default binaryCommand({
  name: 'increment',
  opcodes: [{ code: 0x05 }, { code: 0x15, quiet: true }, { code: 0x06 }, { code: 0x16, quiet: true }],
  valid: ({ key, extras, body }) => key > 0 && extras === 20 && body === key + extras,
  run(ctx) {
    const { items } = ctx;
    const up = UP.has(ctx.opcode);
    if (ctx.tells) tell(ctx);
    const item = ctx.find();
    if (item === 0) return missing(ctx, up);
    const added = addDelta(items, item, up, ctx.extra64(0), ctx.cas);
    if (added === 'exists') return ctx.fail(STATUS.exists);
    if (added === 'non_numeric') return ctx.fail(STATUS.badDelta);
    if (added === 'no_memory') return ctx.fail(STATUS.noMemory);
    ctx.countClass(added.item, up ? 'incrHits' : 'decrHits');
    answer(ctx, added.value, items.cas(added.item));
  },
});
