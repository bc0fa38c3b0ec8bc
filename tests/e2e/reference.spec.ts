import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

async function violations(page: Page): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`));
}
const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test('the navigation leads to the commands, and letters narrow them down', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reference' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Commands' })).toBeVisible();
  const box = page.getByRole('searchbox', { name: 'Find a command' });
  await box.fill('zadd');
  await expect(page.getByRole('status').filter({ hasText: 'command' })).toHaveText('1 command');
  await expect(page).toHaveURL('/reference?q=zadd');
  await box.fill('no such thing');
  await expect(page.getByText('No command has these words.')).toBeVisible();
  await box.fill('leaderboard');
  await page.getByRole('link', { name: /^ZADD/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'ZADD', exact: true })).toBeVisible();
});

test('an example runs in the terminal beside it and reads as shown', async ({ page }) => {
  await page.goto('/reference/set');
  const examples = page.getByRole('figure', { name: 'Commands to try' }).first();
  await examples.getByRole('button', { name: /^Run/ }).click();
  await expect(examples.getByRole('status')).toHaveText('Same as shown here.');
  const refusals = page.getByRole('figure', { name: 'Commands to try' }).nth(1);
  await refusals.getByRole('button', { name: /^Run/ }).click();
  await expect(refusals.getByRole('status')).toHaveText('Same as shown here.');
});

test('a command of a later release has a node of that release beside it', async ({ page }) => {
  await page.goto('/reference/client-capa');
  const examples = page.getByRole('figure', { name: 'Commands to try' }).first();
  await examples.getByRole('button', { name: /^Run/ }).click();
  await expect(examples.getByRole('status')).toHaveText('Same as shown here.');
  await expect(page.getByText(': not there')).toHaveCount(3);
});

test('a page says what a command takes, where it exists and what it may refuse with', async ({ page }) => {
  await page.goto('/reference/config-get');
  await expect(page.getByText('not on ElastiCache', { exact: true })).toBeVisible();
  await page.goto('/reference/set');
  await expect(page.getByLabel('Syntax')).toContainText('SET key value [NX|XX|IFEQ comparison-value]');
  await expect(page.getByRole('row', { name: /IFEQ comparison-value since 8\.1\.0/ })).toBeVisible();
  await expect(page.getByText('WRONGTYPE Operation against a key')).toBeVisible();
  await page.getByRole('link', { name: 'SETEX', exact: true }).click();
  await expect(page.getByText('deprecated since 2.6.12')).toBeVisible();
  const response = await page.goto('/reference/nothing');
  expect(response?.status()).toBe(404);
});

test('a command in a lesson leads to its page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Start the first lesson' }).click();
  const link = page.locator('.prose .command-link').first();
  const name = await link.textContent();
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: name ?? '', exact: true })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the index is links, and the box asks the server', async ({ page }) => {
    await page.goto('/reference');
    await page.getByRole('searchbox').fill('expiretime');
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(page.getByRole('link', { name: /^PEXPIRETIME/ })).toBeVisible();
    await expect(page.getByRole('link', { name: /^ZADD/ })).toHaveCount(0);
    await page.getByRole('link', { name: /^PEXPIRETIME/ }).click();
    await expect(page.getByText('(integer) 33177117420000')).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    for (const path of ['/reference', '/reference/set', '/reference/client-kill', '/reference/config-get']) {
      test(`axe finds nothing on ${path}, wide and narrow`, async ({ page }) => {
        await page.setViewportSize({ width: 1360, height: 800 });
        await page.goto(path);
        expect(await violations(page)).toEqual([]);
        await page.setViewportSize({ width: 360, height: 740 });
        expect(await violations(page)).toEqual([]);
        expect(await wide(page)).toBeLessThanOrEqual(0);
      });
    }
  });
}
