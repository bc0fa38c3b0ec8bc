import { readdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { FRAME_BYTES_MAX } from '#wire/frames';
import { control, makeBuild, makeDataDir, ORIGIN, Page, remove, startGateway, ticket } from './gateway-bench';

let buildDir = '';
let dataDir = '';
let running: Awaited<ReturnType<typeof startGateway>>;
let port = 0;

beforeAll(async () => {
  buildDir = await makeBuild({ worker: 'sandbox/gateway/worker.ts' });
  dataDir = makeDataDir();
  running = await startGateway(buildDir, dataDir);
  port = running.port;
});
afterAll(async () => {
  await running?.gateway.stop();
  remove(buildDir, dataDir);
});

describe('an upgrade', () => {
  const status = (headers: Record<string, string>, at = '/ws') => new Promise<number | undefined>((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${at}`, { headers });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
    socket.on('open', () => resolve(101));
    socket.on('error', () => resolve(undefined));
  });
  it.each([
    ['our origin', { origin: ORIGIN }, '/ws', 101],
    ['no origin', {}, '/ws', 403],
    ['an empty origin', { origin: '' }, '/ws', 403],
    ['a foreign origin', { origin: 'https://evil.example' }, '/ws', 403],
    ['our origin at another path', { origin: ORIGIN }, '/control/ws', 403],
  ] as [string, Record<string, string>, string, number][])('with %s', async (_, headers, at, code) => {
    expect(await status(headers, at)).toBe(code);
  });
});

describe('a page', () => {
  it('types into its lab and gets replies', async () => {
    const page = await Page.open(port, 'types');
    expect(page.kinds()).toEqual(['ready']);
    await page.terminal();
    expect(await page.type('SET a hello')).toBe('OK');
    page.send({ t: 'in', pane: '1', data: 'GET a\r' });
    await page.until(() => page.screen.includes('"hello"'));
    page.leave();
  });

  it('that comes back gets what it missed, and nothing twice', async () => {
    const first = await Page.open(port, 'returns');
    await first.terminal();
    await first.type('ECHO before');
    first.drop();
    await control(port, 'status', { lab: 'returns.strings' });
    const second = await Page.open(port, 'returns', first.seen);
    await second.until(() => second.kinds().includes('ready'));
    await second.type('ECHO after');
    await second.until(() => second.screen.includes('"after"'));
    expect((first.screen + second.screen).split('"before"').length - 1).toBe(1);
    expect((first.screen + second.screen).split('"after"').length - 1).toBe(1);
    second.leave();
  });

  it('of the same lab is told that it is taken, and takes over', async () => {
    const first = await Page.open(port, 'twice');
    await first.terminal();
    await first.type('SET a 1');
    const second = await Page.open(port, 'twice');
    expect(second.kinds()).toEqual(['taken']);
    second.send({ t: 'take-over' });
    await second.until(() => second.kinds().includes('ready'));
    expect(await first.frame('bye')).toMatchObject({ code: 'replaced', retry: false });
    await first.until(() => first.closed);
    expect(await second.type('GET a')).toBe('"1"');
    second.leave();
  });

  it.each([
    ['broken JSON', '{"t":'],
    ['a frame of nonsense', '{"t":"exec"}'],
    ['a binary frame', Buffer.from([1, 2, 3])],
    ['a frame that is too large', JSON.stringify({ t: 'ping', id: 1, x: 'x'.repeat(FRAME_BYTES_MAX) })],
  ])('that sends %s is closed with a sentence, and its neighbour is not', async (_, data) => {
    const neighbour = await Page.open(port, 'neighbour');
    await neighbour.until(() => neighbour.kinds().includes('ready') || neighbour.kinds().includes('taken'));
    const page = await Page.open(port, 'malformed');
    page.sendRaw(data);
    expect(await page.frame('bye')).toMatchObject({ code: 'bad-frame', retry: false });
    await page.until(() => page.closed);
    neighbour.send({ t: 'ping', id: 9 });
    expect(await neighbour.frame('pong')).toEqual({ t: 'pong', id: 9 });
    neighbour.leave();
    await neighbour.until(() => neighbour.closed);
  });

  it('that sends a frame beyond all bounds is cut off', async () => {
    const page = await Page.open(port, 'huge');
    page.sendRaw('x'.repeat(FRAME_BYTES_MAX * 3));
    await page.until(() => page.closed);
  });

  it('with a ticket that was used is refused', async () => {
    const used = ticket('reuse');
    for (const kinds of [['ready'], ['bye bad-ticket']]) {
      const page = new Page(port);
      await page.opened();
      page.send({ t: 'hello', ticket: used, seen: {} });
      await page.until(() => page.frames.length > 0);
      expect(page.kinds()).toEqual(kinds);
      page.leave();
    }
  });

  it('sees ticks and its clock move', async () => {
    const page = await Page.open(port, 'ticks');
    await page.terminal();
    const opened = await control(port, 'open', { lab: 'ticks.strings', exercise: 'first' });
    expect(opened.body).toEqual({ started: true, keys: 1 });
    expect(await page.type('SET a 1')).toBe('OK');
    await page.frame('ticks', ({ tasks }) => tasks[0]!.passed);
    page.send({ t: 'skip', ms: 60_000 });
    expect((await page.frame('clock')).skippedMs).toBe(60_000);
    page.leave();
  });
});

describe('a slow command', () => {
  it('in one lab does not keep another from its answers', async () => {
    const [busy, quiet] = [await Page.open(port, 'busy'), await Page.open(port, 'quiet')];
    await busy.terminal();
    await quiet.terminal();
    const order: string[] = [];
    const flood = Array.from({ length: 200 }, () => 'EVAL-LIKE-NOTHING\rKEYS a*a*a*a*a*a*b\r').join('');
    for (let i = 0; i < 3; i++) await busy.type(`SET ${'a'.repeat(2000)}${i} 1`);
    busy.send({ t: 'in', pane: '1', data: `${flood}ECHO last-of-the-flood\r` });
    const done = busy.until(() => busy.screen.includes('"last-of-the-flood"')).then(() => order.push('busy'));
    expect(await quiet.type('PING')).toBe('PONG');
    order.push('quiet');
    await done;
    expect(order).toEqual(['quiet', 'busy']);
    busy.leave();
    quiet.leave();
  });
});

describe('the control API', () => {
  const lab = 'api.strings';
  it('opens, checks, hints, restarts, undoes, skips and tells', async () => {
    expect(await control(port, 'check', { lab, exercise: 'first' })).toMatchObject({ status: 409 });
    const opened = { status: 200, body: { started: true, keys: 1 } };
    expect(await control(port, 'open', { lab, exercise: 'first' })).toEqual(opened);
    expect(await control(port, 'open', { lab, exercise: 'first' })).toMatchObject({ body: { started: false } });
    expect(await control(port, 'check', { lab, exercise: 'first' })).toMatchObject({
      body: {
        passed: false, tasks: [{ assertions: [{ state: 'failed', say: 'There is no a.' }, { state: 'unchecked' }] }],
      },
    });
    expect(await control(port, 'hint', { lab, exercise: 'first', task: 'set-a', level: 2 })).toEqual({
      status: 200, body: { text: 'SET a 1', last: true },
    });
    const { body } = await control(port, 'restart', { lab, exercise: 'first' });
    expect(body).toEqual({ undoUntil: expect.any(Number) });
    expect(await control(port, 'undo', { lab })).toMatchObject({ body: { restored: true } });
    expect(await control(port, 'undo', { lab })).toMatchObject({ body: { restored: false } });
    expect(await control(port, 'skip', { lab, ms: 5000 })).toMatchObject({ body: { skippedMs: 5000 } });
    expect(await control(port, 'status', { lab })).toMatchObject({ body: { open: true, exercise: 'first', keys: 1 } });
  });

  it('grades an answer by running it, in a lab of its own', async () => {
    const grade = async (answer: string) => (await control(port, 'grade', { question: 'q-incr', answer })).body;
    expect(await grade('INCR n')).toEqual({ correct: true, output: '> INCR n\n(integer) 42', found: '' });
    expect(await grade('incrby n 1')).toMatchObject({ correct: true });
    expect(await grade('DECR n')).toEqual({ correct: false, output: '> DECR n\n(integer) 40', found: 'n is "40".' });
    expect(await control(port, 'grade', { question: 'nothing', answer: '' })).toMatchObject({ status: 404 });
    const checks = [{ run: 'GET n', equals: '"7"' }];
    const tasks = [{ id: 't', text: 't', checks, hints: [], solution: [], alternatives: [], wrong: [] }];
    const once = { id: 'as-it-was', title: 'As it was', setup: ['SET n 6'], tasks };
    const asItWas = { question: once, answer: 'INCR n' };
    expect(await control(port, 'grade', asItWas)).toMatchObject({ body: { correct: true } });
    const noTask = { question: { ...once, tasks: [] }, answer: '' };
    expect(await control(port, 'grade', noTask)).toMatchObject({ status: 400 });
  });

  it.each([
    ['no token', {}, 401],
    ['a learner’s ticket', { authorization: `Bearer ${ticket('ana')}` }, 401],
    ['nonsense', { authorization: 'Bearer x.y' }, 401],
  ] as [string, Record<string, string>, number][])('refuses %s', async (_, headers, status) => {
    const response = await fetch(`http://127.0.0.1:${port}/control/status`, {
      method: 'POST', headers, body: JSON.stringify({ lab }),
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: expect.stringMatching(/\.$/) });
  });

  it.each([
    ['status', {}], ['status', { lab: '../../etc/passwd' }], ['check', { lab }], ['skip', { lab, ms: -1 }],
    ['hint', { lab, exercise: 'first', task: 'set-a', level: 'x' }], ['nonsense', { lab }],
    ['grade', { question: 'q-incr' }],
  ])('refuses %s with %j', async (verb, body) => {
    expect(await control(port, verb, body)).toMatchObject({ status: 400 });
  });

  it('refuses a body that is too large, and serves the next', async () => {
    const code = await new Promise<number | undefined>((resolve) => {
      const post = request({ port, host: '127.0.0.1', path: '/control/grade', method: 'POST', headers: {
        authorization: `Bearer ${ticket('site')}`,
      } }, (response) => resolve(response.resume().statusCode));
      post.on('error', () => resolve(undefined));
      post.end('x'.repeat(100 * 1024));
    });
    expect([413, undefined]).toContain(code);
    expect(await control(port, 'status', { lab })).toMatchObject({ status: 200 });
  });

  it('asks for patience when one learner asks too often, and not another', async () => {
    const often = Array.from({ length: 40 }, () => control(port, 'status', { lab: 'often.strings' }));
    const answers = await Promise.all(often);
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    expect(await control(port, 'status', { lab: 'seldom.strings' })).toMatchObject({ status: 200 });
  });

  it('tells its health to anyone on the loopback, without a secret in it', async () => {
    const health = await (await fetch(`http://127.0.0.1:${port}/control/health`)).json();
    expect(health).toEqual({ ok: true, pages: expect.any(Number), labs: expect.any(Number), workers: 2 });
  });
});

describe('a lab file that cannot be read', () => {
  it('is kept aside, told, and replaced by a fresh lab', async () => {
    writeFileSync(path.join(dataDir, 'labs', 'broken.strings.lab'), 'this is no lab');
    const page = await Page.open(port, 'broken');
    expect((await page.frame('notice')).text).toMatch(/could not be read.*kept as broken\.strings\.broken-/);
    await page.terminal();
    expect(await page.type('DBSIZE')).toBe('(integer) 0');
    const names = readdirSync(path.join(dataDir, 'labs'));
    expect(names.some((name) => name.startsWith('broken.strings.broken-'))).toBe(true);
    page.leave();
  });
});
