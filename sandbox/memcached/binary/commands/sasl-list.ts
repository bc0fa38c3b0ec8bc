import { bare, binaryCommand } from '../command';
import { listMechanisms, SASL } from '../sasl';

export default binaryCommand({
  name: 'sasl-list', opcodes: [{ code: SASL.list }], valid: bare, run: listMechanisms,
});
