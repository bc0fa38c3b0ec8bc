/* mc's command line: options first or last, then a verb and its words. */
import type { Server, Way } from './placing';

export type Order = {
  way: Way;
  /** Said with --servers; otherwise the configuration endpoint is asked. */
  servers: Server[] | undefined;
  configuration: Server;
  verb: string;
  words: string[];
  /** For `moved`: the node that comes or goes. */
  add: boolean;
  remove: string | undefined;
};

const PORT = 11211;
export const CONFIGURATION = 'cache.cfg.lab';
export const USAGE = 'Usage: mc [--modulo] [--servers host[:port],...] verb ...\n'
  + '  set KEY VALUE [SECONDS]   store, on the node that the key belongs to\n'
  + '  get KEY, delete KEY       read, remove\n'
  + '  where KEY ...             which node gets which key\n'
  + '  spread N                  how the keys key:1 ... key:N spread over the nodes\n'
  + '  moved --add N             what share of N keys moves when a node is added\n'
  + '  moved --remove NODE N     ... when this node goes\n'
  + '  fill N [BYTES]            store key:1 ... key:N, with values of so many bytes\n'
  + '  hits N                    read key:1 ... key:N and count what is still there\n'
  + 'The nodes are found through cache.cfg.lab:11211 (auto discovery), or named with --servers.\n';

/** A sentence when the words are no order. */
export function readOrder(given: readonly string[]): Order | string {
  const order: Order = {
    way: 'ketama', servers: undefined, configuration: serverOf(CONFIGURATION), verb: '', words: [], add: false,
    remove: undefined,
  };
  const plain: string[] = [];
  for (let i = 0; i < given.length; i++) {
    const word = given[i]!;
    if (word === '--modulo') order.way = 'modulo';
    else if (word === '--ketama') order.way = 'ketama';
    else if (word === '--add') order.add = true;
    else if (word === '--servers' || word === '--config' || word === '--remove') {
      const value = given[++i];
      if (value === undefined) return `mc: ${word} needs a value\n`;
      if (word === '--remove') order.remove = value.replace(/\.lab(?::\d+)?$/, '');
      else if (word === '--config') order.configuration = serverOf(value);
      else order.servers = value.split(',').filter((part) => part !== '').map(serverOf);
    } else if (word.startsWith('--')) return `mc: there is no option ${word}\n${USAGE}`;
    else plain.push(word);
  }
  const [verb, ...words] = plain;
  if (verb === undefined) return USAGE;
  if (order.servers?.length === 0) return 'mc: --servers names no server\n';
  return { ...order, verb, words };
}

export function serverOf(text: string): Server {
  const [host = '', port] = text.split(':');
  return { host, port: port === undefined ? PORT : Number(port) };
}
