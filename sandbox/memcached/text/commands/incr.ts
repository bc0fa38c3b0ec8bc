import { arithmeticCommand } from '../arithmetic-command';

export default arithmeticCommand('incr', true);
