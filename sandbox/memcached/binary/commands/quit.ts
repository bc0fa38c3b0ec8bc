import { bare, binaryCommand } from '../command';

export default binaryCommand({
  name: 'quit', opcodes: [{ code: 0x07 }, { code: 0x17, quiet: true }], valid: bare,
  run(ctx) {
    ctx.answer();
    ctx.connection.closeAfterReply();
  },
});
