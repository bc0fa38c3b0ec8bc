/* The connection through good and bad network: a fake socket, a clock that the test moves, no sleeping. */
import { describe, expect, it } from 'vitest';
import { Connection } from '#app/_features/terminal/connection';
import { backOffMs, type Phase } from '#app/_features/terminal/connection-rules';
import { ACK_EVERY_CHARS, type ServerFrame } from '#wire/frames';
import { FakeOutside } from './fake-outside';

function page() {
  const outside = new FakeOutside();
  const frames: ServerFrame[] = [];
  const phases: Phase[] = [];
  const connection = new Connection(outside, (frame) => frames.push(frame), (state) => phases.push(state.phase));
  return { outside, frames, phases, connection };
}
const out = (seq: number, data = `#${seq}`, pane = '1'): ServerFrame => ({ t: 'out', pane, seq, data });
const drawnOf = (frames: ServerFrame[]): string[] => frames.flatMap((frame) => (frame.t === 'out' ? [frame.data] : []));

describe('connecting', () => {
  it('asks for a ticket, shows it in the first frame, and is live when the lab is ready', async () => {
    const { outside, connection, phases } = page();
    connection.start();
    await outside.ticket({ ticket: 'once' });
    outside.wire.events.open();
    expect(outside.wire.sent).toEqual([{ t: 'hello', ticket: 'once', seen: {} }]);
    expect(connection.send({ t: 'in', pane: '1', data: 'x' })).toBe(false);
    outside.wire.says({ t: 'ready', lab: 'u.l', panes: [], clock: 1, skippedMs: 0 });
    expect(phases).toEqual(['ticket', 'opening', 'greeting', 'live']);
    expect(connection.send({ t: 'in', pane: '1', data: 'x' })).toBe(true);
  });

  it('refuses typed input while offline and does not send it later', async () => {
    const { outside, connection } = page();
    connection.start();
    await outside.comeAlive();
    outside.wire.events.closed();
    expect(connection.send({ t: 'in', pane: '1', data: 'FLUSHALL\r' })).toBe(false);
    outside.pass(5_000);
    await outside.comeAlive();
    expect(outside.wire.sent.filter((frame) => frame.t === 'in')).toEqual([]);
  });

  it('gives up on a socket that does not greet within ten seconds', async () => {
    const { outside, connection } = page();
    connection.start();
    await outside.ticket();
    outside.wire.events.open();
    outside.pass(10_000);
    expect(outside.wire.closed).toBe(true);
    expect(connection.state.phase).toBe('waiting');
  });

  it.each([
    { answer: { text: 'Only pages of this site may ask for that.', retry: false }, phase: 'stopped' },
    { answer: { text: 'The site answered 503.', retry: true }, phase: 'waiting' },
  ])('after the ticket office says "$answer.text" it is $phase', async ({ answer, phase }) => {
    const { outside, connection } = page();
    connection.start();
    await outside.ticket(answer);
    expect([connection.state.phase, connection.state.reason]).toEqual([phase, answer.text]);
  });
});

describe('reconnecting', () => {
  it.each([
    { attempt: 0, dice: 0, ms: 250 }, { attempt: 0, dice: 1, ms: 250 }, { attempt: 1, dice: 0, ms: 250 },
    { attempt: 1, dice: 1, ms: 500 }, { attempt: 3, dice: 0.5, ms: 1_500 }, { attempt: 5, dice: 1, ms: 5_000 },
    { attempt: 40, dice: 0, ms: 2_500 }, { attempt: 40, dice: 1, ms: 5_000 },
  ])('waits $ms ms at try $attempt with dice $dice', ({ attempt, dice, ms }) => {
    expect(backOffMs(attempt, () => dice)).toBe(ms);
  });

  it('says what it saw last, and draws neither twice nor less what the lab replays', async () => {
    const { outside, connection, frames } = page();
    connection.start();
    await outside.comeAlive({ panes: [{ pane: '1', busy: false, title: 'redis-cli', seq: 0 }] });
    for (const seq of [1, 2, 3]) outside.wire.says(out(seq));
    outside.wire.events.closed();
    outside.pass(250);
    await outside.ticket();
    outside.wire.events.open();
    expect(outside.wire.sent[0]).toMatchObject({ t: 'hello', seen: { 1: 3 } });
    outside.wire.says({ t: 'ready', lab: 'u.l', panes: [{ pane: '1', busy: false, title: 'redis-cli', seq: 5 }],
      clock: 1, skippedMs: 0 });
    for (const seq of [2, 3, 4, 5]) outside.wire.says(out(seq));
    expect(drawnOf(frames)).toEqual(['#1', '#2', '#3', '#4', '#5']);
  });

  it('follows a lab which was restarted and counts from one again', async () => {
    const { outside, connection, frames } = page();
    connection.start();
    await outside.comeAlive({ panes: [{ pane: '1', busy: false, title: 'redis-cli', seq: 9 }] });
    outside.wire.says(out(9));
    outside.wire.events.closed();
    outside.pass(250);
    await outside.comeAlive({ panes: [] });
    outside.wire.says(out(1, 'fresh'));
    expect(drawnOf(frames)).toEqual(['#9', 'fresh']);
  });

  it('stops after five minutes and comes back when the person asks', async () => {
    const { outside, connection } = page();
    connection.start();
    await outside.comeAlive();
    outside.wire.events.closed();
    for (let minute = 0; minute < 200 && connection.state.phase !== 'stopped'; minute += 1) {
      outside.pass(5_000);
      await outside.ticket({ text: 'The labs are not running.', retry: true });
    }
    expect(connection.state.phase).toBe('stopped');
    outside.pass(60_000);
    expect(outside.tickets).toHaveLength(0);
    connection.reconnect();
    await outside.comeAlive();
    expect(connection.live).toBe(true);
  });

  it('tries at once when the network comes back', async () => {
    const { outside, connection } = page();
    connection.start();
    await outside.comeAlive();
    outside.wire.events.closed();
    expect(outside.tickets).toHaveLength(0);
    connection.networkBack();
    expect(outside.tickets).toHaveLength(1);
  });

  it('does not listen to a socket that it has left', async () => {
    const { outside, connection, frames } = page();
    connection.start();
    await outside.comeAlive();
    const old = outside.wire;
    old.events.closed();
    outside.pass(250);
    await outside.comeAlive();
    old.says(out(1, 'ghost'));
    old.events.closed();
    expect(drawnOf(frames)).toEqual([]);
    expect(connection.live).toBe(true);
  });
});

describe('staying alive', () => {
  it('pings every fifteen seconds and leaves a lab that no longer answers', async () => {
    const { outside, connection } = page();
    connection.start();
    await outside.comeAlive();
    outside.pass(15_000);
    expect(outside.wire.sent.at(-1)).toEqual({ t: 'ping', id: 1 });
    outside.wire.says({ t: 'pong', id: 1 });
    outside.pass(15_000);
    expect(connection.live).toBe(true);
    outside.pass(15_000);
    expect([connection.state.phase, connection.state.reason]).toEqual(['waiting', 'The lab stopped answering.']);
  });

  it('acknowledges what is drawn, every 32 Ki characters', async () => {
    const { outside, connection } = page();
    connection.start();
    await outside.comeAlive();
    connection.drawn('1', 1, ACK_EVERY_CHARS - 1);
    expect(outside.wire.sent.some((frame) => frame.t === 'ack')).toBe(false);
    connection.drawn('1', 2, 1);
    expect(outside.wire.sent.at(-1)).toEqual({ t: 'ack', pane: '1', seq: 2 });
    connection.drawn('1', 3, 10);
    expect(outside.wire.sent.filter((frame) => frame.t === 'ack')).toHaveLength(1);
  });

  it.each([
    { code: 'too-fast', retry: true, phase: 'waiting' }, { code: 'replaced', retry: false, phase: 'stopped' },
    { code: 'stopping', retry: true, phase: 'waiting' }, { code: 'lab-error', retry: false, phase: 'stopped' },
  ] as const)('is $phase after the farewell $code', async ({ code, retry, phase }) => {
    const { outside, connection } = page();
    connection.start();
    await outside.comeAlive();
    outside.wire.says({ t: 'bye', code, text: 'Because.', retry });
    outside.wire.events.closed();
    expect([connection.state.phase, connection.state.reason]).toEqual([phase, 'Because.']);
  });

  it('ignores what is not a frame', async () => {
    const { outside, connection, frames } = page();
    connection.start();
    await outside.comeAlive();
    const before = frames.length;
    for (const text of ['', '{', '[]', '{"t":"out","pane":1}', '{"t":"toString"}',
      '{"t":"out","pane":"1","seq":"2","data":""}']) {
      outside.wire.events.message(text);
    }
    expect(frames).toHaveLength(before);
    expect(connection.live).toBe(true);
  });
});

describe('a second page on the same lab', () => {
  it('reads along and takes over when asked', async () => {
    const { outside, connection } = page();
    connection.start();
    await outside.ticket();
    outside.wire.events.open();
    outside.wire.says({ t: 'taken' });
    expect(connection.state.phase).toBe('reader');
    expect(connection.send({ t: 'in', pane: '1', data: 'x' })).toBe(false);
    connection.takeOver();
    expect(outside.wire.sent.at(-1)).toEqual({ t: 'take-over' });
    outside.wire.says({ t: 'ready', lab: 'u.l', panes: [], clock: 1, skippedMs: 0 });
    expect(connection.live).toBe(true);
  });

  it('takes back a lab that the other page took, in one step', async () => {
    const { outside, connection } = page();
    connection.start();
    await outside.comeAlive();
    outside.wire.says({ t: 'bye', code: 'replaced', text: 'Taken over.', retry: false });
    connection.takeOver();
    await outside.ticket();
    outside.wire.events.open();
    outside.wire.says({ t: 'taken' });
    expect(outside.wire.sent.at(-1)).toEqual({ t: 'take-over' });
  });
});
