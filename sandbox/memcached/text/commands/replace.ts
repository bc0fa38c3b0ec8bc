import { storageCommand } from '../storage';

export default storageCommand('replace');
