/* Pages: who is connected, which lab each holds, and which must wait because another page has it.
 *
 * Life of a session: new (has said nothing) → holder (its lab's frames go both ways), or waiting (another page holds
 * the lab; it may take over) → over. A page that lost its network leaves a socket behind that looks alive: when a
 * second page asks for its lab, the first is pinged and has two seconds to answer, so that a learner who comes back
 * does not have to take their lab over from their own ghost.
 *
 * Sockets and time come in as arguments, so that all of this is tested without either. */

import type { ByeCode, ClientFrame, ServerFrame } from '#wire/frames';
import { GATEWAY_LIMITS, type Limit } from '#lab/limits';
import { decodeClientFrame } from './frame-decoder';
import type { LabFrame, ToWorker } from './protocol';
import { Bucket, UserRates } from './rate';
import type { Ticket, TicketDesk } from './tickets';

export interface PageSocket {
  send(text: string): void;
  /** A polite end, after what was sent has gone out. */
  close(): void;
  /** The end of a connection that is dead already. */
  terminate(): void;
  ping(): void;
  /** Bytes that were sent and have not left yet. */
  queuedBytes(): number;
}

/** What sessions need of the worker pool. */
export interface Labs {
  attach(lab: string, session: number, seen: Record<string, number>): void;
  send(lab: string, message: ToWorker): void;
  slotOf(lab: string): number;
  isAwake(lab: string): boolean;
  awakeCount(): number;
  awakeOf(user: string): number;
}

export type Session = {
  readonly id: number;
  readonly socket: PageSocket;
  readonly frames: Bucket;
  readonly chars: Bucket;
  state: 'new' | 'waiting' | 'holder' | 'over';
  sinceMs: number;
  ticket?: Ticket;
  seen: Record<string, number>;
  /** A waiting page is told `taken` once, when the holder has shown that it lives. */
  told: boolean;
  /** When the last sign of life must have come. */
  aliveUntilMs: number;
  pingedMs: number;
};

export class Sessions {
  private readonly all = new Map<number, Session>();
  private readonly holders = new Map<string, Session>();
  private readonly hellos: UserRates;
  private nextId = 1;

  constructor(
    private readonly desk: TicketDesk,
    private readonly labs: Labs,
    private readonly log: (text: string) => void,
  ) {
    const { hellosPerSecond, hellosBurst } = GATEWAY_LIMITS;
    this.hellos = new UserRates(hellosPerSecond.value, hellosBurst.value);
  }

  get count(): number {
    return this.all.size;
  }

  /** A socket whose Origin was right. */
  accept(socket: PageSocket, nowMs: number): Session {
    const { framesPerSecond, framesBurst, inputCharsPerSecond, inputCharsBurst } = GATEWAY_LIMITS;
    const session: Session = {
      id: this.nextId++,
      socket,
      frames: new Bucket(framesPerSecond.value, framesBurst.value, nowMs),
      chars: new Bucket(inputCharsPerSecond.value, inputCharsBurst.value, nowMs),
      state: 'new',
      sinceMs: nowMs,
      seen: {},
      told: false,
      aliveUntilMs: Infinity,
      pingedMs: nowMs,
    };
    this.all.set(session.id, session);
    if (this.all.size > GATEWAY_LIMITS.sockets.value) this.refuse(session, GATEWAY_LIMITS.sockets);
    return session;
  }

  received(session: Session, text: string, nowMs: number): void {
    if (session.state === 'over') return;
    session.aliveUntilMs = Infinity;
    const chars = text.length > 1024 ? text.length : 0;
    if (!session.frames.take(1, nowMs)) return this.tooFast(session, GATEWAY_LIMITS.framesPerSecond);
    if (!session.chars.take(chars, nowMs)) return this.tooFast(session, GATEWAY_LIMITS.inputCharsPerSecond);
    const decoded = decodeClientFrame(text);
    if ('refusal' in decoded) return this.malformed(session, decoded.refusal);
    this.take(session, decoded.frame, nowMs);
  }

  /** Something that can be no frame at all: binary, or too large to be read. */
  malformed(session: Session, why: string): void {
    this.log(`page ${session.id}: ${why}`);
    this.bye(session, 'bad-frame', `This page sent something the lab does not understand (${why}). Reload it.`, false);
  }

  closed(session: Session): void {
    this.end(session);
  }

  pong(session: Session): void {
    session.aliveUntilMs = Infinity;
    const lab = session.ticket?.lab;
    if (session.state === 'holder' && lab !== undefined) this.tellWaiting(lab);
  }

  /** A frame of a worker for a page; `bye` ends the page. */
  deliver(id: number, frame: ServerFrame): void {
    const session = this.all.get(id);
    if (!session || session.state !== 'holder') return;
    if (frame.t === 'bye') return this.bye(session, frame.code, frame.text, frame.retry);
    if (frame.t === 'out') session.seen[frame.pane] = frame.seq;
    this.send(session, frame);
    if (session.socket.queuedBytes() <= GATEWAY_LIMITS.queuedSendBytes.value) return;
    this.tooFast(session, GATEWAY_LIMITS.queuedSendBytes);
    session.socket.terminate();
  }

  /** A worker died: its pages are told in a sentence and attached to what was saved last. */
  workerRestarted(slot: number, guilty: string | undefined): void {
    for (const [lab, session] of this.holders) {
      if (this.labs.slotOf(lab) !== slot) continue;
      const text = lab === guilty
        ? 'Your last command ran for too long and was ended. The lab is back as it was saved just before.'
        : 'The lab had to start again. It is back as it was saved a moment ago.';
      this.send(session, { t: 'notice', text });
      this.labs.attach(lab, session.id, session.seen);
    }
  }

  /** What time does: silent newcomers, dead sockets, pings. Called a few times a second. */
  sweep(nowMs: number): void {
    for (const session of [...this.all.values()]) {
      if (session.state === 'new' && nowMs - session.sinceMs > GATEWAY_LIMITS.helloMs.value) {
        this.bye(session, 'bad-ticket', GATEWAY_LIMITS.helloMs.sentence, true);
      } else if (nowMs > session.aliveUntilMs) {
        this.dead(session);
      } else if (nowMs - session.pingedMs >= GATEWAY_LIMITS.pingMs.value) {
        this.ping(session, nowMs, GATEWAY_LIMITS.pingMs.value);
      }
    }
  }

  stop(): void {
    const text = 'The sandbox is being restarted. Your lab is saved and comes back by itself.';
    for (const session of [...this.all.values()]) this.bye(session, 'stopping', text, true);
  }

  private take(session: Session, frame: ClientFrame, nowMs: number): void {
    if (frame.t === 'ping') return this.send(session, { t: 'pong', id: frame.id });
    if (frame.t === 'hello') {
      return session.state === 'new' ? this.hello(session, frame, nowMs) : this.malformed(session, 'a second hello');
    }
    if (session.state === 'new') return this.malformed(session, 'the first frame must be hello');
    if (frame.t === 'take-over') return session.state === 'waiting' ? this.takeOver(session) : undefined;
    if (session.state === 'holder') this.forward(session, frame);
  }

  private hello(session: Session, frame: Extract<ClientFrame, { t: 'hello' }>, nowMs: number): void {
    const ticket = this.desk.take(frame.ticket, nowMs);
    if (typeof ticket === 'string') {
      this.log(`page ${session.id}: ticket refused: ${ticket}`);
      const again = ticket === 'expired' || ticket === 'used';
      return this.bye(session, 'bad-ticket', 'This page may not open the lab any more. Reload it to try again.', again);
    }
    if (!this.hellos.take(ticket.user, nowMs)) return this.tooFast(session, GATEWAY_LIMITS.hellosPerSecond);
    const refusal = this.full(ticket);
    if (refusal) return this.refuse(session, refusal);
    session.ticket = ticket;
    session.seen = frame.seen;
    const holder = this.holders.get(ticket.lab);
    if (!holder) return this.hold(session);
    session.state = 'waiting';
    this.ping(holder, nowMs, GATEWAY_LIMITS.aliveMs.value);
  }

  private full(ticket: Ticket): Limit | undefined {
    let pages = 0;
    for (const other of this.all.values()) if (other.ticket?.user === ticket.user) pages++;
    if (pages >= GATEWAY_LIMITS.socketsPerUser.value) return GATEWAY_LIMITS.socketsPerUser;
    if (this.labs.isAwake(ticket.lab)) return undefined;
    if (this.labs.awakeCount() >= GATEWAY_LIMITS.labs.value) return GATEWAY_LIMITS.labs;
    return this.labs.awakeOf(ticket.user) >= GATEWAY_LIMITS.labsPerUser.value ? GATEWAY_LIMITS.labsPerUser : undefined;
  }

  private hold(session: Session): void {
    const { lab } = session.ticket!;
    session.state = 'holder';
    this.holders.set(lab, session);
    this.labs.attach(lab, session.id, session.seen);
  }

  private takeOver(session: Session): void {
    const holder = this.holders.get(session.ticket!.lab);
    this.hold(session);
    if (holder) this.bye(holder, 'replaced', 'This lab was opened in another page.', false);
  }

  private forward(session: Session, frame: LabFrame): void {
    const { lab } = session.ticket!;
    if (frame.t === 'close') delete session.seen[frame.pane];
    this.labs.send(lab, { t: 'frame', lab, session: session.id, frame });
  }

  private tellWaiting(lab: string): void {
    for (const session of this.all.values()) {
      if (session.state !== 'waiting' || session.told || session.ticket?.lab !== lab) continue;
      session.told = true;
      this.send(session, { t: 'taken' });
    }
  }

  private dead(session: Session): void {
    session.socket.terminate();
    this.end(session);
  }

  private ping(session: Session, nowMs: number, withinMs: number): void {
    session.pingedMs = nowMs;
    session.aliveUntilMs = Math.min(session.aliveUntilMs, nowMs + withinMs);
    session.socket.ping();
  }

  private tooFast(session: Session, limit: Limit): void {
    this.bye(session, 'too-fast', limit.sentence, true);
  }

  private refuse(session: Session, limit: Limit): void {
    this.bye(session, 'lab-full', limit.sentence, false);
  }

  private bye(session: Session, code: ByeCode, text: string, retry: boolean): void {
    if (session.state === 'over') return;
    this.send(session, { t: 'bye', code, text, retry });
    this.end(session);
    session.socket.close();
  }

  private end(session: Session): void {
    if (session.state === 'over') return;
    const lab = session.ticket?.lab;
    const held = session.state === 'holder';
    session.state = 'over';
    this.all.delete(session.id);
    if (!held || lab === undefined || this.holders.get(lab) !== session) return;
    this.holders.delete(lab);
    this.labs.send(lab, { t: 'detach', lab, session: session.id });
    this.promote(lab);
  }

  /** The holder is gone. A page that was told `taken` leaves the next step to its person; one that was not moves in. */
  private promote(lab: string): void {
    for (const other of this.all.values()) {
      if (other.state === 'waiting' && !other.told && other.ticket?.lab === lab) return this.hold(other);
    }
  }

  private send(session: Session, frame: ServerFrame): void {
    session.socket.send(JSON.stringify(frame));
  }
}
