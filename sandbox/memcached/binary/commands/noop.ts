import { bare, binaryCommand } from '../command';

export default binaryCommand({ name: 'noop', opcodes: [{ code: 0x0a }], valid: bare, run: (ctx) => ctx.answer() });
