import { expect, test } from '@playwright/test';
import { answer } from './answering';
import { firstLesson } from './places';

const lesson = firstLesson();

test('a newcomer starts the first lesson at one click and finds it again under Continue', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Learn Amazon ElastiCache by running it');
  await page.getByRole('button', { name: 'Start the first lesson' }).click();
  await expect(page).toHaveURL(`/learn/${lesson.course}/${lesson.slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title);
  await page.goto('/');
  const card = page.getByRole('region', { name: lesson.title });
  await expect(card.getByText('Continue').first()).toBeVisible();
  const left = `${lesson.exercises.length} exercises and ${lesson.questions.length} questions left`;
  await expect(card).toContainText(left);
  await card.getByRole('link', { name: 'Continue' }).click();
  await expect(page).toHaveURL(`/learn/${lesson.course}/${lesson.slug}`);
});

test('looking around leaves no trace: visits alone start nothing', async ({ page, request }) => {
  await page.goto(`/learn/${lesson.course}/${lesson.slug}`);
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Start the first lesson' })).toBeVisible();
  const mine = await page.request.get('/api/me/export');
  expect(await mine.json()).toMatchObject({ format: 'hitrate-export-1' });
  const foreign = await request.get('/api/me/export');
  expect(await foreign.json()).toEqual({ format: 'hitrate-export-1', learner: null });
});

test('the home page counts what was answered', async ({ page }) => {
  await page.goto(`/quiz/${lesson.slug}`);
  const question = lesson.questions.find((each) => each.type === 'single');
  await answer(page, question?.id ?? '', true);
  await page.goto('/');
  const total = lesson.questions.length + lesson.exercises.length;
  await expect(page.getByRole('progressbar').first()).toHaveAttribute('aria-valuetext', `1 of ${total}`);
});

test('the theme goes round, is kept, and is there before the first paint', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await page.getByRole('button', { name: /^Theme: system/ }).click();
  await page.getByRole('button', { name: /^Theme: light/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const html = await (await page.request.get('/progress')).text();
  expect(html).toContain('<html lang="en" data-theme="dark">');
});

test('an address that does not exist says so and leads on', async ({ page }) => {
  const response = await page.goto('/learn/nothing/here');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await page.getByRole('link', { name: 'To all lessons' }).click();
  await expect(page).toHaveURL('/');
});

test('pages carry the security headers, and a new nonce each time', async ({ request }) => {
  const policies = [];
  for (const path of ['/', `/learn/${lesson.course}/${lesson.slug}`]) {
    const headers = (await request.get(path)).headers();
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain('frame-ancestors \'none\'');
    expect(headers['content-security-policy']).not.toContain('unsafe-eval');
    policies.push(headers['content-security-policy']);
  }
  expect(policies[0]).not.toBe(policies[1]);
});
