import { beforeEach, describe, expect, it } from 'vitest';
import type { ToWorker } from '#gateway/protocol';
import { type Labs, type PageSocket, type Session, Sessions } from '#gateway/sessions';
import { newNonce, signTicket, TicketDesk } from '#gateway/tickets';
import { GATEWAY_LIMITS } from '#lab/limits';
import type { ClientFrame, ServerFrame } from '#wire/frames';

const SECRET = 'a-secret-of-at-least-thirty-two-characters';

class Page implements PageSocket {
  readonly got: ServerFrame[] = [];
  closed = false;
  terminated = false;
  pings = 0;
  queued = 0;
  session!: Session;
  send(text: string) { this.got.push(JSON.parse(text) as ServerFrame); }
  close() { this.closed = true; }
  terminate() { this.terminated = true; }
  ping() { this.pings++; }
  queuedBytes() { return this.queued; }
  kinds() { return this.got.map((frame) => (frame.t === 'bye' ? `bye ${frame.code}` : frame.t)); }
}

class FakeLabs implements Labs {
  readonly sent: (ToWorker | { t: 'attached'; lab: string; session: number; seen: Record<string, number> })[] = [];
  awake = new Set<string>();
  full = false;
  attach(lab: string, session: number, seen: Record<string, number>) {
    this.sent.push({ t: 'attached', lab, session, seen: { ...seen } });
    this.awake.add(lab);
  }
  send(_lab: string, message: ToWorker) { this.sent.push(message); }
  slotOf() { return 0; }
  isAwake(lab: string) { return this.awake.has(lab); }
  awakeCount() { return this.full ? GATEWAY_LIMITS.labs.value : this.awake.size; }
  awakeOf(user: string) { return [...this.awake].filter((lab) => lab.startsWith(`${user}.`)).length; }
}

let now = 0;
let labs: FakeLabs;
let sessions: Sessions;

beforeEach(() => {
  now = 1_800_000_000_000;
  labs = new FakeLabs();
  sessions = new Sessions(new TicketDesk(SECRET), labs, () => undefined);
});

function connect(): Page {
  const page = new Page();
  page.session = sessions.accept(page, now);
  return page;
}

function say(page: Page, frame: ClientFrame | string) {
  sessions.received(page.session, typeof frame === 'string' ? frame : JSON.stringify(frame), now);
}

function hello(page: Page, user = 'ana', lesson = 'strings', seen: Record<string, number> = {}) {
  const claims = { user, lab: `${user}.${lesson}`, lesson, exp: now + 60_000, nonce: newNonce() };
  say(page, { t: 'hello', ticket: signTicket(SECRET, claims), seen });
}

function holder(): Page {
  const page = connect();
  hello(page);
  return page;
}

describe('a page', () => {
  it('with a good ticket is attached to its lab, and its frames go there', () => {
    const page = holder();
    say(page, { t: 'in', pane: '1', data: 'x' });
    expect(labs.sent).toEqual([
      { t: 'attached', lab: 'ana.strings', session: page.session.id, seen: {} },
      { t: 'frame', lab: 'ana.strings', session: page.session.id, frame: { t: 'in', pane: '1', data: 'x' } },
    ]);
  });

  it('with a bad ticket is told so, and nothing of why', () => {
    const page = connect();
    say(page, { t: 'hello', ticket: 'abc.def', seen: {} });
    expect(page.kinds()).toEqual(['bye bad-ticket']);
    expect(page.closed).toBe(true);
    expect(JSON.stringify(page.got)).not.toMatch(/forged|malformed/);
    expect(labs.sent).toEqual([]);
  });

  it.each([
    ['broken JSON', '{"t":'],
    ['an unknown kind', '{"t":"nonsense"}'],
    ['a frame before hello', '{"t":"in","pane":"1","data":"x"}'],
  ])('that sends %s is closed alone', (_, text) => {
    const other = holder();
    const page = connect();
    say(page, text);
    expect(page.kinds()).toEqual(['bye bad-frame']);
    expect(page.closed).toBe(true);
    expect(other.closed).toBe(false);
    say(page, { t: 'ping', id: 1 });
    expect(page.kinds()).toEqual(['bye bad-frame']);
  });

  it('that says hello twice is closed', () => {
    const page = holder();
    hello(page);
    expect(page.kinds()).toEqual(['bye bad-frame']);
  });

  it('that is silent for ten seconds is closed', () => {
    const page = connect();
    now += GATEWAY_LIMITS.helloMs.value + 1;
    sessions.sweep(now);
    expect(page.kinds()).toEqual(['bye bad-ticket']);
  });

  it('that sends too fast is closed, and one at a person’s pace is not', () => {
    const slow = holder();
    for (let i = 0; i < 2000; i++, now += 20) say(slow, { t: 'in', pane: '1', data: 'x' });
    expect(slow.closed).toBe(false);
    for (let i = 0; i < GATEWAY_LIMITS.framesBurst.value + 1; i++) say(slow, { t: 'in', pane: '1', data: 'x' });
    expect(slow.kinds()).toEqual(['bye too-fast']);
  });

  it('that pastes more than the burst of input is closed', () => {
    const page = holder();
    const data = 'x'.repeat(60 * 1024);
    for (let i = 0; i < 9; i++) say(page, { t: 'in', pane: '1', data });
    expect(page.kinds()).toEqual(['bye too-fast']);
  });

  it('that leaves 4 MB unread is closed', () => {
    const page = holder();
    page.queued = GATEWAY_LIMITS.queuedSendBytes.value + 1;
    sessions.deliver(page.session.id, { t: 'out', pane: '1', seq: 1, data: 'x' });
    expect(page.kinds()).toEqual(['out', 'bye too-fast']);
    expect(page.terminated).toBe(true);
  });

  it('gets its pong from the gateway', () => {
    const page = connect();
    say(page, { t: 'ping', id: 4 });
    expect(page.got).toEqual([{ t: 'pong', id: 4 }]);
  });
});

describe('a second page of the same lab', () => {
  it('is told that it is taken once the first has shown that it lives, and may take over', () => {
    const first = holder();
    const second = connect();
    hello(second);
    expect(second.got).toEqual([]);
    sessions.pong(first.session);
    expect(second.kinds()).toEqual(['taken']);
    say(second, { t: 'in', pane: '1', data: 'not yet mine' });
    say(second, { t: 'take-over' });
    expect(first.got).toEqual([{ t: 'bye', code: 'replaced', text: expect.any(String), retry: false }]);
    expect(first.closed).toBe(true);
    expect(labs.sent.map((message) => message.t)).toEqual(['attached', 'attached']);
    say(second, { t: 'in', pane: '1', data: 'y' });
    expect(labs.sent.at(-1)).toMatchObject({ t: 'frame', session: second.session.id });
  });

  it('moves in by itself when the first is a ghost', () => {
    const first = holder();
    const second = connect();
    hello(second, 'ana', 'strings', { 1: 7 });
    now += GATEWAY_LIMITS.aliveMs.value + 1;
    sessions.sweep(now);
    expect(first.terminated).toBe(true);
    expect(labs.sent.at(-1)).toEqual({ t: 'attached', lab: 'ana.strings', session: second.session.id, seen: { 1: 7 } });
    expect(second.got).toEqual([]);
  });

  it('moves in when the first closes before it was told', () => {
    const first = holder();
    const second = connect();
    hello(second);
    sessions.closed(first.session);
    expect(labs.sent.at(-1)).toMatchObject({ t: 'attached', session: second.session.id });
  });

  it('stays a reader when the first closes after it was told', () => {
    const first = holder();
    const second = connect();
    hello(second);
    sessions.pong(first.session);
    sessions.closed(first.session);
    expect(labs.sent.at(-1)).toMatchObject({ t: 'detach', session: first.session.id });
    say(second, { t: 'take-over' });
    expect(labs.sent.at(-1)).toMatchObject({ t: 'attached', session: second.session.id });
  });

  it('of another lab has nothing to do with it', () => {
    const first = holder();
    const other = connect();
    hello(other, 'bob');
    expect(first.pings).toBe(0);
    expect(labs.sent.at(-1)).toMatchObject({ t: 'attached', lab: 'bob.strings' });
  });
});

describe('limits', () => {
  it('a full sandbox says so in a sentence, and still serves a lab that is awake', () => {
    holder();
    labs.full = true;
    const other = connect();
    hello(other, 'bob');
    expect(other.got).toEqual([{ t: 'bye', code: 'lab-full', text: GATEWAY_LIMITS.labs.sentence, retry: false }]);
    const again = connect();
    hello(again);
    expect(again.closed).toBe(false);
  });

  it('one learner has at most so many labs and so many pages', () => {
    const pages = Array.from({ length: GATEWAY_LIMITS.labsPerUser.value + 1 }, (_, i) => {
      const page = connect();
      hello(page, 'ana', `lesson-${i}`);
      return page;
    });
    expect(pages.slice(0, -1).every((page) => !page.closed)).toBe(true);
    expect(pages.at(-1)!.kinds()).toEqual(['bye lab-full']);
  });
});

describe('a worker that died', () => {
  it('has its pages told and attached again from what they had been sent', () => {
    const guilty = holder();
    const quiet = connect();
    hello(quiet, 'bob');
    sessions.deliver(quiet.session.id, { t: 'out', pane: '1', seq: 41, data: 'x' });
    labs.sent.length = 0;
    sessions.workerRestarted(0, 'ana.strings');
    expect(guilty.got.at(-1)).toMatchObject({ t: 'notice', text: expect.stringContaining('ran for too long') });
    expect(quiet.got.at(-1)).toMatchObject({ t: 'notice', text: expect.stringContaining('start again') });
    expect(labs.sent).toEqual([
      { t: 'attached', lab: 'ana.strings', session: guilty.session.id, seen: {} },
      { t: 'attached', lab: 'bob.strings', session: quiet.session.id, seen: { 1: 41 } },
    ]);
  });
});

describe('a stop', () => {
  it('tells every page to come back', () => {
    const pages = [holder(), connect()];
    sessions.stop();
    for (const page of pages) expect(page.got.at(-1)).toMatchObject({ t: 'bye', code: 'stopping', retry: true });
    expect(sessions.count).toBe(0);
  });
});
