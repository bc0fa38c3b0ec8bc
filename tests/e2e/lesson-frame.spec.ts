import { expect, test } from '@playwright/test';
import { openLesson } from './lab-page';
import { firstLesson, lessonsBuilt } from './places';

const lesson = firstLesson();
const address = `/learn/${lesson.course}/${lesson.slug}`;

test('the divider moves by keyboard and mouse, is reset by a double click, and is drawn as it was left', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(address);
  const divider = page.getByRole('separator', { name: 'Width of the text' });
  await expect(divider).toHaveAttribute('aria-valuenow', '42');
  await divider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(divider).toHaveAttribute('aria-valuenow', '44');
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
  await expect(divider).toHaveAttribute('aria-valuenow', '42');
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

for (const { slug, course, title } of lessonsBuilt()) {
  test(`the page of “${title}” never scrolls by itself on a wide screen, its text does`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 700 });
    await openLesson(page, `/learn/${course}/${slug}`);
    const prose = page.locator('.lesson-prose');
    const top = () => prose.evaluate((pane) => Math.round(pane.scrollTop));
    const still = async () => expect(await page.evaluate(() => [
      document.scrollingElement?.scrollHeight, window.scrollY,
      ...['.lesson-page', '.lesson-split', '.lesson-workspace'].map((each) => document.querySelector(each)?.scrollTop),
    ])).toEqual([700, 0, 0, 0, 0]);
    await still();
    await page.keyboard.press('Space');
    await expect.poll(top).toBeGreaterThan(400);
    await still();
    await page.keyboard.press('End');
    await expect.poll(() => prose.evaluate((pane) => pane.scrollHeight - pane.clientHeight - pane.scrollTop))
      .toBeLessThan(2);
    await still();
    await page.keyboard.press('Home');
    await expect.poll(top).toBe(0);
    await page.mouse.move(1000, 400);
    await page.mouse.wheel(0, 5000);
    await page.locator('[data-question] :is(input, select, textarea):visible').last().focus();
    await page.locator('[data-exercise]').first().evaluate((panel) => {
      window.location.hash = `exercise-${panel.getAttribute('data-exercise')}`;
    });
    await expect(page.locator('[data-exercise] h3').first()).toBeInViewport();
    await still();
  });
}

test('one line of progress leads to what is open, on a phone from the other screen too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(address);
  const total = lesson.questions.length + lesson.exercises.length;
  await page.getByRole('button', { name: 'Practise' }).click();
  await page.getByRole('link', { name: `0/${total} done` }).click();
  await expect(page.locator('[data-exercise] h3').first()).toBeInViewport();
  await expect(page.locator('.lesson-workspace')).toBeHidden();
});

for (const path of ['/', `/quiz/${lesson.slug}`, '/progress']) {
  test(`${path} fits into 360 px`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
}
