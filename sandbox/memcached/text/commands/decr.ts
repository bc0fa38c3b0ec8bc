import { arithmeticCommand } from '../arithmetic-command';

export default arithmeticCommand('decr', false);
