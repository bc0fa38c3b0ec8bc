/* slabs reassign <from> <to> · slabs automove <0|1|2> · slabs automove ratio <n> */
import { movePage } from '#memcached/rebalance';
import { textCommand } from '../command';
import { BAD_FORMAT, type TextContext } from '../context';

const ANSWERS = {
  ok: 'OK', bad_class: 'BADCLASS invalid src or dst class id', no_spare: 'NOSPARE source class has no spare pages',
  busy: 'BUSY currently processing reassign request', same: 'SAME src and dst class are identical',
};
const MOST_EAGER = 2;

export default textCommand({
  name: 'slabs', words: (count) => count >= 2,
  run(ctx) {
    const word = ctx.line.text(1);
    if (word === 'reassign' && ctx.count === 4) return reassign(ctx);
    if (word === 'automove' && ctx.count >= 3) return automove(ctx);
    ctx.reply('ERROR');
  },
});

function reassign(ctx: TextContext): void {
  if (!ctx.server.settings.slabReassign) return ctx.reply('CLIENT_ERROR slab reassignment disabled');
  const from = ctx.line.int32(2);
  const to = ctx.line.int32(3);
  if (from === undefined || to === undefined) return ctx.reply(BAD_FORMAT);
  ctx.reply(ANSWERS[movePage(ctx.items, from, to)]);
}

function automove(ctx: TextContext): void {
  const { settings } = ctx.server;
  if (ctx.line.is(2, 'ratio')) {
    const ratio = ctx.count > 3 ? Number(ctx.line.text(3)) : NaN;
    if (Number.isNaN(ratio)) return ctx.reply('ERROR');
    settings.slabAutomoveRatio = ratio;
    return ctx.reply('OK');
  }
  const level = ctx.line.uint32(2);
  if (level === undefined) return ctx.reply(BAD_FORMAT);
  if (level > MOST_EAGER) return ctx.reply('ERROR');
  settings.slabAutomove = level;
  ctx.reply('OK');
}
