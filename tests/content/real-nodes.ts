/* Real memcached processes in the place of a lab's nodes: lines typed to each of them, `mc` and `lab kill` for them.
 *
 * Like redis-cli's `clear`, a `mn` behind each line tells when its reply is whole; behind a line that announces a
 * value it would be part of the value, so there it is left out. Time cannot be skipped, so it is taken from every
 * item's end. */
import net from 'node:net';
import type { FleetPlan } from '#lab/fleet-plan';
import { type Ask, converse, type Reply } from '#shell/programs/mc/conversation';
import { readOrder } from '#shell/programs/mc/options';
import { realMemcachedVersion, startRealMemcached, type RealMemcached } from '#support/real-memcached';

const VALUE_FOLLOWS = /^(?:set|add|replace|append|prepend|ms|cas)\s/;
const END = 'MN\r\n';

class RealNode {
  private socket: net.Socket | undefined;
  private got = '';
  private wake: () => void = () => undefined;

  private constructor(private readonly server: RealMemcached) {}

  static async start(settings: string): Promise<RealNode> {
    const node = new RealNode(await startRealMemcached(settings === '' ? [] : settings.split(/\s+/)));
    node.socket = await new Promise<net.Socket>((resolve, reject) => {
      const socket = net.connect(node.server.port, '127.0.0.1', () => resolve(socket));
      socket.once('error', reject);
      socket.setEncoding('latin1').on('data', (text: string) => {
        node.got += text;
        node.wake();
      });
    });
    return node;
  }

  async ask(request: string, done: (text: string) => boolean): Promise<string> {
    this.got = '';
    this.socket!.write(Buffer.from(request, 'latin1'));
    while (!done(this.got)) await new Promise<void>((resolve) => { this.wake = resolve; });
    return this.got;
  }

  async stop(): Promise<void> {
    this.socket?.destroy();
    await this.server.stop();
  }
}

export class RealNodes {
  /** Nodes that are dead have no process. */
  private readonly nodes = new Map<string, RealNode | undefined>();
  /** All that were ever stored under: a walk over the server's own lists may miss what its maintainer moves. */
  private readonly keys = new Set<string>();

  private constructor(private readonly settings: string) {}

  static none(): RealNodes { return new RealNodes(''); }

  static async start(plan: FleetPlan | undefined): Promise<RealNodes> {
    const nodes = new RealNodes(plan?.settings ?? '');
    if ('missing' in realMemcachedVersion()) return nodes;
    for (let i = 1; i <= (plan?.nodes ?? 0); i++) {
      nodes.nodes.set(`cache-${String(i).padStart(4, '0')}`, await RealNode.start(nodes.settings));
    }
    return nodes;
  }

  async type(name: string, line: string): Promise<string> {
    const node = this.nodes.get(name);
    if (node === undefined) return 'telnet: Unable to connect to remote host: Connection refused';
    if (VALUE_FOLLOWS.test(line)) {
      this.keys.add(line.split(' ')[1]!);
      await node.ask(`${Buffer.from(line).toString('latin1')}\r\n`, () => true);
      return '';
    }
    const text = await node.ask(`${Buffer.from(line).toString('latin1')}\r\nmn\r\n`, (got) => got.endsWith(END));
    return text.slice(0, -END.length).replaceAll('\r\n', '\n').replace(/\n$/, '');
  }

  /** What such a shell line prints here, where it is about nodes. */
  async shell(line: string): Promise<string | undefined> {
    const [program, verb, name = ''] = line.split(/\s+/);
    if (program === 'mc') return this.client(line.split(/\s+/).slice(1));
    if (program !== 'lab' || verb === 'skip') return undefined;
    if (verb === 'kill') {
      await this.nodes.get(name)?.stop();
      this.nodes.set(name, undefined);
    } else if (verb === 'start') this.nodes.set(name, await RealNode.start(this.settings));
    else if (verb === 'add') {
      const next = `cache-${String(this.nodes.size + 1).padStart(4, '0')}`;
      this.nodes.set(next, await RealNode.start(this.settings));
    }
    return '';
  }

  async skip(ms: number): Promise<void> {
    const whole = (text: string): boolean => text.endsWith('\r\n');
    for (const node of this.nodes.values()) {
      for (const key of node === undefined ? [] : this.keys) {
        const left = / t(\d+)\r\n$/.exec(await node!.ask(`mg ${key} t\r\n`, whole))?.[1];
        if (left === undefined) continue;
        const rest = Number(left) - Math.floor(ms / 1000);
        await node!.ask(`touch ${key} ${rest > 0 ? rest : -1}\r\n`, whole);
      }
    }
  }

  async stop(): Promise<void> {
    for (const node of this.nodes.values()) await node?.stop();
    this.nodes.clear();
  }

  private async client(words: string[]): Promise<string> {
    const servers = [...this.nodes.keys()].map((name) => `${name}.lab`).join(',');
    const order = readOrder(['--servers', servers, ...words]);
    if (words[0] === 'set') this.keys.add(words[1]!);
    if (typeof order === 'string') return order;
    const talk = converse(order);
    let step = talk.next();
    while (!step.done) step = talk.next(await this.answer(step.value));
    return step.value.text.replace(/\n$/, '');
  }

  private async answer({ server, request, done }: Ask): Promise<Reply> {
    const node = this.nodes.get(server.host.replace(/\.lab$/, ''));
    return node === undefined ? { failure: 'Connection refused' } : { text: await node.ask(request, done) };
  }
}
