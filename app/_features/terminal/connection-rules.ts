/* When to connect, wait, give up, and what of the incoming frames is new: the connection as a pure step function.
 *
 * step(state, event, at) answers the next state and what is to be done about it. It owns no socket and no clock, so a
 * test can walk it through an hour of bad network in a millisecond. `connection.ts` is the hand that does the effects.
 *
 * Life of a connection: ticket (POST) → opening (socket) → greeting (hello sent) → live. Anything that breaks leads to
 * waiting (back-off with jitter, 250 ms doubling to 5 s) and from there to ticket again, because a ticket is good once.
 * After five minutes without a live moment it stops and leaves the decision to the person. */
import { ACK_EVERY_CHARS, type ClientFrame, type PaneId, type ServerFrame } from '#wire/frames';

export const BACK_OFF_FIRST_MS = 250;
export const BACK_OFF_LAST_MS = 5_000;
export const GIVE_UP_AFTER_MS = 5 * 60_000;
export const PING_EVERY_MS = 15_000;
export const GREETING_WITHIN_MS = 10_000;

export type Phase = 'off' | 'ticket' | 'opening' | 'greeting' | 'live' | 'reader' | 'waiting' | 'stopped';
export type TimerName = 'retry' | 'ping' | 'greeting';

export type ConnectionState = {
  phase: Phase;
  /** Failed tries in a row. */
  attempt: number;
  /** When the trouble began; undefined while live. */
  offlineSinceMs: number | undefined;
  ticket: string | undefined;
  /** The person asked to take the lab over: said again after the next greeting if it answers `taken`. */
  takeOver: boolean;
  /** Why it is not live, as a sentence for the person; empty when there is nothing to say. */
  reason: string;
  everLive: boolean;
  seen: Record<PaneId, number>;
  drawnSinceAck: Record<PaneId, number>;
  pingId: number;
  pongPending: boolean;
};

export type ConnectionEvent =
  | { on: 'start' }
  | { on: 'reconnect' }
  | { on: 'take-over' }
  | { on: 'network-back' }
  | { on: 'ticket'; ticket: string }
  | { on: 'no-ticket'; text: string; retry: boolean }
  | { on: 'open' }
  | { on: 'frame'; frame: ServerFrame }
  | { on: 'closed' }
  | { on: 'timer'; name: TimerName }
  | { on: 'drawn'; pane: PaneId; seq: number; chars: number }
  | { on: 'forget-pane'; pane: PaneId }
  | { on: 'stop' };

export type Effect =
  | { do: 'get-ticket' }
  | { do: 'open-socket' }
  | { do: 'close-socket' }
  | { do: 'send'; frame: ClientFrame }
  | { do: 'deliver'; frame: ServerFrame }
  | { do: 'timer'; name: TimerName; ms: number }
  | { do: 'clear-timer'; name: TimerName };

export type Step = { state: ConnectionState; effects: Effect[] };
export type Moment = { nowMs: number; dice: () => number };

export const initialConnection: ConnectionState = {
  phase: 'off', attempt: 0, offlineSinceMs: undefined, ticket: undefined, takeOver: false, reason: '',
  everLive: false, seen: {}, drawnSinceAck: {}, pingId: 0, pongPending: false,
};

/** Half of the step is fixed and half is chance, so that a thousand pages do not come back in the same instant. */
export function backOffMs(attempt: number, dice: () => number): number {
  const full = Math.min(BACK_OFF_LAST_MS, BACK_OFF_FIRST_MS * 2 ** Math.min(attempt, 10));
  return Math.round(Math.max(BACK_OFF_FIRST_MS, full / 2 + (full / 2) * dice()));
}

export function step(state: ConnectionState, event: ConnectionEvent, moment: Moment): Step {
  switch (event.on) {
    case 'start': return state.phase === 'off' ? begin(state) : same(state);
    case 'reconnect': return isTrying(state) ? same(state) : begin(afresh(state, moment));
    case 'network-back': return state.phase === 'waiting' ? begin({ ...state, attempt: 0 }) : same(state);
    case 'take-over': return takeOver(state, moment);
    case 'ticket': return state.phase === 'ticket'
      ? { state: { ...state, phase: 'opening', ticket: event.ticket }, effects: [
        { do: 'open-socket' }, { do: 'timer', name: 'greeting', ms: GREETING_WITHIN_MS }] }
      : same(state);
    case 'no-ticket': return state.phase !== 'ticket' ? same(state)
      : event.retry ? fail(state, event.text, moment) : stop(state, event.text);
    case 'open': return greet(state);
    case 'frame': return receive(state, event.frame, moment);
    case 'closed': return isTrying(state) || isOpen(state) ? fail(state, state.reason, moment) : same(state);
    case 'timer': return ring(state, event.name, moment);
    case 'drawn': return drawn(state, event);
    case 'forget-pane': return { state: forgetPane(state, event.pane), effects: [] };
    case 'stop': return { state: { ...state, phase: 'off', reason: '' }, effects: quiet() };
  }
}

export const isOpen = (state: ConnectionState): boolean => state.phase === 'live' || state.phase === 'reader';
const isTrying = (state: ConnectionState): boolean => ['ticket', 'opening', 'greeting'].includes(state.phase);
const same = (state: ConnectionState): Step => ({ state, effects: [] });

/** The person asked: the five minutes and the back-off begin again. */
const afresh = (state: ConnectionState, moment: Moment): ConnectionState =>
  ({ ...state, attempt: 0, offlineSinceMs: moment.nowMs });

function quiet(): Effect[] {
  return [{ do: 'close-socket' }, { do: 'clear-timer', name: 'ping' }, { do: 'clear-timer', name: 'greeting' },
    { do: 'clear-timer', name: 'retry' }];
}

function begin(state: ConnectionState): Step {
  return {
    state: { ...state, phase: 'ticket', ticket: undefined, pongPending: false },
    effects: [...quiet(), { do: 'get-ticket' }],
  };
}

function greet(state: ConnectionState): Step {
  if (state.phase !== 'opening' || state.ticket === undefined) return same(state);
  const hello: ClientFrame = { t: 'hello', ticket: state.ticket, seen: state.seen };
  return { state: { ...state, phase: 'greeting', ticket: undefined }, effects: [{ do: 'send', frame: hello }] };
}

function fail(state: ConnectionState, reason: string, moment: Moment): Step {
  const offlineSinceMs = state.offlineSinceMs ?? moment.nowMs;
  if (moment.nowMs - offlineSinceMs >= GIVE_UP_AFTER_MS) {
    return stop({ ...state, offlineSinceMs }, reason || 'No connection for five minutes.');
  }
  const ms = backOffMs(state.attempt, moment.dice);
  return {
    state: { ...state, phase: 'waiting', attempt: state.attempt + 1, offlineSinceMs, reason, pongPending: false },
    effects: [...quiet(), { do: 'timer', name: 'retry', ms }],
  };
}

function stop(state: ConnectionState, reason: string): Step {
  return { state: { ...state, phase: 'stopped', reason, pongPending: false }, effects: quiet() };
}

function takeOver(state: ConnectionState, moment: Moment): Step {
  if (state.phase === 'reader') {
    return { state: { ...state, takeOver: true }, effects: [{ do: 'send', frame: { t: 'take-over' } }] };
  }
  return isTrying(state) || state.phase === 'live' ? same(state)
    : begin({ ...afresh(state, moment), takeOver: true });
}

function receive(state: ConnectionState, frame: ServerFrame, moment: Moment): Step {
  const deliver: Effect = { do: 'deliver', frame };
  switch (frame.t) {
    case 'ready': return ready(state, frame);
    case 'taken': return state.takeOver && state.phase === 'greeting'
      ? { state: { ...state, phase: 'reader' }, effects: [{ do: 'send', frame: { t: 'take-over' } },
        { do: 'clear-timer', name: 'greeting' }, { do: 'timer', name: 'ping', ms: PING_EVERY_MS }] }
      : { state: { ...state, phase: 'reader', attempt: 0, offlineSinceMs: undefined, everLive: true },
        effects: [{ do: 'clear-timer', name: 'greeting' }, { do: 'timer', name: 'ping', ms: PING_EVERY_MS }, deliver] };
    case 'out': {
      if (frame.seq <= (state.seen[frame.pane] ?? 0)) return same(state);
      return { state: { ...state, seen: { ...state.seen, [frame.pane]: frame.seq } }, effects: [deliver] };
    }
    case 'pong': return same({ ...state, pongPending: state.pongPending && frame.id !== state.pingId });
    case 'bye': {
      const next = frame.retry ? fail(state, frame.text, moment) : stop(state, frame.text);
      return { state: next.state, effects: [...next.effects, deliver] };
    }
    default: return { state, effects: [deliver] };
  }
}

/** The lab counts output anew after it was restarted; a page that had seen more must not wait for old numbers. */
function ready(state: ConnectionState, frame: Extract<ServerFrame, { t: 'ready' }>): Step {
  const numbers = new Map(frame.panes.map((pane) => [pane.pane, pane.seq]));
  const seen = Object.fromEntries(Object.entries(state.seen)
    .filter(([pane]) => numbers.has(pane))
    .map(([pane, seq]) => [pane, seq > (numbers.get(pane) ?? 0) ? 0 : seq]));
  return {
    state: { ...state, phase: 'live', attempt: 0, offlineSinceMs: undefined, takeOver: false, reason: '',
      everLive: true, seen, drawnSinceAck: {}, pongPending: false },
    effects: [{ do: 'clear-timer', name: 'greeting' }, { do: 'timer', name: 'ping', ms: PING_EVERY_MS },
      { do: 'deliver', frame }],
  };
}

function ring(state: ConnectionState, name: TimerName, moment: Moment): Step {
  if (name === 'retry') return state.phase === 'waiting' ? begin(state) : same(state);
  if (name === 'greeting') {
    return isTrying(state) ? fail(state, 'The lab did not answer within 10 seconds.', moment) : same(state);
  }
  if (!isOpen(state)) return same(state);
  if (state.pongPending) return fail(state, 'The lab stopped answering.', moment);
  const id = state.pingId + 1;
  return { state: { ...state, pingId: id, pongPending: true },
    effects: [{ do: 'send', frame: { t: 'ping', id } }, { do: 'timer', name: 'ping', ms: PING_EVERY_MS }] };
}

function drawn(state: ConnectionState, event: { pane: PaneId; seq: number; chars: number }): Step {
  const chars = (state.drawnSinceAck[event.pane] ?? 0) + event.chars;
  const due = chars >= ACK_EVERY_CHARS && isOpen(state);
  return {
    state: { ...state, drawnSinceAck: { ...state.drawnSinceAck, [event.pane]: due ? 0 : chars } },
    effects: due ? [{ do: 'send', frame: { t: 'ack', pane: event.pane, seq: event.seq } }] : [],
  };
}

function forgetPane(state: ConnectionState, pane: PaneId): ConnectionState {
  const seen = { ...state.seen };
  const drawnSinceAck = { ...state.drawnSinceAck };
  delete seen[pane];
  delete drawnSinceAck[pane];
  return { ...state, seen, drawnSinceAck };
}
