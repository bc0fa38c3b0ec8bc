/* A newcomer's first act in each lesson: Run, before anything else is ready. The lab starts, the data of the first
 * exercise comes, and only then the block runs, so its replies are those shown. */
import { expect, test } from '@playwright/test';
import { firstLesson, lessonsBuilt } from './places';

for (const { course, slug, title } of lessonsBuilt()) {
  test(`the first block of “${title}” runs at once and reads as shown`, async ({ page }) => {
    await page.goto(`/learn/${course}/${slug}`);
    const block = page.locator('figure.transcript').first();
    await block.getByRole('button', { name: /^(Run|Insert)/ }).click();
    await expect(block).toHaveAttribute('data-state', 'same', { timeout: 40_000 });
  });
}

test('the first click into the lab is enough to type there', async ({ page }) => {
  const { course, slug } = firstLesson();
  await page.goto(`/learn/${course}/${slug}`);
  await page.locator('[data-workspace]').click({ position: { x: 200, y: 200 } });
  await expect(page.locator('.xterm-helper-textarea').first()).toBeFocused({ timeout: 30_000 });
});

test('a keyboard comes to the lab by a link at the top', async ({ page }) => {
  const { course, slug } = firstLesson();
  await page.goto(`/learn/${course}/${slug}`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the lab' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#lab')).toBeFocused();
});
