/* config get|set cluster: the node list of ElastiCache's auto discovery, which the open-source server does not have. */
import { textCommand } from '../command';

export default textCommand({
  name: 'config', words: (count) => count >= 1,
  run(ctx) {
    const { discovery } = ctx.server;
    if (discovery === undefined || ctx.count !== 3 || !ctx.line.is(1, 'get') || !ctx.line.is(2, 'cluster')) {
      return ctx.reply('ERROR');
    }
    ctx.out.text(`CONFIG cluster 0 ${discovery.length}\r\n${discovery}\r\nEND\r\n`);
  },
});
