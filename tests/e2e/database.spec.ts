/* The practice database and the application in a real browser: psql in the lab of a lesson, a chart beside the terminal
 * that grows and can be put away, its numbers as a table. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { expectScreen, live, openLesson, screen, terminal, type, workspace } from './lab-page';

const LESSON = '/learn/loading-patterns/lazy-loading';
const app = (page: Page) => page.locator('[data-app-panel]');

async function shell(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New terminal with a shell' }).click();
  await terminal(page);
}

test('a block of psql runs in its own terminal and answers what the lesson shows', async ({ page }) => {
  await openLesson(page, LESSON);
  await terminal(page);
  const block = page.getByRole('figure', { name: 'Commands to try' }).first();
  await block.getByRole('button', { name: /^Run in/ }).click();
  await expect(block.getByRole('status')).toHaveText('Same as shown here.', { timeout: 15_000 });
  await type(page, 'SELECT count(*)', 'FROM orders;', '\\x', 'SELECT id, name FROM products WHERE id = 7;');
  await expectScreen(page, ' count', '  2400', 'shop-> FROM orders;', '-[ RECORD 1 ]--------', 'id   | 7');
  await type(page, 'SELECT * FROM nowhere;', '\\q');
  await expectScreen(page, 'ERROR:  relation "nowhere" does not exist', 'LINE 1: SELECT * FROM nowhere;');
  await type(page, 'psql -Atc "SELECT name FROM products WHERE id = 7"');
  await expectScreen(page, 'Granite teapot');
});

test('the application is drawn while it runs, and said as a table', async ({ page }) => {
  const said: string[] = [];
  page.on('pageerror', (problem) => said.push(String(problem)));
  await openLesson(page, LESSON);
  await terminal(page);
  await shell(page);
  await expect(app(page)).toHaveCount(0);
  await type(page, 'app --strategy lazy --ttl 10 --rate 100 --query-ms 60 --for 60s', 'lab skip 25s');
  await expect(app(page)).toContainText('app: lazy');
  await expect(app(page)).toContainText(/running, 2\d s of 60 s/);
  await expect(app(page).locator('[data-app-chart] canvas')).toBeVisible();
  await expect(app(page).locator('[data-app-facts]')).toContainText(/Hit rate\s*\d+%/);
  await app(page).getByRole('button', { name: 'Table' }).click();
  await expect(app(page).getByRole('rowheader').first()).toHaveText(/^2\d$/);
  expect(await app(page).getByRole('row').count()).toBeGreaterThan(20);
  const { violations } = await new AxeBuilder({ page }).include('[data-app-panel]').analyze();
  expect(violations).toEqual([]);
  await type(page, 'lab kill redis', 'lab skip 5s');
  await expect(app(page).locator('[data-app-facts]')).toContainText('Cache not answering');
  await type(page, 'lab start redis', 'lab skip 30s');
  await expect(app(page)).toContainText('ended after 60 s');
  expect((await screen(page)).some((line) => line.startsWith('skipped 30s'))).toBe(true);
  await page.reload();
  await page.mouse.move(200, 210);
  await expect(app(page)).toContainText('ended after 60 s', { timeout: 20_000 });
  expect(said).toEqual([]);
});

test.describe('on a phone of 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the panel begins folded and leaves the terminal its room', async ({ page }) => {
    await page.goto(LESSON);
    await page.getByRole('button', { name: 'Practise' }).tap();
    await live(page);
    // Opening the exercise begins the lab anew, and an application with it.
    await expect(workspace(page)).toContainText('Task 1 of');
    await expect(workspace(page).getByRole('button', { name: 'Check' }).first()).toBeEnabled();
    await page.getByRole('button', { name: 'New terminal with a shell' }).tap();
    const field = workspace(page).getByLabel(/Command for terminal 2/);
    for (const line of ['app --for 20s', 'lab skip 20s']) {
      await expect(field).toBeEnabled();
      await field.fill(line);
      await workspace(page).getByRole('button', { name: 'Send' }).tap();
      await expect(workspace(page).getByRole('log')).toContainText(line);
    }
    await expect(app(page)).toContainText('ended after 20 s');
    await expect(app(page).locator('canvas')).toHaveCount(0);
    await app(page).getByRole('button', { name: 'Chart' }).tap();
    await expect(app(page).locator('canvas')).toBeVisible();
    const whole = (await workspace(page).boundingBox())!;
    const panel = (await app(page).boundingBox())!;
    expect(panel.height).toBeLessThanOrEqual(whole.height * 0.56);
    expect(panel.width).toBeLessThanOrEqual(360);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
