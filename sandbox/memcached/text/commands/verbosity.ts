/* verbosity <level> [noreply] */
import { textCommand } from '../command';
import { BAD_FORMAT } from '../context';

const LOUDEST = 2;

export default textCommand({
  name: 'verbosity', words: (count) => count === 2 || count === 3,
  run(ctx) {
    ctx.maybeNoreply();
    const level = ctx.line.uint32(1);
    if (level === undefined) return ctx.reply(BAD_FORMAT);
    ctx.server.settings.verbose = Math.min(level, LOUDEST);
    ctx.reply('OK');
  },
});
