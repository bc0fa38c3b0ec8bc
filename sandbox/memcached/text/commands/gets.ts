import { retrievalCommand } from '../retrieval';

export default retrievalCommand({ name: 'gets', withCas: true, touches: false });
