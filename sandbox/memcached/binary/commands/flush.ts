/* FLUSH with an optional delay. */
import { binaryCommand } from '../command';
import { STATUS } from '../context';

export default binaryCommand({
  name: 'flush', opcodes: [{ code: 0x08 }, { code: 0x18, quiet: true }],
  valid: ({ key, extras, body }) => key === 0 && body === extras && (extras === 0 || extras === 4),
  run(ctx) {
    ctx.count('flushCmds');
    if (!ctx.server.settings.flushEnabled) return ctx.fail(STATUS.authError);
    const delay = ctx.extrasLength === 4 ? ctx.extra32(0) | 0 : 0;
    ctx.server.flush(delay === 0 ? 0 : ctx.server.expiry(delay));
    ctx.answer();
  },
});
