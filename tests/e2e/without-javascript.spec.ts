import { expect, test } from '@playwright/test';
import { choose, questionOn } from './answering';
import { firstLesson, keyOf } from './places';

test.use({ javaScriptEnabled: false });
const lesson = firstLesson();

test('a lesson is read, started and left without JavaScript', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Start the first lesson' }).click();
  await expect(page).toHaveURL(`/learn/${lesson.course}/${lesson.slug}`);
  await expect(page.locator('.prose h2').first()).toBeVisible();
  const { id } = lesson.questions.find((question) => question.type === 'single') ?? { id: '' };
  await choose(page, id, true);
  await questionOn(page, id).getByRole('button', { name: 'Check answer' }).click();
  await expect(questionOn(page, id).getByText('Right', { exact: true })).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Continue' })).toBeVisible();
});

for (const where of ['quiz', 'lesson'] as const) {
  test(`a question of the ${where} page is answered by a plain form post`, async ({ page }) => {
    const { id } = lesson.questions.find((question) => question.type === 'single') ?? { id: '' };
    await page.goto(where === 'quiz' ? `/quiz/${lesson.slug}` : `/learn/${lesson.course}/${lesson.slug}`);
    await choose(page, id, false);
    await questionOn(page, id).getByRole('button', { name: 'Check answer' }).click();
    const folder = where === 'quiz' ? 'quiz' : `learn/${lesson.course}`;
    await expect(page).toHaveURL(new RegExp(`/${folder}/.*#question-${id}$`));
    await expect(questionOn(page, id).getByText('Not right', { exact: true })).toBeVisible();
    for (const why of Object.values(keyOf(id).whys ?? {})) await expect(questionOn(page, id)).toContainText(why.text);
    await questionOn(page, id).getByRole('link', { name: 'Try again' }).click();
    await choose(page, id, true);
    await questionOn(page, id).getByRole('button', { name: 'Check answer' }).click();
    await expect(questionOn(page, id).getByText('Right', { exact: true })).toBeVisible();
  });
}

test('an incomplete answer comes back with a sentence, and no forged one is shown', async ({ page }) => {
  const { id } = lesson.questions.find((question) => question.type === 'multiple') ?? { id: '' };
  await page.goto(`/quiz/${lesson.slug}`);
  await questionOn(page, id).getByRole('checkbox').first().check();
  await questionOn(page, id).getByRole('button', { name: 'Check answer' }).click();
  await expect(questionOn(page, id).getByText('Choose TWO: 1 is chosen so far.')).toBeVisible();
  await page.goto(`/quiz/${lesson.slug}?question=${id}&trouble=Send+us+your+password.abc`);
  await expect(page.getByText('Send us your password')).toHaveCount(0);
});

test('the theme is chosen by a form', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Theme: system/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});
