/* lru_crawler enable|disable|crawl|metadump|sleep|tocrawl */
import { dump, listsOf, reclaim } from '#memcached/crawler';
import { textCommand } from '../command';
import { BAD_FORMAT, type TextContext } from '../context';

const DISABLED = 'CLIENT_ERROR lru crawler disabled';
const BAD_CLASS = 'BADCLASS invalid class id';
const SECOND_US = 1_000_000;

const WITH_WORD: Record<string, (ctx: TextContext) => void> = {
  crawl(ctx) {
    const { items, server: { settings } } = ctx;
    if (!settings.lruCrawler) return ctx.reply(DISABLED);
    if (ctx.line.is(2, 'hash')) return ctx.reply('ERROR an unknown error happened');
    const lists = listsOf(items, ctx.line.text(2));
    if (lists === undefined) return ctx.reply(BAD_CLASS);
    reclaim(items, lists, settings.crawlerToCrawl);
    ctx.reply('OK');
  },
  metadump(ctx) {
    const { items, server } = ctx;
    if (!server.settings.lruCrawler) return ctx.reply(DISABLED);
    if (!server.settings.dumpEnabled) return ctx.reply('ERROR metadump not allowed');
    if (ctx.out.at > 0) return ctx.reply('ERROR cannot pipeline other commands before metadump');
    const lists = listsOf(items, ctx.line.is(2, 'hash') ? 'all' : ctx.line.text(2));
    if (lists === undefined) return ctx.reply(BAD_CLASS);
    ctx.out.text(dump(items, lists, server.processStarted));
    ctx.out.text('END\r\n');
  },
  tocrawl(ctx) {
    const most = ctx.line.uint32(2);
    if (most === undefined) return ctx.reply(BAD_FORMAT);
    ctx.server.settings.crawlerToCrawl = most;
    ctx.reply('OK');
  },
  sleep(ctx) {
    const us = ctx.line.uint32(2);
    if (us === undefined) return ctx.reply(BAD_FORMAT);
    if (us > SECOND_US) return ctx.reply('CLIENT_ERROR sleep must be one second or less');
    ctx.server.settings.crawlerSleepUs = us;
    ctx.reply('OK');
  },
};

export default textCommand({
  name: 'lru_crawler', words: (count) => count >= 2,
  run(ctx) {
    const word = ctx.line.text(1);
    const withWord = ctx.count === 3 && Object.hasOwn(WITH_WORD, word) ? WITH_WORD[word] : undefined;
    if (withWord !== undefined) return withWord(ctx);
    if (ctx.count !== 2 || (word !== 'enable' && word !== 'disable')) return ctx.reply('ERROR');
    const { settings } = ctx.server;
    if (word === 'enable' && settings.lruCrawler) return ctx.reply('ERROR failed to start lru crawler thread');
    settings.lruCrawler = word === 'enable';
    ctx.reply('OK');
  },
});
