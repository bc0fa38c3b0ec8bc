import { VERSION } from '#memcached/version';
import { textCommand } from '../command';

export default textCommand({
  name: 'version', words: (count) => count >= 1, run: (ctx) => ctx.reply(`VERSION ${VERSION}`),
});
