import { binaryCommand, onlyKey } from '../command';
import { STATUS } from '../context';

export default binaryCommand({
  name: 'delete', opcodes: [{ code: 0x04 }, { code: 0x14, quiet: true }], valid: onlyKey,
  run(ctx) {
    const { items } = ctx;
    if (ctx.tells) ctx.server.tell!(`Deleting ${ctx.key}\n`);
    ctx.server.prefixes?.delete(ctx.key);
    const item = ctx.find();
    if (item === 0) {
      ctx.count('deleteMisses');
      return ctx.fail(STATUS.notFound);
    }
    if (ctx.cas !== 0n && items.cas(item) !== ctx.cas) return ctx.fail(STATUS.exists);
    ctx.countClass(item, 'deleteHits');
    items.unlink(item);
    ctx.answer();
  },
});
