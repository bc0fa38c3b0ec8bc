/* A lab small enough for a test: one real engine on a network, a clock that moves by hand, a terminal with a screen. */
import { ManualClock } from '#base/clock';
import { SeededDice } from '#base/dice';
import { fromLatin1 } from '#base/bytes';
import { Network } from '#network/network';
import type { Handler, Peer } from '#network/network';
import { catalog } from '#redis/catalog.gen';
import { RedisNode } from '#redis/node';
import { Terminal } from '#shell/terminal';
import { DEFAULT_SHELL_LIMITS } from '#shell/world';
import type { ShellLimits, ShellWorld } from '#shell/world';
import { Screen } from './screen';

type Timer = { at: number; callback: () => void };

export class SmallWorld implements ShellWorld {
  readonly clock = new ManualClock(1_700_000_000_000);
  readonly network = new Network();
  readonly node = new RedisNode({ clock: this.clock, dice: new SeededDice(1) });
  readonly catalog = catalog;
  readonly limits: ShellLimits;
  readonly version = '7.0.15';
  private timers: Timer[] = [];

  constructor(limits: Partial<ShellLimits> = {}) {
    this.limits = { ...DEFAULT_SHELL_LIMITS, ...limits };
    this.network.listen('127.0.0.1', 6379, (peer) => {
      const connection = this.node.connect({
        write: (bytes) => { peer.write(bytes); },
        close: () => { peer.end(); },
      });
      return {
        data: (bytes) => { connection.receive(bytes, 0, bytes.length); },
        end: () => { connection.end(); },
      };
    });
  }

  /** A server on this port that answers HELLO and gives the same bytes to anything else. */
  canned(port: number, wire: string): void {
    this.network.listen('127.0.0.1', port, (peer) => ({
      data: (bytes) => {
        const hello = String.fromCharCode(...bytes).includes('HELLO');
        peer.write(fromLatin1(hello ? '%1\r\n$5\r\nproto\r\n:3\r\n' : wire));
      },
      end: () => undefined,
    }));
  }

  dial(host: string, port: number, handler: Handler): Peer | ReturnType<Network['dial']> {
    return this.network.dial('terminal', host, port, handler);
  }

  now(): number { return this.clock.nowMs(); }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this.now() + ms, callback };
    this.timers.push(timer);
    return () => { this.timers = this.timers.filter((one) => one !== timer); };
  }

  async skip(ms: number): Promise<void> { await this.pass(ms); }

  clockText(): string { return new Date(this.now()).toISOString(); }

  /** Moves the clock, step by step, and lets everything that is due happen. */
  async pass(ms: number): Promise<void> {
    const end = this.now() + ms;
    for (;;) {
      const next = this.timers.filter((one) => one.at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.timers = this.timers.filter((one) => one !== next);
      this.clock.advance(Math.max(0, next.at - this.now()));
      this.node.tick();
      next.callback();
      await settle();
    }
    this.clock.advance(end - this.now());
    this.node.tick();
    await settle();
  }

  open(cols = 80, rows = 24): OpenTerminal {
    return new OpenTerminal(this, cols, rows);
  }
}

/** Lets every promise and delivery that is ready happen. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => { setImmediate(resolve); });
}

export type Entry = { command: string; reply: string; id: string | undefined };

export class OpenTerminal {
  readonly screen: Screen;
  readonly entries: Entry[] = [];
  readonly states: { busy: boolean; title: string }[] = [];
  readonly terminal: Terminal;
  output = '';

  constructor(readonly world: SmallWorld, cols: number, rows: number) {
    this.screen = new Screen(cols);
    this.terminal = new Terminal(world, { cols, rows }, {
      output: (text) => {
        this.output += text;
        this.screen.write(text);
      },
      entry: (command, reply, id) => { this.entries.push({ command, reply, id }); },
      state: (busy, title) => { this.states.push({ busy, title }); },
    });
  }

  async start(line?: string): Promise<this> {
    this.terminal.start(line);
    await settle();
    return this;
  }

  async type(text: string): Promise<void> {
    this.terminal.input(text);
    await settle();
  }

  /** Runs a line and gives what it printed, as the transcript has it. */
  async run(line: string): Promise<string> {
    const before = this.entries.length;
    this.terminal.line(line, 'test');
    for (let i = 0; i < 5 && this.entries.length === before; i++) await settle();
    return this.entries.slice(before).map((entry) => entry.reply).join('\n');
  }
}
