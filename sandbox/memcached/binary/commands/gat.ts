/* TOUCH, GAT, GATK and their quiet twins: the expiry stands in the extras. */
import { binaryCommand } from '../command';
import { runGet } from '../getting';

export default binaryCommand({
  name: 'gat', run: runGet, valid: ({ key, extras, body }) => extras === 4 && key > 0 && body >= key + extras,
  opcodes: [
    { code: 0x1c, touches: true, valueless: true }, { code: 0x1d, touches: true },
    { code: 0x1e, touches: true, quiet: true }, { code: 0x23, touches: true, withKey: true },
    { code: 0x24, touches: true, withKey: true, quiet: true },
  ],
});
