/* ma <key> <flags>*: adds D, or takes it away in mode D; N makes a missing item with the value J. */
import { FLAG } from '#memcached/item-flags';
import { WORD } from '#memcached/memory';
import { addDelta } from '#memcached/text/arithmetic';
import type { TextContext } from '#memcached/text/context';
import { metaCommand } from '../command';
import type { MetaRequest } from '../request';
import { echo, shown } from '../returning';

const UP = new Set(['', 'I', '+']);
const DOWN = new Set(['D', '-']);

export default metaCommand({
  letter: 'a', flagsFrom: 2, flagFault: 'CLIENT_ERROR invalid or duplicate flag',
  run(ctx, request) {
    const { items } = ctx;
    const up = UP.has(request.mode);
    if (!up && !DOWN.has(request.mode)) return ctx.complain('CLIENT_ERROR invalid mode for ma M token');
    const item = request.find(ctx);
    if (item === 0) return missing(ctx, request, up);
    if (request.has('C') && items.cas(item) !== request.number('C', 0n)) {
      return ctx.out.line(`EX${echo(request)}`);
    }
    const added = addDelta(items, item, up, request.number('D', 1n));
    if (added === 'non_numeric') return ctx.complain('CLIENT_ERROR cannot increment or decrement non-numeric value');
    if (added === 'no_memory') return ctx.complain('SERVER_ERROR out of memory');
    ctx.countClass(added.item, up ? 'incrHits' : 'decrHits');
    answer(ctx, request, added.item, String(added.value), false);
  },
});

function missing(ctx: TextContext, request: MetaRequest, up: boolean): void {
  const { items } = ctx;
  ctx.count1(up ? 'incrMisses' : 'decrMisses');
  if (!request.has('N')) return ctx.out.line(`NF${echo(request)}`);
  const text = String(request.number('J', 0n));
  const bytes = Uint8Array.from(`${text}\r\n`, (char) => char.charCodeAt(0));
  const item = items.allocate(request.key, request.keyAt, request.keyLength, request.hash, 0, 0, bytes.length);
  if (item === 0) return ctx.complain('SERVER_ERROR Out of memory allocating new item');
  items.fill(item, 0, bytes, 0, bytes.length);
  if (request.keyIsBinary) items.set(item, FLAG.keyBinary);
  items.link(item);
  answer(ctx, request, item, text, true);
}

function answer(ctx: TextContext, request: MetaRequest, item: number, value: string, made: boolean): void {
  const { memory } = ctx.items;
  let flags = '';
  for (const { letter, token } of request.flags) {
    if (letter === 'T') memory.write(item, WORD.expires, ctx.server.expiry(request.seconds('T')));
    else if (letter === 'N') {
      if (made) memory.write(item, WORD.expires, ctx.server.expiry(request.seconds('N')));
    } else if ('ctOk'.includes(letter)) flags += shown(ctx, request, item, letter, token);
  }
  if (request.quiet && !made) return;
  if (request.has('v')) ctx.out.text(`VA ${value.length}${flags}\r\n${value}\r\n`);
  else ctx.out.line(`HD${flags}`);
}
