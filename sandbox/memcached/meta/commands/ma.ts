/* ma <key> <flags>*: adds D, or takes it away in mode D; N makes a missing item with the value J. */
import { FLAG } from '#memcached/item-flags';
import { WORD } from '#memcached/memory';
import { addDelta } from '#memcached/text/arithmetic';
import type { TextContext } from '#memcached/text/context';
import { metaCommand } from '../command';
import type { MetaRequest } from '../request';
import { echo, shown, shownTtl } from '../returning';

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
    const added = addDelta(items, item, up, request.number('D', 1n), request.number('C', 0n));
    if (added === 'exists') return ctx.out.line(`EX${echo(request)}`);
    if (added === 'non_numeric') return ctx.complain('CLIENT_ERROR cannot increment or decrement non-numeric value');
    if (added === 'no_memory') return ctx.complain('SERVER_ERROR out of memory');
    ctx.countClass(added.item, up ? 'incrHits' : 'decrHits');
    const outcome = { item: added.item, value: String(added.value), made: false, moved: added.item !== item };
    answer(ctx, request, outcome);
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
  answer(ctx, request, { item, value: text, made: true, moved: false });
}

/** `moved`: the longer number stands in a new item. The real server then gives T to the old one, which is gone. */
type Outcome = { item: number; value: string; made: boolean; moved: boolean };

function answer(ctx: TextContext, request: MetaRequest, { item, value, made, moved }: Outcome): void {
  const { items, server } = ctx;
  let expires = items.memory.read(item, WORD.expires);
  let flags = '';
  for (const { letter, token } of request.flags) {
    if (letter === 'T') expires = server.expiry(request.seconds('T'));
    else if (letter === 'N' && made) expires = server.expiry(request.seconds('N'));
    else if (letter === 't') flags += shownTtl(items, expires);
    else if ('cOk'.includes(letter)) flags += shown(ctx, request, item, letter, token);
  }
  if (!moved) items.memory.write(item, WORD.expires, expires);
  if (request.quiet && !made) return;
  if (request.has('v')) ctx.out.text(`VA ${value.length}${flags}\r\n${value}\r\n`);
  else ctx.out.line(`HD${flags}`);
}
