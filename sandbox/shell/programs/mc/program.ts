/* mc: a cache client as an application has it, at the prompt. It finds the nodes by auto discovery, chooses the node of
 * each key itself and shows which. No such program comes with memcached; a library in the application does this. */
import { LineClient, reasonOf } from '#shell/line-client';
import type { Program, ProgramIo } from '#shell/program';
import { type Ask, converse, type Reply } from './conversation';
import { readOrder, USAGE } from './options';

const INTERRUPTED = 130;

export const program: Program = {
  name: 'mc',
  summary: 'a Memcached client: finds the nodes, chooses one for each key, shows which',
  usage: 'mc [--modulo] [--servers host,...] set|get|delete|where|spread|moved|fill|hits ...',
  options: [
    ['set KEY VALUE [EX]', 'also get KEY, delete KEY'], ['where KEY ...', 'which node gets which key'],
    ['spread N', 'how N keys spread over the nodes'], ['moved --add N', 'what share moves; also --remove NODE N'],
    ['fill N [BYTES]', 'store N keys; hits N reads them again'],
  ],
  async run(io, words) {
    if (words[0] === '--help') {
      io.write(USAGE);
      return 0;
    }
    const order = readOrder(words);
    if (typeof order === 'string') {
      io.writeError(order);
      return 2;
    }
    const asking = new Asking(io);
    try {
      const talk = converse(order);
      let step = talk.next();
      while (!step.done) {
        const reply = await asking.ask(step.value);
        if (reply === undefined) return INTERRUPTED;
        step = talk.next(reply);
      }
      if (step.value.code === 0) io.write(step.value.text);
      else io.writeError(step.value.text);
      return step.value.code;
    } finally {
      asking.close();
    }
  },
};

/** One connection a node, kept while the program runs. */
class Asking {
  private readonly clients = new Map<string, { client: LineClient; text: string }>();
  private interrupted = false;
  private readonly release: () => void;

  constructor(private readonly io: ProgramIo) {
    this.release = io.onInterrupt(() => {
      this.interrupted = true;
      for (const { client } of this.clients.values()) client.close();
    });
  }

  /** Undefined after Ctrl-C. */
  async ask({ server, request, done }: Ask): Promise<Reply | undefined> {
    const line = this.lineTo(server.host, server.port);
    if (typeof line === 'string') return { failure: line };
    line.text = '';
    line.client.send(request);
    while (!done(line.text)) {
      if (this.interrupted) return undefined;
      if (line.client.ended) return { failure: 'the connection was closed' };
      await line.client.waiting();
    }
    return { text: line.text };
  }

  close(): void {
    this.release();
    for (const { client } of this.clients.values()) client.close();
  }

  private lineTo(host: string, port: number): { client: LineClient; text: string } | string {
    const place = `${host}:${port}`;
    const known = this.clients.get(place);
    if (known !== undefined && !known.client.ended) return known;
    const line = { text: '' } as { client: LineClient; text: string };
    const client = LineClient.dial(this.io.world, host, port, {
      came: (text) => { line.text += text; }, ended: () => undefined,
    });
    if (typeof client === 'string') return reasonOf(client);
    line.client = client;
    this.clients.set(place, line);
    return line;
  }
}
