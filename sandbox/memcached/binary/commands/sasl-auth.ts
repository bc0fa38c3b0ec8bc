import { binaryCommand } from '../command';
import { receiveLogin, SASL } from '../sasl';

export default binaryCommand({
  name: 'sasl-auth', opcodes: [{ code: SASL.auth }, { code: SASL.step }],
  valid: ({ key, extras }) => key > 0 && extras === 0, run: receiveLogin,
});
