/* Finding things: the box over the page, the search page without scripts, the glossary, the cheat sheet. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test('Ctrl+K opens the search, arrows choose, and Enter goes there', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('searchbox', { name: 'Search for' });
  await expect(field).toBeFocused();
  await field.fill('leaderboard');
  const links = page.getByRole('dialog').getByRole('link');
  await expect(links.first()).toContainText('Sorted sets and the leaderboard');
  await page.keyboard.press('ArrowDown');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/learn\/caching\/sorted-sets-leaderboard$/);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('Escape closes the search and gives the focus back', async ({ page }) => {
  await page.goto('/progress');
  const button = page.getByRole('link', { name: 'Search', exact: true }).first();
  await button.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
});

test('a word of the glossary is found, marked, and leads to the lessons that use it', async ({ page }) => {
  await page.goto('/search?q=dogpile');
  await page.getByRole('main').getByRole('link', { name: /Stampede/ }).click();
  await expect(page).toHaveURL(/\/glossary#stampede$/);
  await expect(page.locator('#stampede')).toBeInViewport();
  await page.locator('#hit').getByRole('link', { name: 'ElastiCache and the read path' }).click();
  await expect(page).toHaveURL(/overview-and-read-path$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the search is a page and the menu opens', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/');
    await page.getByLabel('Menu').click();
    await page.getByRole('link', { name: 'Glossary' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible();
    await page.getByRole('link', { name: 'Search', exact: true }).first().click();
    await page.getByRole('searchbox').fill('zset');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  });
});

test('the cheat sheet is made for paper: dark letters on white, without the site around it', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/cheat-sheet');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
});

for (const scheme of ['light', 'dark'] as const) {
  for (const path of ['/search?q=failover', '/glossary', '/cheat-sheet']) {
    test(`axe finds nothing on ${path} in the ${scheme} theme, and it fits into 360 px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
  }
}

test('axe finds nothing in the open search box', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'Search for' }).fill('set');
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
