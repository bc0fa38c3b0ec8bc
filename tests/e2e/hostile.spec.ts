/* A hostile and a clumsy hand: markup and escapes as data, a socket that dies under a run, a storm of clicks, and a
 * lab that must be gone when its learner is. No page may say a word in the console meanwhile. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { expectScreen, LESSON, live, openLesson, terminal, type, workspace } from './lab-page';

const MARKUP = '<img src=x onerror=window.hit=1>';

function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
  });
  page.on('pageerror', (problem) => said.push(problem.message));
  return said;
}

async function nothingRan(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  await expect(page.locator('img[src=x]')).toHaveCount(0);
}

const labsOf = (id: string): string[] =>
  readdirSync(path.join(process.env.HITRATE_E2E_DATA ?? '', 'labs')).filter((name) => name.startsWith(id));

test('markup, escapes and odd letters are only data, in the terminal, in tabs and in the plain view', async ({
  page }) => {
  const said = complaints(page);
  await openLesson(page);
  await terminal(page);
  await type(page, `SET "${MARKUP}" "<script>window.hit=1</script>"`, `GET "${MARKUP}"`);
  await expectScreen(page, '"<script>window.hit=1</script>"');
  await type(page, 'SET odd "\\x1b]0;owned\\x07\\x1b[2J"', 'GET odd', 'ECHO "שלום 👩‍👩‍👧 ‮abc"');
  await expectScreen(page, '"\\x1b]0;owned\\a\\x1b[2J"');
  await type(page, `SUBSCRIBE "${MARKUP}"`);
  await expect(page.getByRole('tab', { name: /Terminal 1/ })).toContainText('SUBSCRIBE');
  await workspace(page).getByRole('button', { name: 'Plain view' }).click();
  await expect(page.getByText('<script>window.hit=1</script>').first()).toBeVisible();
  await nothingRan(page);
  expect(said).toEqual([]);
});

test('a run whose socket dies says so, comes back to rest, and runs again', async ({ page }) => {
  await page.addInitScript(() => {
    const { send } = WebSocket.prototype;
    WebSocket.prototype.send = function (data) {
      if ('cutNextLine' in window && String(data).includes('"t":"line"')) {
        Reflect.deleteProperty(window, 'cutNextLine');
        return this.close();
      }
      return send.call(this, data);
    };
  });
  await openLesson(page);
  await terminal(page);
  const block = page.getByRole('figure', { name: 'Commands to try' }).first();
  await page.evaluate(() => Object.assign(window, { cutNextLine: true }));
  await block.getByRole('button', { name: /^Run/ }).click();
  await expect(block.getByRole('status')).toHaveText('No reply seen. Look at the terminal, then run it again.');
  await live(page);
  await block.getByRole('button', { name: /^Run again/ }).click();
  await expect(block.getByRole('status')).toHaveText('Same as shown here.');
});

test('a storm of clicks on every button of the lab leaves a page that works', async ({ page }) => {
  const said = complaints(page);
  await openLesson(page);
  await terminal(page);
  await page.evaluate(async () => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-workspace] button, .transcript button')];
    for (let click = 0; click < 1000; click += 1) {
      buttons[click % buttons.length]?.click();
      // A task of its own for each, as a hand's clicks have.
      await new Promise((resolve) => setTimeout(resolve));
    }
  });
  await openLesson(page);
  await expect(workspace(page).getByRole('tab').first()).toBeVisible();
  expect(said.filter((text) => !text.includes('Clipboard'))).toEqual([]);
});

test('deleting everything deletes the labs, and a page that has one open is told', async ({ page, context }) => {
  await openLesson(page);
  await terminal(page);
  await type(page, 'SET mine 1');
  const cookie = (await context.cookies()).find(({ name }) => name === 'hitrate-learner');
  const id = (cookie?.value ?? 'none').split('.')[0] ?? 'none';
  await expect.poll(() => labsOf(id)).toHaveLength(1);
  const other = await context.newPage();
  await other.goto('/progress');
  await other.getByText('Delete everything', { exact: true }).click();
  await other.getByRole('button', { name: 'Yes, delete everything' }).click();
  await expect(other.getByRole('status')).toContainText('your labs too');
  expect(labsOf(id)).toEqual([]);
  await expect(page.getByText('This lab was deleted, as you asked.').first()).toBeVisible();
  await page.goto(LESSON);
});
