/* `npm start` as a process: one sentence and exit code 1 when something is wrong, a clean end, nothing left behind, and
 * everything kept. It runs beside the site under test, on ports and folders of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { answerShown, begin, beginExam, Ledger, next, saved, submit } from './exam-hand';
import { E2E_PORT, E2E_SANDBOX_PORT, firstLesson, ROOT } from './places';

const PORT = 3220;
const SANDBOX_PORT = 7220;
const BASE = `http://127.0.0.1:${PORT}`;

type Run = { child: ChildProcess; out: () => string; err: () => string; ended: Promise<number | null> };

const begun: ChildProcess[] = [];
// A test that failed half-way leaves its process behind otherwise, and the ports with it.
test.afterEach(() => begun.splice(0).forEach((child) => child.kill('SIGKILL')));

function start(variables: Record<string, string>): Run {
  const child = spawn(process.execPath, ['app/_start/start.mjs'], {
    cwd: ROOT,
    env: {
      ...process.env, PORT: String(PORT), SANDBOX_PORT: String(SANDBOX_PORT), NEXT_DIST_DIR: '.next-e2e-start',
      HOST: '', PUBLIC_ORIGIN: '', HITRATE_SECRET: '', NODE_ENV: '', ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  begun.push(child);
  let out = '';
  let err = '';
  child.stdout?.on('data', (bytes) => { out += bytes; });
  child.stderr?.on('data', (bytes) => { err += bytes; });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, out: () => out, err: () => err, ended };
}

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'hitrate-start-'));

async function ready(run: Run): Promise<void> {
  const ended = run.ended.then((code) => {
    throw new Error(`it ended with code ${code}: ${run.out()}${run.err()}`);
  });
  const said = expect.poll(() => `${run.out()}${run.err()}`, { timeout: 240_000 }).toContain('Hitrate is ready');
  await Promise.race([said, ended]);
}

function listening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => { socket.destroy(); resolve(true); });
    socket.once('error', () => resolve(false));
  });
}

for (const [title, variables, sentence] of [
  ['a taken port', { PORT: String(E2E_PORT) },
    `Port ${E2E_PORT} is taken by another program: stop that one, or choose`],
  ['a taken sandbox port', { SANDBOX_PORT: String(E2E_SANDBOX_PORT) },
    `Port ${E2E_SANDBOX_PORT} is taken by another program: stop that one, or choose`],
  ['a port that is no number', { PORT: 'http' }, 'PORT is "http", which is not a port: give a whole number'],
  ['an origin with a path', { PUBLIC_ORIGIN: 'https://a.example/b' }, 'PUBLIC_ORIGIN is "https://a.example/b", which'],
  ['an unwritable data folder', { DATA_DIR: '/dev/null/data' }, 'The data folder /dev/null/data cannot be written to'],
] as const) {
  test(`${title} is one clear sentence and exit code 1`, async () => {
    const run = start({ DATA_DIR: newFolder(), ...variables });
    expect(await run.ended).toBe(1);
    expect(run.err().startsWith(sentence), run.err()).toBe(true);
    expect(run.err().endsWith('.\n')).toBe(true);
    expect(run.err().trim().split('\n')).toHaveLength(1);
    expect(run.out()).toBe('');
  });
}

test('it stops cleanly, keeps everything, revives the sandbox, and leaves no child behind', async ({ request }) => {
  test.setTimeout(420_000);
  const folder = newFolder();
  const first = start({ DATA_DIR: folder });
  await ready(first);
  const { slug } = firstLesson();
  const answered = await request.post(`${BASE}/api/labs/ticket`, { data: { lesson: slug }, headers: { origin: BASE } });
  const cookie = (answered.headers()['set-cookie'] ?? '').split(';')[0] ?? '';
  expect(cookie).toMatch(/^hitrate-learner=/);
  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);
  expect(await listening(PORT) || await listening(SANDBOX_PORT)).toBe(false);

  const second = start({ DATA_DIR: folder });
  await ready(second);
  expect(second.out()).not.toContain('building');
  expect(second.out()).not.toContain('applied');
  const mine = await request.get(`${BASE}/api/me/export`, { headers: { cookie } });
  expect((await mine.json() as { learner: { id: string } }).learner.id).toBe(cookie.split('=')[1]?.split('.')[0]);

  const third = start({ DATA_DIR: folder, PORT: '3221', SANDBOX_PORT: '7221' });
  expect(await third.ended).toBe(1);
  expect(third.err()).toBe(`Hitrate already runs on ${folder} (process ${second.child.pid}): stop that one, or name `
    + 'another folder with DATA_DIR.\n');

  const sandbox = async () => (await (await request.get(`${BASE}/api/health`)).json() as Health).sandbox;
  await expect.poll(sandbox).toBe('up');
  process.kill(Number(/sandbox: process (\d+)/.exec(second.out())?.[1]), 'SIGKILL');
  await expect.poll(() => second.err()).toContain('The sandbox ended (SIGKILL); it is started again in 0.25 s.');
  await expect.poll(sandbox).toBe('up');

  second.child.kill('SIGKILL');
  await second.ended;
  const anyLeft = async () => await listening(PORT) || await listening(SANDBOX_PORT);
  await expect.poll(anyLeft, { timeout: 20_000 }).toBe(false);
});

test('an exam goes on over a stop of the server, and scores what the pure grader says', async ({ page }) => {
  test.setTimeout(420_000);
  const folder = newFolder();
  const first = start({ DATA_DIR: folder });
  await ready(first);
  const ledger = new Ledger(folder);
  const sitting = await begin(page, BASE);
  const { form } = await ledger.rows(sitting);
  for (const [at, item] of form.items.entries()) {
    if (at === 7) {
      await saved(page);
      first.child.kill('SIGINT');
      expect(await first.ended).toBe(0);
    }
    await answerShown(page, item, at % 3 !== 0);
    if (at === 7) {
      await page.locator('h1').click();
      await expect(page.getByText('Not saved, trying again.')).toBeVisible();
      await ready(start({ DATA_DIR: folder }));
      await saved(page);
      await page.reload();
      await expect(page.locator('h1')).toContainText('Question 8 of 20');
      await expect(page.getByRole('button', { name: /^Question 8, answered/ })).toBeVisible();
    }
    await next(page);
  }
  await saved(page);
  await submit(page);
  const graded = await ledger.score(sitting);
  expect([graded.right, graded.of, graded.pending]).toEqual([13, 20, 0]);
  await expect(page.locator('[data-raw]')).toContainText('13 of 20');
});

test('a lab that is down loses no sitting: it is graded at the next look', async ({ page }) => {
  test.setTimeout(420_000);
  const folder = newFolder();
  const run = start({ DATA_DIR: folder });
  await ready(run);
  const ledger = new Ledger(folder);
  const sitting = await beginExam(page, 'lab-exam', BASE);
  const { form } = await ledger.rows(sitting);
  const place = form.items.findIndex(({ key }) => key.type === 'command') + 1;
  const item = form.items[place - 1];
  if (!item) throw new Error('The lab exam has no command.');
  await page.getByRole('button', { name: new RegExp(`^Question ${place},`) }).click();
  await answerShown(page, item, true);
  await page.locator('h1').click();
  await saved(page);
  await page.getByRole('button', { name: 'Overview and submit' }).click();
  const sandbox = Number(/sandbox: process (\d+)/.exec(run.out())?.[1]);
  process.kill(sandbox, 'SIGSTOP');
  await submit(page);
  await expect(page.getByText('not checked yet, because a lab has to run')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('The lab did not answer in time. Your work is kept; try again.')).toBeVisible();
  expect((await ledger.score(sitting)).pending).toBeGreaterThan(0);
  process.kill(sandbox, 'SIGCONT');
  await page.reload();
  await expect(page.getByText('not checked yet')).toHaveCount(0);
  const graded = await ledger.score(sitting);
  expect([graded.right, graded.pending, graded.judged[item.id]]).toEqual([1, 0, 'right']);
  await expect(page.locator('[data-raw]')).toContainText(`1 of ${graded.of}`);
});

type Health = { sandbox: 'up' | 'down' };
