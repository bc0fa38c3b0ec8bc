/* The hand of the connection: does what `connection-rules.ts` decides, with a socket, timers and a ticket office that
 * come in as arguments. One Connection is one page's socket; reconnecting replaces the socket, not the Connection. */
import type { ClientFrame, PaneId, ServerFrame } from '#wire/frames';
import {
  initialConnection, step, type ConnectionEvent, type ConnectionState, type Effect, type TimerName,
} from './connection-rules';
import { decodeServerFrame } from './server-frame';

/** What a socket must do for us; the browser's WebSocket is wrapped into it by `browser-outside.ts`. */
export interface Wire {
  send(text: string): void;
  close(): void;
}
export type WireEvents = { open: () => void; message: (text: string) => void; closed: () => void };
export type TicketAnswer = { ticket: string } | { text: string; retry: boolean };

export interface Outside {
  openWire(events: WireEvents): Wire;
  getTicket(): Promise<TicketAnswer>;
  nowMs(): number;
  dice(): number;
  /** Answers a function which stops the timer. */
  timer(ms: number, ring: () => void): () => void;
}

export class Connection {
  private current: ConnectionState = initialConnection;
  private wire: Wire | undefined;
  /** Counts sockets and tickets, so that a late event of an abandoned one is not taken for the present one's. */
  private generation = 0;
  private readonly timers = new Map<TimerName, () => void>();

  constructor(
    private readonly outside: Outside,
    private readonly onFrame: (frame: ServerFrame) => void,
    private readonly onState: (state: ConnectionState) => void,
  ) {}

  get state(): ConnectionState {
    return this.current;
  }

  get live(): boolean {
    return this.current.phase === 'live';
  }

  start(): void { this.take({ on: 'start' }); }
  stop(): void { this.take({ on: 'stop' }); }
  reconnect(): void { this.take({ on: 'reconnect' }); }
  takeOver(): void { this.take({ on: 'take-over' }); }
  networkBack(): void { this.take({ on: 'network-back' }); }
  drawn(pane: PaneId, seq: number, chars: number): void { this.take({ on: 'drawn', pane, seq, chars }); }
  forgetPane(pane: PaneId): void { this.take({ on: 'forget-pane', pane }); }

  /** False when nobody would get it: typed input is refused while offline, never queued. */
  send(frame: ClientFrame): boolean {
    if (!this.live || this.wire === undefined) return false;
    this.wire.send(JSON.stringify(frame));
    return true;
  }

  private take(event: ConnectionEvent): void {
    const before = this.current;
    const next = step(before, event, { nowMs: this.outside.nowMs(), dice: () => this.outside.dice() });
    this.current = next.state;
    for (const effect of next.effects) this.perform(effect);
    if (before.phase !== this.current.phase || before.reason !== this.current.reason) this.onState(this.current);
  }

  private perform(effect: Effect): void {
    switch (effect.do) {
      case 'get-ticket': return this.getTicket();
      case 'open-socket': return this.openSocket();
      case 'close-socket': return this.closeSocket();
      case 'send': return this.wire?.send(JSON.stringify(effect.frame));
      case 'deliver': return this.onFrame(effect.frame);
      case 'timer': return this.setTimer(effect.name, effect.ms);
      case 'clear-timer': return this.clearTimer(effect.name);
    }
  }

  private getTicket(): void {
    this.generation += 1;
    const generation = this.generation;
    this.outside.getTicket().then(
      (answer) => {
        if (generation !== this.generation) return;
        this.take('ticket' in answer ? { on: 'ticket', ticket: answer.ticket } : { on: 'no-ticket', ...answer });
      },
      () => {
        if (generation === this.generation) this.take({ on: 'no-ticket', text: '', retry: true });
      },
    );
  }

  private openSocket(): void {
    this.generation += 1;
    const generation = this.generation;
    const ifMine = (act: () => void): void => {
      if (generation === this.generation) act();
    };
    this.wire = this.outside.openWire({
      open: () => ifMine(() => this.take({ on: 'open' })),
      message: (text) => ifMine(() => {
        const frame = decodeServerFrame(text);
        if (frame !== undefined) this.take({ on: 'frame', frame });
      }),
      closed: () => ifMine(() => this.take({ on: 'closed' })),
    });
  }

  private closeSocket(): void {
    this.generation += 1;
    const wire = this.wire;
    this.wire = undefined;
    wire?.close();
  }

  private setTimer(name: TimerName, ms: number): void {
    this.clearTimer(name);
    this.timers.set(name, this.outside.timer(ms, () => {
      this.timers.delete(name);
      this.take({ on: 'timer', name });
    }));
  }

  private clearTimer(name: TimerName): void {
    this.timers.get(name)?.();
    this.timers.delete(name);
  }
}
