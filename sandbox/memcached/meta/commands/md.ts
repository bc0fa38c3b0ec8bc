/* md <key> <flags>*: delete, or with I mark as stale for one winner to renew. */
import { FLAG } from '#memcached/item-flags';
import { WORD } from '#memcached/memory';
import { metaCommand } from '../command';
import { echo } from '../returning';

export default metaCommand({
  letter: 'd', flagsFrom: 2, flagFault: 'CLIENT_ERROR invalid or duplicate flag',
  run(ctx, request) {
    const { items } = ctx;
    const item = request.find(ctx);
    const answer = (code: string) => ctx.out.line(code + echo(request));
    if (item === 0) {
      ctx.count1('deleteMisses');
      return answer('NF');
    }
    if (request.has('C') && items.cas(item) !== request.number('C', 0n)) {
      ctx.count1('deleteMisses');
      return answer('EX');
    }
    if (request.has('I')) {
      if (request.has('T')) items.memory.write(item, WORD.expires, ctx.server.expiry(request.seconds('T')));
      items.set(item, FLAG.stale);
      items.clear(item, FLAG.tokenSent);
      items.giveCas(item);
    } else {
      ctx.countClass(item, 'deleteHits');
      items.unlink(item);
    }
    if (!request.quiet) answer('HD');
  },
});
