import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { answer } from './answering';
import { openLesson } from './lab-page';
import { firstLesson } from './places';

const lesson = firstLesson();

/** After an action Next writes the title anew, and axe may look in between: then it looks again, and a third time. */
async function violations(page: Page): Promise<string[]> {
  for (let look = 1; ; look++) {
    await page.waitForLoadState('networkidle');
    await expect(page).toHaveTitle(/./);
    const { violations: found } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    if (look < 3 && found.some(({ id }) => id === 'document-title')) continue;
    return found.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`));
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('axe finds nothing on home, new and known', async ({ page }) => {
      await page.goto('/');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('link', { name: 'Start the first lesson' }).click();
      await page.waitForURL('**/learn/**');
      await answer(page, lesson.questions.find((question) => question.type === 'single')?.id ?? '', false);
      await page.goto('/');
      await expect(page.getByRole('link', { name: 'Continue' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('axe finds nothing on a lesson, wide and narrow', async ({ page }) => {
      await openLesson(page, `/learn/${lesson.course}/${lesson.slug}`);
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Practise' }).click();
      expect(await violations(page)).toEqual([]);
    });

    test('axe finds nothing on the quiz, before and after answers', async ({ page }) => {
      await page.goto(`/quiz/${lesson.slug}`);
      expect(await violations(page)).toEqual([]);
      for (const [at, { id }] of lesson.questions.entries()) await answer(page, id, at % 2 === 0);
      expect(await violations(page)).toEqual([]);
    });

    test('axe finds nothing on progress, folded and open', async ({ page }) => {
      await page.goto(`/quiz/${lesson.slug}`);
      await answer(page, lesson.questions[0]?.id ?? '', false);
      await page.goto('/progress');
      expect(await violations(page)).toEqual([]);
      for (const summary of await page.locator('summary').all()) if (await summary.isVisible()) await summary.click();
      expect(await violations(page)).toEqual([]);
    });
  });
}
