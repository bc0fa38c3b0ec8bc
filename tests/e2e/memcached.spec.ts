/* A Memcached lesson as a learner's hands know it: a block that runs in the telnet, lines typed and pasted, `mc`, the
 * exercise, a node that dies. Nothing is said on the browser's console meanwhile. */
import { expect, test, type Page } from '@playwright/test';
import { expectScreen, openLesson, panel, screen, task, terminal, type, workspace } from './lab-page';

const BY_HAND = '/learn/memcached/memcached-by-hand';
const SHARDING = '/learn/memcached/sharding-in-the-client';
const EXERCISE = 'first-items';

/** What the console said that is an error or a warning of ours. */
function listen(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') said.push(message.text()); });
  page.on('pageerror', (problem) => said.push(String(problem)));
  return said;
}

async function paste(page: Page, text: string): Promise<void> {
  await workspace(page).locator('[role=tabpanel]:not([hidden]) .xterm-screen').click();
  await page.evaluate((given) => {
    const data = new DataTransfer();
    data.setData('text/plain', given);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true,
      cancelable: true }));
  }, text);
}

/** Its telnet to cache-0001 opens with it. */
async function runFirstBlock(page: Page): Promise<void> {
  await terminal(page);
  const block = page.getByRole('figure', { name: 'Commands to try' }).first();
  await block.getByRole('button', { name: /^Run in/ }).click();
  await expectScreen(page, 'STORED', 'VALUE greeting 0 5', 'hello', 'END');
}

async function shell(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New terminal with a shell' }).click();
  await terminal(page);
}

test('a block runs in the telnet, a set is typed over two lines, and a paste of several lines is sent line by line',
  async ({ page }) => {
    const said = listen(page);
    await openLesson(page, BY_HAND);
    await runFirstBlock(page);
    await type(page, 'set typed 7 0 3', 'abc', 'get typed');
    await expectScreen(page, 'VALUE typed 7 3', 'abc');
    await paste(page, 'set first 0 0 1\nx\nset second 0 0 3\nget\nget first second\n');
    await page.keyboard.press('Enter');
    await expectScreen(page, 'VALUE first 0 1', 'VALUE second 0 3');
    expect(said).toEqual([]);
  });

test('the exercise of the lesson is ticked and solved from the telnet', async ({ page }) => {
  const said = listen(page);
  await openLesson(page, BY_HAND);
  await runFirstBlock(page);
  await type(page, 'set weather:oslo 0 600 4', 'rain');
  await expect(task(page, 'store', EXERCISE)).toHaveAttribute('data-state', 'right');
  await type(page, 'incr views:home 1', 'delete draft:7');
  await expectScreen(page, '42', 'DELETED');
  await expect(task(page, 'count', EXERCISE)).toHaveAttribute('data-state', 'right');
  await expect(panel(page, EXERCISE).getByText('Solved: the lab holds what was asked.')).toBeVisible();
  expect(said).toEqual([]);
});

test('mc shows which node has a key, and what is left of it when that node is killed', async ({ page }) => {
  const said = listen(page);
  await openLesson(page, SHARDING);
  await shell(page);
  await type(page, 'mc set user:1 anna', 'mc get user:1', 'mc where user:1');
  await expect.poll(async () => (await screen(page)).join('\n')).toMatch(/anna/);
  await type(page, 'lab kill cache-0002', 'telnet cache-0002 11211');
  await expect.poll(async () => (await screen(page)).join('\n')).toMatch(/Unable to connect to remote host/);
  await type(page, 'echo still here');
  await expectScreen(page, 'still here');
  expect(said).toEqual([]);
});
