/* SET, ADD, REPLACE and their quiet twins. */
import { binaryCommand } from '../command';
import { runStorage } from '../storing';

export default binaryCommand({
  name: 'set', run: runStorage, valid: ({ key, extras, body }) => extras === 8 && key > 0 && body >= key + extras,
  opcodes: [
    { code: 0x01 }, { code: 0x11, quiet: true }, { code: 0x02 }, { code: 0x12, quiet: true }, { code: 0x03 },
    { code: 0x13, quiet: true },
  ],
});
