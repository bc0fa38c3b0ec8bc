import { retrievalCommand } from '../retrieval';

export default retrievalCommand({ name: 'get', withCas: false, touches: false });
