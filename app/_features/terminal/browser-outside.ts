/* The browser's side of the connection's ports: WebSocket, timers, clock, chance and the ticket office of the site.
 * The only file of this room that touches them. */
import type { Outside, TicketAnswer, Wire, WireEvents } from './connection';

export function browserOutside(lesson: string): Outside {
  return {
    openWire,
    getTicket: () => getTicket(lesson),
    nowMs: () => Date.now(),
    dice: () => Math.random(),
    timer(ms, ring) {
      const id = window.setTimeout(ring, ms);
      return () => window.clearTimeout(id);
    },
  };
}

function openWire(events: WireEvents): Wire {
  const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws';
  const socket = new WebSocket(`${scheme}://${window.location.host}/lab/ws`);
  socket.addEventListener('open', () => events.open());
  socket.addEventListener('close', () => events.closed());
  socket.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (typeof event.data === 'string') events.message(event.data);
  });
  return {
    send: (text) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: () => socket.close(),
  };
}

async function getTicket(lesson: string): Promise<TicketAnswer> {
  const response = await fetch('/api/labs/ticket', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ lesson }),
  });
  const answer: unknown = await response.json().catch(() => undefined);
  const said = typeof answer === 'object' && answer !== null ? answer : {};
  if (response.ok && 'ticket' in said && typeof said.ticket === 'string') return { ticket: said.ticket };
  const text = 'error' in said && typeof said.error === 'string' ? said.error : `The site answered ${response.status}.`;
  return { text, retry: response.status >= 500 || response.status === 429 || response.status === 408 };
}
