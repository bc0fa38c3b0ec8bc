import { retrievalCommand } from '../retrieval';

export default retrievalCommand({ name: 'gat', withCas: false, touches: true });
