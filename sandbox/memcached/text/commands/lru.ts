/* lru tune|mode|temp_ttl: the shares and ages of the lists. */
import { textCommand } from '../command';
import type { TextContext } from '../context';

const MOST_PERCENT = 80;
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)$/;

export default textCommand({
  name: 'lru', words: (count) => count >= 2,
  run(ctx) {
    const { settings } = ctx.server;
    const word = ctx.line.text(1);
    if (word === 'tune' && ctx.count >= 6) return tune(ctx);
    if (word === 'mode' && ctx.count >= 3 && settings.lruMaintainer) {
      const mode = ctx.line.text(2);
      if (mode !== 'flat' && mode !== 'segmented') return ctx.reply('ERROR');
      settings.lruSegmented = mode === 'segmented';
      return ctx.reply('OK');
    }
    if (word === 'temp_ttl' && ctx.count >= 3 && settings.lruMaintainer) {
      const ttl = ctx.line.int32(2);
      if (ttl === undefined) return ctx.reply('ERROR');
      settings.temporaryLru = ttl >= 0;
      if (ttl >= 0) settings.temporaryTtl = ttl;
      return ctx.reply('OK');
    }
    ctx.reply('ERROR');
  },
});

function tune(ctx: TextContext): void {
  const { line, server: { settings } } = ctx;
  const hot = line.uint32(2);
  const warm = line.uint32(3);
  if (hot === undefined || warm === undefined || !DECIMAL.test(line.text(4)) || !DECIMAL.test(line.text(5))) {
    return ctx.reply('ERROR');
  }
  const hotFactor = Number(line.text(4));
  const warmFactor = Number(line.text(5));
  if (hot + warm > MOST_PERCENT) return ctx.reply('ERROR hot and warm pcts must not exceed 80');
  if (hotFactor <= 0 || warmFactor <= 0) return ctx.reply('ERROR hot/warm age factors must be greater than 0');
  Object.assign(settings, {
    hotLruPercent: hot, warmLruPercent: warm, hotMaxFactor: hotFactor, warmMaxFactor: warmFactor,
  });
  ctx.reply('OK');
}
