/* APPEND, PREPEND and their quiet twins: no extras, flags and expiry stay. */
import { binaryCommand } from '../command';
import { runStorage } from '../storing';

export default binaryCommand({
  name: 'append', run: runStorage, valid: ({ key, extras }) => key > 0 && extras === 0,
  opcodes: [{ code: 0x0e }, { code: 0x19, quiet: true }, { code: 0x0f }, { code: 0x1a, quiet: true }],
});
