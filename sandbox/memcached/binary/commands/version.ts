import { VERSION } from '#memcached/version';
import { bare, binaryCommand } from '../command';

export default binaryCommand({
  name: 'version', opcodes: [{ code: 0x0b }], valid: bare, run: (ctx) => ctx.answer({ value: VERSION }),
});
