import { textCommand } from '../command';

export default textCommand({
  name: 'quit', words: (count) => count >= 1, run: (ctx) => ctx.connection.closeAfterReply(),
});
