/* A page's session with a lab: panes, lines with their replies, and the runs of the prose. */
import { describe, expect, it } from 'vitest';
import { createLessonBus, type RunResult } from '#app/_features/terminal/bus';
import { LabSession } from '#app/_features/terminal/lab-session';
import { KEPT_CHARS_MAX, PaneOutput } from '#app/_features/terminal/pane-output';
import type { ClientFrame, ServerFrame } from '#wire/frames';
import { FakeOutside, settled } from './fake-outside';

function page() {
  const outside = new FakeOutside();
  const bus = createLessonBus();
  const session = new LabSession('lesson', outside, bus);
  const sent = (kind: ClientFrame['t']): ClientFrame[] => outside.wire.sent.filter((frame) => frame.t === kind);
  const reply = (text: string): void => {
    const asked = sent('line').at(-1);
    if (asked?.t !== 'line') throw new Error('no line was sent');
    outside.wire.says({ t: 'entry', pane: asked.pane, command: asked.line, reply: text, id: asked.id });
  };
  return { outside, bus, session, sent, reply };
}
const onePane = { panes: [{ pane: '1', busy: false, title: 'redis-cli', seq: 0 }] };

describe('panes', () => {
  it('starts redis-cli in pane 1 of a lab that has none', async () => {
    const { outside, session, sent } = page();
    session.start();
    await outside.comeAlive();
    expect(sent('open')).toEqual([{ t: 'open', pane: '1', cols: 80, rows: 24, program: 'redis-cli' }]);
  });

  it('takes up the panes which the lab has, and starts nothing in them', async () => {
    const { outside, session, sent } = page();
    session.start();
    await outside.comeAlive(onePane);
    expect(sent('open')).toEqual([{ t: 'open', pane: '1', cols: 80, rows: 24 }]);
  });

  it('opens a shell without a program, six tabs at most, and keeps the last one', async () => {
    const { outside, session, sent } = page();
    session.start();
    await outside.comeAlive(onePane);
    expect(session.openPane('shell')).toBe('2');
    expect(sent('open').at(-1)).toEqual({ t: 'open', pane: '2', cols: 80, rows: 24 });
    for (let more = 0; more < 4; more += 1) session.openPane('redis-cli');
    expect(session.openPane('redis-cli')).toBeUndefined();
    for (const pane of ['6', '5', '4', '3', '2', '1']) session.closePane(pane);
    expect(session.snapshot().lab.panes.map((pane) => pane.id)).toEqual(['1']);
  });

  it('draws a late view with all that was printed before', async () => {
    const { outside, session } = page();
    session.start();
    await outside.comeAlive(onePane);
    outside.wire.says({ t: 'out', pane: '1', seq: 1, data: 'one ' });
    outside.wire.says({ t: 'out', pane: '1', seq: 2, data: 'two ' });
    let drawn = '';
    session.attach('1', { write: (text, done) => { drawn += text; done(); }, clear: () => { drawn = ''; } });
    outside.wire.says({ t: 'out', pane: '1', seq: 3, data: 'three' });
    expect(drawn).toBe('one two three');
  });
});

describe('a line', () => {
  it('is answered by its own entry', async () => {
    const { outside, session, reply } = page();
    session.start();
    await outside.comeAlive(onePane);
    const answer = session.line('1', 'GET a');
    outside.wire.says({ t: 'entry', pane: '1', command: 'PING', reply: 'PONG' });
    reply('"1"');
    expect(await answer).toMatchObject({ kind: 'reply', entry: { command: 'GET a', reply: '"1"' } });
  });

  it('is lost when the connection goes, and refused while it is gone', async () => {
    const { outside, session } = page();
    session.start();
    await outside.comeAlive(onePane);
    const answer = session.line('1', 'GET a');
    outside.wire.events.closed();
    expect(await answer).toEqual({ kind: 'lost' });
    expect(await session.line('1', 'GET a')).toEqual({ kind: 'lost' });
  });
});

describe('runs of the prose', () => {
  it('wait for the lab, go line by line, and report each reply to their block', async () => {
    const { outside, bus, session, sent, reply } = page();
    const results: RunResult[] = [];
    bus.onResult((result) => results.push(result));
    bus.requestRun({ lines: ['SET a 1', 'GET a'], mode: 'run', block: 'b' });
    session.start();
    await outside.comeAlive(onePane);
    await settled();
    expect(sent('line')).toHaveLength(1);
    reply('OK');
    await settled();
    outside.pass(100);
    await settled();
    expect(sent('line')).toHaveLength(2);
    reply('"1"');
    await settled();
    expect(results).toEqual([{ block: 'b', line: 'SET a 1', reply: 'OK' }, { block: 'b', line: 'GET a', reply:
      '"1"' }]);
  });

  it('go on in a second pane when a line occupies the first', async () => {
    const { outside, bus, session, sent, reply } = page();
    session.start();
    await outside.comeAlive(onePane);
    bus.requestRun({ lines: ['SUBSCRIBE news', 'PUBLISH news hi'], mode: 'run', block: 'b' });
    await settled();
    reply('1) "subscribe"');
    outside.wire.says({ t: 'state', pane: '1', busy: true, title: 'SUBSCRIBE news' });
    await settled();
    outside.pass(100);
    await settled();
    expect(sent('open').at(-1)).toMatchObject({ pane: '2', program: 'redis-cli' });
    expect(sent('line').at(-1)).toMatchObject({ pane: '2', line: 'PUBLISH news hi' });
  });

  it('insert leaves the line at the prompt', async () => {
    const { outside, bus, session, sent } = page();
    const inserted: string[] = [];
    session.setFront({ insert: (text) => inserted.push(text), focus: () => undefined });
    session.start();
    await outside.comeAlive(onePane);
    bus.requestRun({ lines: ['SET a ___'], mode: 'insert', block: 'b' });
    await settled();
    expect([inserted, sent('line')]).toEqual([['SET a ___'], []]);
  });

  it('say so when the lab is away, and type nothing', async () => {
    const { outside, bus, session } = page();
    session.start();
    await outside.comeAlive(onePane);
    outside.wire.events.closed();
    bus.requestRun({ lines: ['FLUSHALL'], mode: 'run', block: 'b' });
    await settled();
    expect(session.snapshot().lab.notices.map((notice) => notice.text).join()).toMatch(/nothing was typed/);
  });
});

describe('a fresh lab', () => {
  it('begins with the terminal that the lesson prefers', async () => {
    const { outside, session, sent } = page();
    session.prefer('telnet cache-0001');
    session.start();
    await outside.comeAlive();
    expect(sent('open')).toMatchObject([{ pane: '1', program: 'telnet cache-0001 11211' }]);
  });
});

describe('typing while the lab is away', () => {
  it('is spoken of when the lab is back, once', async () => {
    const { outside, session } = page();
    const told = (): string[] => session.snapshot().lab.notices.map(({ text }) => text);
    session.start();
    await outside.comeAlive(onePane);
    session.refuseTyping();
    outside.wire.events.closed();
    session.refuseTyping();
    session.refuseTyping();
    expect(told()).toEqual([]);
    session.connection.reconnect();
    await outside.comeAlive(onePane);
    expect(told()).toHaveLength(1);
    expect(told()[0]).toMatch(/went nowhere/);
  });
});

describe('a lab whose first exercise has data', () => {
  it('runs nothing before the data is there', async () => {
    const { outside, bus, session, sent } = page();
    session.holdRuns();
    session.start();
    await outside.comeAlive(onePane);
    bus.requestRun({ lines: ['GET a'], mode: 'run', block: 'b' });
    await settled();
    expect(sent('line')).toEqual([]);
    session.release();
    await settled();
    expect(sent('line')).toMatchObject([{ line: 'GET a' }]);
  });

  it('waits for a site that does not answer no longer than fifteen seconds', async () => {
    const { outside, bus, session, sent } = page();
    session.holdRuns();
    session.start();
    await outside.comeAlive(onePane);
    bus.requestRun({ lines: ['GET a'], mode: 'run', block: 'b' });
    await settled();
    outside.pass(15_000);
    await settled();
    expect(sent('line')).toHaveLength(1);
  });
});

it('a click before the terminal was there is a wish to type in it', () => {
  const { session } = page();
  let focused = 0;
  const front = { insert: () => undefined, focus: () => { focused += 1; } };
  session.wantFocus();
  session.setFront(front);
  session.setFront(front);
  expect(focused).toBe(1);
});

describe('output of a pane', () => {
  it('keeps its tail within the limit', () => {
    const output = new PaneOutput();
    for (let chunk = 0; chunk < 10; chunk += 1) output.push(String(chunk).repeat(64 * 1024), () => undefined);
    let drawn = '';
    output.attach({ write: (text) => { drawn = text; }, clear: () => undefined });
    expect(drawn.length).toBeLessThanOrEqual(KEPT_CHARS_MAX);
    expect([drawn[0], drawn.at(-1)]).toEqual(['6', '9']);
  });

  it('is acknowledged at once while no view waits', () => {
    const output = new PaneOutput();
    const drawn: number[] = [];
    output.push('a', () => drawn.push(1));
    const waiting: (() => void)[] = [];
    output.attach({ write: (_, done) => void waiting.push(done), clear: () => undefined });
    output.push('b', () => drawn.push(2));
    expect(drawn).toEqual([1]);
    waiting.at(-1)?.();
    expect(drawn).toEqual([1, 2]);
  });
});

describe('the clock', () => {
  it('is skipped by a frame and shown from the answer', async () => {
    const { outside, session, sent } = page();
    session.start();
    await outside.comeAlive(onePane);
    expect(session.skip(60_000)).toBe(true);
    expect(sent('skip')).toEqual([{ t: 'skip', ms: 60_000 }]);
    const frame: ServerFrame = { t: 'clock', clock: 65_000, skippedMs: 60_000 };
    outside.wire.says(frame);
    outside.pass(2_000);
    expect(session.labTimeMs()).toBe(67_000);
  });
});

describe('a run whose connection goes away', () => {
  it('is reported lost to its block, so that the block comes back to rest', async () => {
    const { outside, bus, session, sent } = page();
    const lost: string[] = [];
    bus.onLost((block) => lost.push(block));
    session.start();
    await outside.comeAlive(onePane);
    bus.requestRun({ lines: ['SET a 1', 'GET a'], mode: 'run', block: 'b1' });
    await settled();
    expect(sent('line')).toHaveLength(1);
    outside.wire.events.closed();
    await settled();
    expect(lost).toEqual(['b1']);
    bus.requestRun({ lines: ['GET a'], mode: 'run', block: 'b2' });
    await settled();
    expect(lost).toEqual(['b1', 'b2']);
  });

  it('draws an entry that is said again only once', async () => {
    const { outside, session } = page();
    session.start();
    await outside.comeAlive(onePane);
    const entry = { t: 'entry', pane: '1', command: 'GET a', reply: '1', seq: 5 } as const;
    outside.wire.says(entry);
    outside.wire.says(entry);
    outside.wire.says({ ...entry, command: 'DEL a', seq: 6 });
    expect(session.snapshot().lab.panes[0]?.entries.map(({ command }) => command)).toEqual(['GET a', 'DEL a']);
  });
});
