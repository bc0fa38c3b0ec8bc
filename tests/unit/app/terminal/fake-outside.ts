/* A browser that a test holds in its hand: sockets are objects, the clock moves when told, tickets are handed over. */
import type { Outside, TicketAnswer, Wire, WireEvents } from '#app/_features/terminal/connection';
import type { ClientFrame, ServerFrame } from '#wire/frames';

export class FakeWire implements Wire {
  readonly sent: ClientFrame[] = [];
  closed = false;
  constructor(readonly events: WireEvents) {}
  send(text: string): void { this.sent.push(JSON.parse(text) as ClientFrame); }
  close(): void { this.closed = true; }
  says(frame: ServerFrame): void { this.events.message(JSON.stringify(frame)); }
}

export class FakeOutside implements Outside {
  readonly wires: FakeWire[] = [];
  readonly tickets: ((answer: TicketAnswer) => void)[] = [];
  private now = 1_000_000;
  private timers: { at: number; ring: () => void }[] = [];
  chance = 0.5;

  openWire(events: WireEvents): Wire {
    const wire = new FakeWire(events);
    this.wires.push(wire);
    return wire;
  }
  getTicket(): Promise<TicketAnswer> {
    return new Promise((resolve) => this.tickets.push(resolve));
  }
  nowMs(): number { return this.now; }
  dice(): number { return this.chance; }
  timer(ms: number, ring: () => void): () => void {
    const timer = { at: this.now + ms, ring };
    this.timers.push(timer);
    return () => { this.timers = this.timers.filter((each) => each !== timer); };
  }

  get wire(): FakeWire {
    const last = this.wires.at(-1);
    if (last === undefined) throw new Error('no socket was opened');
    return last;
  }

  /** Moves the clock and rings what is due, in order. */
  pass(ms: number): void {
    const until = this.now + ms;
    for (;;) {
      const due = this.timers.filter((timer) => timer.at <= until).sort((left, right) => left.at - right.at)[0];
      if (due === undefined) break;
      this.timers = this.timers.filter((each) => each !== due);
      this.now = Math.max(this.now, due.at);
      due.ring();
    }
    this.now = until;
  }

  async ticket(answer: TicketAnswer = { ticket: 'T' }): Promise<void> {
    this.tickets.shift()?.(answer);
    await settled();
  }

  /** From a fresh start to a live lab. */
  async comeAlive(ready: Partial<Extract<ServerFrame, { t: 'ready' }>> = {}): Promise<void> {
    await this.ticket();
    this.wire.events.open();
    this.wire.says({ t: 'ready', lab: 'u.l', panes: [], clock: 5_000, skippedMs: 0, ...ready });
  }
}

export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}
