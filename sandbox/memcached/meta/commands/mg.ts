/* mg <key> <flags>*: get, with what the flags ask for; N makes a missing item, R and stale ones name a winner who
 * should fetch anew. */
import { FLAG } from '#memcached/item-flags';
import { WORD } from '#memcached/memory';
import type { TextContext } from '#memcached/text/context';
import { copyValue } from '#memcached/text/retrieval';
import { metaCommand } from '../command';
import type { MetaRequest } from '../request';
import { echo, shown } from '../returning';

export default metaCommand({
  letter: 'g', flagsFrom: 2,
  run(ctx, request) {
    const { items } = ctx;
    let item = request.find(ctx);
    const made = item === 0 && request.has('N');
    if (made) item = vivify(ctx, request);
    ctx.count1('getCmds');
    if (request.has('T')) ctx.count1('touchCmds');
    if (item === 0 || made) {
      ctx.count1('getMisses');
      if (request.has('T')) ctx.count1('touchMisses');
    }
    if (item === 0) {
      if (!request.quiet) ctx.out.line(`EN${echo(request)}`);
      return;
    }
    const bytes = items.valueBytes(item);
    ctx.out.text(request.has('v') ? `VA ${bytes - 2}` : 'HD');
    ctx.out.text(`${flagsOf(ctx, request, item, made)}\r\n`);
    items.lent.push(item);
    if (request.has('v')) copyValue(ctx.out, items, item, bytes);
    if (!made) countHit(ctx, request, item);
    if (!request.has('u')) items.lru.touch(item);
  },
});

function countHit(ctx: TextContext, request: MetaRequest, item: number): void {
  if (request.has('T')) ctx.countClass(item, 'touchHits');
  else ctx.countHit(item);
}

function vivify(ctx: TextContext, request: MetaRequest): number {
  const { items } = ctx;
  const item = items.allocate(request.key, request.keyAt, request.keyLength, request.hash, 0, 0, 2);
  if (item === 0) return 0;
  items.fill(item, 0, Uint8Array.of(13, 10), 0, 2);
  if (request.keyIsBinary) items.set(item, FLAG.keyBinary);
  items.link(item);
  return item;
}

function flagsOf(ctx: TextContext, request: MetaRequest, item: number, made: boolean): string {
  const { items } = ctx;
  const { memory } = items;
  let text = '';
  let won = false;
  for (const { letter, token } of request.flags) {
    if (letter === 'T') memory.write(item, WORD.expires, ctx.server.expiry(request.seconds('T')));
    else if (letter === 'N' && made) {
      memory.write(item, WORD.expires, ctx.server.expiry(request.seconds('N')));
      won = true;
    } else if (letter === 'R' && !made) {
      const expires = memory.read(item, WORD.expires);
      const limit = ctx.server.expiry(request.seconds('R'));
      if (!items.has(item, FLAG.tokenSent) && expires !== 0 && expires < limit) won = true;
    } else text += shown(ctx, request, item, letter, token);
  }
  const sent = items.has(item, FLAG.tokenSent);
  const stale = items.has(item, FLAG.stale);
  if (stale && !sent) won = true;
  if (won) items.set(item, FLAG.tokenSent);
  return `${text}${sent ? ' Z' : ''}${stale ? ' X' : ''}${won ? ' W' : ''}`;
}
