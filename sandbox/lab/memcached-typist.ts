/* What a scenario does with Memcached nodes: types lines as in a telnet to each of them, and runs `mc`. Nothing waits,
 * because a node answers within the call. */
import { fromLatin1, latin1, utf8ToLatin1 } from '#base/bytes';
import { converse } from '#shell/programs/mc/conversation';
import { readOrder } from '#shell/programs/mc/options';
import type { DirectClient, MemcachedFleet } from './memcached-fleet';

/** One telnet a node, kept from line to line, because a value is typed on a line of its own. */
export class MemcachedTypist {
  private readonly lines = new Map<string, { client: DirectClient; got: string }>();

  constructor(private readonly fleet: MemcachedFleet) {}

  type(node: string, text: string): string {
    const line = this.lineTo(node);
    if (line === undefined) return 'telnet: Unable to connect to remote host: Connection refused';
    line.got = '';
    line.client.send(fromLatin1(`${utf8ToLatin1(text)}\r\n`));
    const printed = line.got.replaceAll('\r\n', '\n');
    return line.client.closed ? `${printed}Connection closed by foreign host.` : printed.replace(/\n$/, '');
  }

  end(): void {
    for (const { client } of this.lines.values()) client.end();
  }

  private lineTo(node: string): { client: DirectClient; got: string } | undefined {
    const known = this.lines.get(node);
    if (known !== undefined && !known.client.closed) return known;
    const line = { got: '' } as { client: DirectClient; got: string };
    const write = (bytes: Uint8Array): void => { line.got += latin1(bytes, 0, bytes.length); };
    const client = this.fleet.dial(node, { write, close: () => undefined });
    if (client === undefined) return undefined;
    line.client = client;
    this.lines.set(node, line);
    return line;
  }
}

/** What `mc` prints. */
export function runClient(fleet: MemcachedFleet, words: readonly string[]): string {
  const order = readOrder(words.map(utf8ToLatin1));
  if (typeof order === 'string') return order;
  const talk = converse(order);
  let step = talk.next();
  while (!step.done) step = talk.next(fleet.ask(step.value.server.host, step.value.request));
  return step.value.text;
}
