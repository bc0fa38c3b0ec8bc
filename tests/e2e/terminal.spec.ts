/* The terminal in a real browser: typing, tabs, reload, a lost network, copy and paste, and the way out. */
import { expect, test } from '@playwright/test';
import {
  count, expectScreen, holdSockets, live, openLesson, PROMPT, screen, terminal, type, workspace,
} from './lab-page';

test('a command typed at the prompt is answered as redis-cli prints it', async ({ page }) => {
  await openLesson(page);
  await terminal(page);
  await type(page, 'SET greeting hello', 'GET greeting', 'LPUSH l a b', 'LRANGE l 0 -1', 'INCR greeting');
  await expectScreen(page, `${PROMPT} SET greeting hello`, 'OK', '"hello"', '(integer) 2', '1) "b"', '2) "a"',
    '(error) ERR value is not an integer or out of range');
});

test('a block of the prose runs in the terminal, and knows that its replies came', async ({ page }) => {
  await openLesson(page);
  await terminal(page);
  const block = page.getByRole('figure', { name: 'Commands to try' }).first();
  await block.getByRole('button', { name: 'Run in terminal 1' }).click();
  await expectScreen(page, `${PROMPT} SET greeting hello`, `${PROMPT} GET greeting`, '"hello"');
  await expect(block.getByRole('status')).toHaveText('Same as shown here.');
});

test('SUBSCRIBE in one tab sees PUBLISH from another, and Run keeps out of the busy one', async ({ page }) => {
  await openLesson(page);
  await terminal(page);
  await type(page, 'SUBSCRIBE news');
  await expectScreen(page, '1) "subscribe"', '2) "news"');
  await page.getByRole('button', { name: 'New terminal with redis-cli' }).click();
  await terminal(page);
  await type(page, 'PUBLISH news hello');
  await expectScreen(page, '(integer) 1');
  await page.getByRole('tab', { name: /Terminal 1/ }).click();
  await expectScreen(page, '1) "message"', '3) "hello"');

  await page.getByRole('figure', { name: 'Commands to try' }).first().getByRole('button', { name:
    /Run in terminal 2/ }).click();
  await expect(page.getByRole('tab', { name: /Terminal 2/ })).toHaveAttribute('aria-selected', 'true');
  await expectScreen(page, `${PROMPT} SET greeting hello`);
});

test('the tabs are moved between, opened and closed by keyboard, and a shell starts without redis-cli', async ({
  page }) => {
  await openLesson(page);
  await terminal(page);
  await page.getByRole('button', { name: 'New terminal with a shell' }).press('Enter');
  await expect(page.getByRole('tab')).toHaveCount(2);
  await expect.poll(async () => (await screen(page)).join('\n')).not.toContain(PROMPT);
  await page.getByRole('tab', { name: /Terminal 2/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: /Terminal 1/ })).toBeFocused();
  await expect(page.getByRole('tab', { name: /Terminal 1/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('tab')).toHaveCount(1);
});

test('a reload keeps the output, once', async ({ page }) => {
  await openLesson(page);
  await terminal(page);
  await type(page, 'SET before reload', 'ECHO marker-one');
  await expectScreen(page, '"marker-one"');
  await page.reload();
  await page.mouse.move(220, 220);
  await live(page);
  await terminal(page);
  await expectScreen(page, '"marker-one"');
  await type(page, 'GET before');
  await expectScreen(page, '"reload"');
  const lines = await screen(page);
  expect([count(lines, '"marker-one"'), count(lines, `${PROMPT} ECHO marker-one`)]).toEqual([1, 1]);
});

test('a cut socket comes back by itself without a lost or doubled line', async ({ page }) => {
  const sockets = await holdSockets(page);
  await openLesson(page);
  await terminal(page);
  await type(page, 'ECHO first');
  await expectScreen(page, '"first"');
  await sockets.cut();
  await expect(workspace(page)).not.toHaveAttribute('data-phase', 'live');
  await live(page);
  await type(page, 'ECHO second');
  await expectScreen(page, '"first"', '"second"');
  const lines = await screen(page);
  expect(['"first"', '"second"', `${PROMPT} ECHO first`].map((line) => count(lines, line))).toEqual([1, 1, 1]);
});

test('while it is offline it says so, takes nothing, and queues nothing', async ({ page }) => {
  const sockets = await holdSockets(page);
  await openLesson(page);
  await terminal(page);
  await type(page, 'SET kept yes');
  await expectScreen(page, 'OK');
  await page.route('**/api/labs/ticket', (route) => route.abort());
  await sockets.cut();
  await expect(workspace(page).getByText('What you type now goes nowhere')).toBeVisible();
  await type(page, 'FLUSHALL');
  await page.unroute('**/api/labs/ticket');
  // It also tries by itself: by now the button may be gone, and then there is nothing to press.
  await workspace(page).getByRole('button', { name: 'Try now' })
    .evaluateAll((buttons) => buttons.forEach((button) => (button as HTMLButtonElement).click()));
  await live(page);
  await type(page, 'GET kept');
  await expectScreen(page, '"yes"');
  expect((await screen(page)).join('\n')).not.toContain('FLUSHALL');
});

test('a second page of the same lab asks before it takes over', async ({ page, context }) => {
  await openLesson(page);
  await terminal(page);
  const second = await context.newPage();
  await second.goto(page.url());
  await second.mouse.move(200, 200);
  await second.getByRole('button', { name: 'Take over' }).click({ timeout: 20_000 });
  await live(second);
  await expect(workspace(page).getByText('open in another tab')).toBeVisible();
  await page.getByRole('button', { name: 'Take over' }).click();
  await live(page);
});

test('Esc and then Tab leave the terminal; Tab alone completes', async ({ page }) => {
  await openLesson(page);
  await terminal(page);
  await workspace(page).locator('.xterm-screen').click();
  const field = workspace(page).locator('.xterm-helper-textarea');
  await expect(field).toHaveAccessibleName(/press Escape and then Tab to leave/);
  await expect(workspace(page).getByText('leaves the terminal')).toHaveCSS('opacity', '1');
  await page.keyboard.type('PERSI');
  await page.keyboard.press('Tab');
  await expect(field).toBeFocused();
  await expect.poll(async () => (await screen(page)).at(-1)).toContain('PERSIST');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(field).not.toBeFocused();
  await expect(workspace(page).locator(':focus')).toHaveCount(1);
});

test.describe('the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('Ctrl+V pastes without control characters; more than five lines are shown first', async ({ page }) => {
    await openLesson(page);
    await terminal(page);
    await page.evaluate(() => navigator.clipboard.writeText('ECHO cle\u0003an\u001b'));
    await workspace(page).locator('.xterm-screen').click();
    await page.keyboard.press('Control+v');
    await page.keyboard.press('Enter');
    await expectScreen(page, '"clean"');

    const lines = Array.from({ length: 6 }, (_, at) => `ECHO line-${at}`).join('\n');
    await page.evaluate((text) => navigator.clipboard.writeText(`${text}\n`), lines);
    await page.keyboard.press('Control+v');
    const question = page.getByRole('dialog', { name: 'Paste 6 lines?' });
    await expect(question.getByRole('button', { name: 'Paste and run' })).toBeFocused();
    await question.getByRole('button', { name: 'Cancel' }).click();
    expect((await screen(page)).join('\n')).not.toContain('line-0');
    await page.keyboard.press('Shift+Insert');
    await question.getByRole('button', { name: 'Paste and run' }).click();
    await expectScreen(page, '"line-0"', '"line-5"');
  });

  test('a paste above 64 KB is refused with a sentence', async ({ page }) => {
    await openLesson(page);
    await terminal(page);
    await page.evaluate(() => navigator.clipboard.writeText('x'.repeat(65 * 1024)));
    await workspace(page).locator('.xterm-screen').click();
    await page.keyboard.press('Control+v');
    await expect(workspace(page).getByText('Nothing was pasted')).toBeVisible();
    expect((await screen(page)).at(-1)).toBe(PROMPT);
  });

  test('Ctrl+C copies what is selected, and interrupts when nothing is', async ({ page }) => {
    await openLesson(page);
    await terminal(page);
    await type(page, 'ECHO copied');
    await expectScreen(page, '"copied"');
    const row = await workspace(page).locator('.xterm-rows > div', { hasText: /^"copied"/ }).boundingBox();
    await page.mouse.dblclick((row?.x ?? 0) + 30, (row?.y ?? 0) + 8);
    await page.keyboard.press('Control+c');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('copied');
    await type(page, 'SUBSCRIBE news');
    await expect(page.getByRole('tab', { name: /running/ })).toBeVisible();
    await page.keyboard.press('Control+c');
    await expect(page.getByRole('tab', { name: /running/ })).toHaveCount(0);
  });
});
