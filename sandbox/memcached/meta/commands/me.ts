/* me <key>: what the cache knows of an item, for people. */
import { FLAG } from '#memcached/item-flags';
import { WORD } from '#memcached/memory';
import { BAD_FORMAT } from '#memcached/text/context';
import { metaCommand } from '../command';

export default metaCommand({
  letter: 'e', flagsFrom: 2, flagFault: BAD_FORMAT, onlyBase64: true,
  run(ctx, request) {
    const { items } = ctx;
    const { memory } = items;
    const item = request.find(ctx);
    if (item === 0) return ctx.reply('EN');
    const expires = memory.read(item, WORD.expires);
    ctx.out.line(`ME ${ctx.line.text(1)} exp=${expires === 0 ? -1 : items.now - expires}`
      + ` la=${items.now - memory.read(item, WORD.time)} cas=${items.cas(item)}`
      + ` fetch=${items.has(item, FLAG.fetched) ? 'yes' : 'no'} cls=${items.lru.slabOf(item)}`
      + ` size=${items.bytesOf(item)}`);
  },
});
