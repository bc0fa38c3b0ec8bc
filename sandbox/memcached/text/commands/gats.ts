import { retrievalCommand } from '../retrieval';

export default retrievalCommand({ name: 'gats', withCas: true, touches: true });
