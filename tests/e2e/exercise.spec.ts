/* An exercise from its first tick to the solved mark, with everything that helps on the way. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { Redis } from 'ioredis';
import { expectScreen, LESSON, live, openLesson, panel, screen, task, terminal, type, workspace } from './lab-page';

const SOLUTION = ['GET product:7', 'SET product:7 saucer EX 300', 'SET product:1 mug NX'];

test('tasks tick by themselves, the last one solves the exercise, and it stays solved', async ({ page }) => {
  await openLesson(page);
  await terminal(page);
  await expect(panel(page).getByText('Starting data loaded: 1 key')).toBeVisible();
  await type(page, SOLUTION[0] ?? '');
  await expect(task(page, 'ask')).toHaveAttribute('data-state', 'right');
  await expect(task(page, 'fill')).toHaveAttribute('data-state', 'open');
  await type(page, ...SOLUTION.slice(1));
  await expect(panel(page).getByText('Solved: the lab holds what was asked.')).toBeVisible();
  await expect(panel(page).getByRole('link', { name: 'Next' })).toBeVisible();
  await expect(page.getByText(/^1 of \d+ done$/)).toBeVisible();

  await type(page, 'FLUSHALL');
  await expect(task(page, 'fill')).toHaveAttribute('data-state', 'was-right');
  await expect(panel(page).getByText('Solved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(panel(page).getByText('Solved', { exact: true })).toBeVisible();
});

test('Check says what was expected, what was found, and which command shows it', async ({ page }) => {
  await openLesson(page);
  await terminal(page);
  await type(page, 'GET product:7', 'SET product:7 saucer');
  await expectScreen(page, 'OK');
  await expect(panel(page).locator('[data-verdict]')).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'Check' }).click();
  const verdict = panel(page).locator('[data-verdict]');
  await expect(verdict).toContainText('1 of 3 tasks are right.');
  await expect(verdict.locator('details[open]')).toHaveCount(1);
  await expect(verdict.locator('details[open]')).toContainText('its TTL is -1');
  await expect(verdict.locator('details[open]')).toContainText('product:7 lives for one to ten minutes');
  await expect(verdict.locator('details[open]')).toContainText('Expected');
  await verdict.getByRole('button', { name: 'Run TTL product:7' }).click();
  await expectScreen(page, '(integer) -1');
  await expect(verdict).not.toHaveAttribute('data-outdated');
  await type(page, 'SET product:7 saucer EX 300');
  await expect(verdict).toContainText('Your last Check, before you went on in the lab.');
  await expect(verdict).toContainText('Right by now.');
  await expect(verdict).not.toContainText('its TTL is -1');
});

test('hints come one by one, the solution asks once, and Run types it', async ({ page }) => {
  await openLesson(page);
  await terminal(page);
  await task(page, 'ask').getByRole('button', { name: 'Hint (3 left)' }).click();
  await expect(task(page, 'ask')).toContainText('You are looking for the command that reads one value.');
  await task(page, 'ask').getByRole('button', { name: 'Hint (2 left)' }).click();
  await task(page, 'ask').getByRole('button', { name: 'Hint (1 left)' }).click();
  await expect(task(page, 'ask').getByRole('button', { name: /Hint/ })).toHaveCount(0);
  await task(page, 'ask').getByRole('button', { name: 'Solution' }).click();
  await task(page, 'ask').getByRole('button', { name: 'Show it' }).click();
  await expect(task(page, 'ask').locator('pre')).toHaveText('GET product:7');
  await task(page, 'ask').getByRole('button', { name: 'Run' }).click();
  await expect(task(page, 'ask')).toHaveAttribute('data-state', 'right');
  await panel(page).getByRole('button', { name: 'Check' }).click();
  await expect(panel(page).locator('[data-verdict]')).toBeVisible();
  await task(page, 'fill').getByRole('button', { name: 'Solution' }).click();
  await expect(task(page, 'fill').locator('pre')).toBeVisible();
});

test('Restart says what is lost, and Undo brings it back', async ({ page }) => {
  await openLesson(page);
  await terminal(page);
  await type(page, 'SET mine precious');
  await expectScreen(page, 'OK');
  await panel(page).getByRole('button', { name: 'Restart this exercise' }).click();
  await expect(panel(page)).toContainText('what you stored since is lost');
  await panel(page).getByRole('button', { name: 'Restart', exact: true }).click();
  await expect(panel(page).getByRole('button', { name: /Undo/ })).toBeVisible();
  await expect(panel(page).getByRole('button', { name: 'Undo' })).toHaveText(/\(8 s\)/);
  await type(page, 'EXISTS mine');
  await expectScreen(page, '(integer) 0');
  await panel(page).getByRole('button', { name: /Undo/ }).click();
  await expect(panel(page).getByRole('button', { name: /Undo/ })).toHaveCount(0);
  await type(page, 'GET mine');
  await expectScreen(page, '"precious"');
});

test('a second exercise is started on purpose, and that can be undone too', async ({ page }) => {
  await openLesson(page);
  await terminal(page);
  const second = panel(page, 'keep-prices-true');
  await expect(panel(page).getByText('Open in the lab')).toBeVisible();
  await expect(second.getByRole('button', { name: 'Check' })).toBeDisabled();
  await expect(second.getByRole('button', { name: /^Hint/ }).first()).toBeDisabled();
  await expect(second.getByRole('button', { name: 'Solution' }).first()).toBeDisabled();
  await second.getByRole('button', { name: 'Start this exercise' }).click();
  await expect(second.getByText('Open in the lab')).toBeVisible();
  await expect(second.getByText('Starting data loaded: 3 keys')).toBeVisible();
  await second.getByRole('button', { name: /Undo/ }).click();
  await expect(panel(page).getByText('Open in the lab')).toBeVisible();
});

test('a solution with `lab skip` runs all its lines in one terminal, in their order, to the end', async ({ page }) => {
  await openLesson(page, '/learn/caching/strings-expiry-sessions');
  await terminal(page);
  await expect(panel(page, 'counters-and-lifetimes').getByText('Open in the lab')).toBeVisible();
  const sessions = panel(page, 'session-store');
  await sessions.getByRole('button', { name: 'Start this exercise' }).click();
  await expect(sessions.getByText('Open in the lab')).toBeVisible();
  for (const id of ['log-in', 'renew', 'log-out']) {
    await task(page, id, 'session-store').getByRole('button', { name: 'Solution' }).click();
    await task(page, id, 'session-store').getByRole('button', { name: 'Show it' }).click();
    await task(page, id, 'session-store').getByRole('button', { name: 'Run' }).click();
    await expect(task(page, id, 'session-store')).toHaveAttribute('data-state', 'right');
  }
  await expect(sessions.getByText('Solved: the lab holds what was asked.')).toBeVisible();
  await expect(page.getByRole('tab')).toHaveCount(1);
});

test('skipping time moves the clock of the lab and ends what is due', async ({ page }) => {
  await openLesson(page);
  await terminal(page);
  await type(page, 'SET soon gone EX 90');
  await expectScreen(page, 'OK');
  await workspace(page).getByRole('button', { name: 'Skip 60 s' }).click();
  await expect(workspace(page).locator('[data-skipped]')).toHaveText('+1 min');
  await expect(workspace(page).getByRole('button', { name: 'Skip 60 s' }))
    .toHaveAccessibleDescription(/keys whose time is up expire. It cannot be undone/);
  await workspace(page).getByRole('button', { name: 'Skip 60 s' }).click();
  await expect(workspace(page).locator('[data-skipped]')).toHaveText('+2 min');
  await type(page, 'GET soon');
  await expectScreen(page, '(nil)');
});

test('Connect opens a port on which a real client finds the same data', async ({ page }) => {
  await openLesson(page);
  await terminal(page);
  await type(page, 'SET shared yes');
  await expectScreen(page, 'OK');
  await workspace(page).getByRole('button', { name: 'Connect…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Connect your own client' });
  await dialog.getByRole('button', { name: 'Open a port' }).click();
  const line = await dialog.locator('pre').first().innerText();
  const [, port = '', password = ''] = /-p (\d+) -a (\S+)/.exec(line) ?? [];
  const client = new Redis({ port: Number(port), password, lazyConnect: true, maxRetriesPerRequest: 1 });
  await client.connect();
  expect(await client.get('shared')).toBe('yes');
  client.disconnect();
  await dialog.getByRole('button', { name: 'Close the port' }).click();
  await expect(dialog.getByRole('button', { name: 'Open a port' })).toBeVisible();
});

test('the whole exercise by keyboard alone', async ({ page }) => {
  await page.goto(LESSON);
  await page.keyboard.press('Tab');
  await live(page);
  await terminal(page);
  await workspace(page).locator('.xterm-helper-textarea').focus();
  for (const line of SOLUTION) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await expect.poll(async () => (await screen(page)).filter((each) => each === '(nil)').length).toBe(2);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await expect(workspace(page).locator('.xterm-helper-textarea')).not.toBeFocused();
  await expect(panel(page).getByText('Solved: the lab holds what was asked.')).toBeVisible();
  await panel(page).getByRole('link', { name: 'Next' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#after-fill-after-a-miss$/);
  expect(await page.evaluate(() => [document.scrollingElement?.scrollHeight, window.scrollY]))
    .toEqual([page.viewportSize()?.height, 0]);
});

test.describe('on a phone of 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the exercise is done in the plain view', async ({ page }) => {
    await page.goto(LESSON);
    await page.getByRole('button', { name: 'Practise' }).tap();
    await live(page);
    const field = workspace(page).getByLabel(/Command for terminal 1/);
    for (const line of SOLUTION) {
      await expect(field).toBeEnabled();
      await field.fill(line);
      await workspace(page).getByRole('button', { name: 'Send' }).tap();
      await expect(workspace(page).getByRole('log')).toContainText(line);
    }
    await expect(workspace(page).getByRole('listitem')).toHaveCount(3);
    await expect(workspace(page).getByRole('listitem').nth(1)).toContainText('OK');
    await workspace(page).getByRole('button', { name: 'Previous command' }).tap();
    await expect(field).toHaveValue('SET product:1 mug NX');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await workspace(page).getByRole('log').tap({ position: { x: 150, y: 10 } });
    await expect(field).toBeFocused();
    await workspace(page).getByRole('link', { name: 'Read on' }).tap();
    await expect(page).toHaveURL(/#after-fill-after-a-miss$/);
    await expect(panel(page).getByText('Solved: the lab holds what was asked.')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test('the plain view is the same session, and is remembered', async ({ page }) => {
  await openLesson(page);
  await terminal(page);
  await type(page, 'ECHO typed-before');
  await expectScreen(page, '"typed-before"');
  await workspace(page).getByRole('button', { name: 'Plain view' }).click();
  await expect(workspace(page).getByRole('log')).toContainText('"typed-before"');
  await workspace(page).getByLabel(/Command for terminal 1/).fill('ECHO entered-here');
  await page.keyboard.press('Enter');
  await expect(workspace(page).getByRole('log')).toContainText('"entered-here"');
  await page.reload();
  await page.mouse.move(200, 200);
  await live(page);
  await expect(workspace(page).getByRole('log')).toContainText('"entered-here"');
  await workspace(page).getByRole('button', { name: 'Plain view' }).click();
  await terminal(page);
  await expectScreen(page, '"typed-before"', '"entered-here"');
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the workspace and the panels (${theme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openLesson(page);
    await terminal(page);
    await type(page, 'SET product:7 saucer');
    await expectScreen(page, 'OK');
    await panel(page).getByRole('button', { name: 'Check' }).click();
    await expect(panel(page).locator('[data-verdict]')).toBeVisible();
    await task(page, 'ask').getByRole('button', { name: /Hint/ }).click();
    await expect(task(page, 'ask')).toContainText('Hint 1');
    const look = async () => (await new AxeBuilder({
      page }).include('[data-workspace]').include('[data-exercise]').analyze())
      .violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
    expect(await look()).toEqual([]);
    await workspace(page).getByRole('button', { name: 'Plain view' }).click();
    await expect(workspace(page).getByRole('log')).toBeVisible();
    expect(await look()).toEqual([]);
  });
}
