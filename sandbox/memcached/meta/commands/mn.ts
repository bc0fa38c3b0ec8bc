/* mn: nothing, answered; it tells a client that everything before it is done. */
import { answered, LEVEL } from '#memcached/telling';
import { metaCommand } from '../command';

export default metaCommand({
  letter: 'n', flagsFrom: 1, bare: true,
  run(ctx) {
    ctx.out.text('MN\r\n');
    if (ctx.server.tells(LEVEL.requests)) answered(ctx.connection, 'MN');
    ctx.connection.departed();
  },
});
