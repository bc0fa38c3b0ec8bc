/* telnet, as Debian's (inetutils 2.4) shows itself to somebody who types at a server that is no telnet server: its
 * banner, whole lines sent with CR LF, Ctrl-] for its own prompt, and the words with which a connection ends.
 *
 * Telnet's own negotiation is left out, as the real one leaves it out on any port but 23. Ctrl-C drops the line that is
 * being typed; the real one sends an interrupt that a cache does not understand, and shows nothing any more. */
import { utf8ToLatin1 } from '#base/bytes';
import { LineClient, reasonOf } from '#shell/line-client';
import type { Program, ProgramIo } from '#shell/program';
import type { Assist } from '#shell/tty/line-editor';

const TELNET_PORT = 23;
/** A reply comes within the same moment; a line that asks for none is not waited for longer. */
const REPLY_MS = 10;
const VALUE_FOLLOWS = /^(?:set|add|replace|append|prepend|cas|ms)\s/;
const COMMANDS = 'Commands may be abbreviated.  Commands are:\n\n'
  + 'close           close current connection\nopen            connect to a site\n'
  + 'quit            exit telnet\n?               print help information\n';

export const program: Program = {
  name: 'telnet',
  summary: 'type lines to a server, as to a Memcached node',
  usage: 'telnet [host [port]]',
  options: [['Ctrl-]', 'the prompt of telnet itself: quit, close, open host port']],
  async run(io, words) {
    const session = new Telnet(io);
    return words.length === 0 ? session.prompt() : session.open(words[0]!, words[1]);
  },
};

class Telnet {
  private client: LineClient | undefined;
  private readonly assist: Assist;

  constructor(private readonly io: ProgramIo) {
    this.assist = { history: io.historyOf('telnet'), leaves: true };
  }

  async open(host: string, portWord: string | undefined): Promise<number> {
    const { io } = this;
    const port = portWord === undefined ? TELNET_PORT : Number(portWord);
    const address = io.world.addressOf === undefined ? host : io.world.addressOf(host);
    if (address === undefined) {
      io.write(`Server lookup failure:  ${host}:${portWord ?? 'telnet'}, Name or service not known\n`);
      return 1;
    }
    io.write(`Trying ${address}...\n`);
    const client = LineClient.dial(io.world, host, port, {
      came: (text) => io.interject(text.replaceAll('\r\n', '\n')),
      ended: () => io.endReading(),
    });
    if (typeof client === 'string') {
      io.write(`telnet: Unable to connect to remote host: ${reasonOf(client)}\n`);
      return 1;
    }
    this.client = client;
    io.setTitle(`telnet ${host.replace(/\.lab$/, '')}`);
    io.write(`Connected to ${host}.\nEscape character is '^]'.\n`);
    try {
      return io.stdin === undefined ? await this.talk(client) : this.fromPipe(client, io.stdin);
    } finally {
      client.close();
    }
  }

  /** The end of its input ends the real one at once, before any reply has come. */
  private fromPipe(client: LineClient, text: string): number {
    client.send(text.replaceAll(/\r?\n/g, '\r\n'));
    this.io.write('Connection closed by foreign host.\n');
    return 1;
  }

  private async talk(client: LineClient): Promise<number> {
    const { io } = this;
    while (!client.ended) {
      const read = await io.readLine('', this.assist);
      if (client.ended) break;
      if (read.kind === 'leave') {
        const code = await this.prompt();
        if (code !== undefined && (this.client === undefined || this.client.ended)) return code;
        continue;
      }
      if (read.kind === 'end') {
        client.send('\x04');
        if (await this.isGone()) return 1;
        continue;
      }
      if (read.kind !== 'line') continue;
      if (read.text !== '') this.assist.history.add(read.text);
      io.beginCommand(read.text, true);
      client.send(`${utf8ToLatin1(read.text)}\r\n`);
      if (!VALUE_FOLLOWS.test(read.text)) await Promise.race([client.waiting(), io.sleep(REPLY_MS)]);
    }
    io.write('Connection closed by foreign host.\n');
    return 1;
  }

  /** A terminal that was closed reads `end` for ever. */
  private async isGone(): Promise<boolean> {
    const before = this.io.world.now();
    await this.io.sleep(REPLY_MS);
    return this.io.world.now() === before;
  }

  /** telnet's own prompt; undefined when the connection goes on. */
  async prompt(): Promise<number> {
    const { io } = this;
    for (;;) {
      const read = await io.readLine('telnet> ', { history: io.historyOf('telnet>') });
      if (read.kind !== 'line') return this.leave();
      const [verb = '', ...rest] = read.text.trim().split(/\s+/);
      if (verb === '') {
        if (this.client !== undefined && !this.client.ended) return 0;
      } else if ('quit'.startsWith(verb)) return this.leave();
      else if ('close'.startsWith(verb)) {
        if (this.client === undefined) io.write('?Need to be connected first.\n');
        else return this.leave();
      } else if ('open'.startsWith(verb) && rest.length > 0) {
        if (this.client === undefined) return this.open(rest[0]!, rest[1]);
        io.write('?Already connected.\n');
      } else if (verb === '?' || 'help'.startsWith(verb)) io.write(COMMANDS);
      else io.write('?Invalid command\n');
    }
  }

  private leave(): number {
    if (this.client !== undefined && !this.client.ended) {
      this.client.close();
      this.io.write('Connection closed.\n');
    }
    return 0;
  }
}
