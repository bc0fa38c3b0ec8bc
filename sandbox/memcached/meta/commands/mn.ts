/* mn: nothing, answered; it tells a client that everything before it is done. */
import { metaCommand } from '../command';

export default metaCommand({
  letter: 'n', flagsFrom: 1, bare: true,
  run(ctx) {
    ctx.out.text('MN\r\n');
    ctx.connection.departed();
  },
});
