import { expect, test } from '@playwright/test';
import { firstLesson } from './places';

const lesson = firstLesson();
const address = `/learn/${lesson.course}/${lesson.slug}`;

test('the divider moves by keyboard and mouse, is reset by a double click, and is drawn as it was left', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(address);
  const divider = page.getByRole('separator', { name: 'Width of the text' });
  await expect(divider).toHaveAttribute('aria-valuenow', '38');
  await divider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(divider).toHaveAttribute('aria-valuenow', '40');
  await page.keyboard.press('End');
  await expect(divider).toHaveAttribute('aria-valuenow', '80');
  const box = await divider.boundingBox();
  if (!box) throw new Error('The divider is not to be seen.');
  await page.mouse.move(box.x + 5, 400);
  await page.mouse.down();
  await page.mouse.move(640, 400, { steps: 5 });
  await page.mouse.up();
  await expect(divider).toHaveAttribute('aria-valuenow', '50');
  const html = await (await page.request.get(address)).text();
  expect(html).toMatch(/--split:\s*50%/);
  await divider.dblclick();
  await expect(divider).toHaveAttribute('aria-valuenow', '38');
});

test('at 360 px Read and Practise are two screens that fit, and the place is kept', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(address);
  await expect(page.locator('.lesson-workspace')).toBeHidden();
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await wide()).toBeLessThanOrEqual(0);
  await page.evaluate(() => window.scrollTo(0, 900));
  await page.getByRole('button', { name: 'Practise' }).click();
  await expect(page.locator('.lesson-workspace')).toBeVisible();
  await expect(page.locator('.lesson-prose')).toBeHidden();
  expect(await wide()).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Read' }).click();
  await expect(page.locator('.lesson-prose')).toBeVisible();
  expect(await page.evaluate(() => window.scrollY)).toBe(900);
});

test('an address with a heading in it opens there, also on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${address}#quiz-heading`);
  await expect(page.locator('[data-workspace]')).toHaveCount(1);
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('heading', { name: 'Quiz' })).toBeInViewport();
});

for (const path of ['/', `/quiz/${lesson.slug}`, '/progress']) {
  test(`${path} fits into 360 px`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
}
