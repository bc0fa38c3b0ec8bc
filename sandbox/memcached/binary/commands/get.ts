/* GET, GETK and their quiet twins. */
import { binaryCommand, onlyKey } from '../command';
import { runGet } from '../getting';

export default binaryCommand({
  name: 'get', valid: onlyKey, run: runGet,
  opcodes: [
    { code: 0x00 }, { code: 0x09, quiet: true }, { code: 0x0c, withKey: true },
    { code: 0x0d, withKey: true, quiet: true },
  ],
});
