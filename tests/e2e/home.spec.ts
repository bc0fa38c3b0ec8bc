import { expect, test } from '@playwright/test';
import { answer } from './answering';
import { expectScreen, openLesson, terminal, type } from './lab-page';
import { firstLesson } from './places';

const lesson = firstLesson();

test('a newcomer starts the first lesson at one click and finds it again under Continue', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Learn Amazon ElastiCache by running it');
  await expect(page.getByText(`about ${lesson.minutes} minutes`)).toBeVisible();
  await page.getByRole('link', { name: 'Start the first lesson' }).click();
  await expect(page).toHaveURL(`/learn/${lesson.course}/${lesson.slug}`);
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(lesson.title);
  await openLesson(page);
  await terminal(page);
  await type(page, 'PING');
  await expectScreen(page, 'PONG');
  const card = page.getByRole('region', { name: lesson.title });
  await expect(async () => {
    await page.goto('/');
    await expect(card.getByText('Continue').first()).toBeVisible({ timeout: 1000 });
  }).toPass();
  const left = `${lesson.exercises.length} exercises and ${lesson.questions.length} questions left`;
  await expect(card).toContainText(left);
  await expect(card).not.toContainText('minutes');
  await card.getByRole('link', { name: 'Continue' }).click();
  await expect(page).toHaveURL(`/learn/${lesson.course}/${lesson.slug}`);
});

test('Continue leads to the first open thing, and a wrong answer is called wrong so far', async ({ page }) => {
  const [first] = lesson.questions;
  await page.goto(`/quiz/${lesson.slug}`);
  await answer(page, first?.id ?? '', false);
  await page.goto('/');
  const card = page.getByRole('region', { name: lesson.title });
  await expect(card).toContainText('1 wrong so far');
  await card.getByRole('link', { name: 'Continue' }).click();
  await expect(page).toHaveURL(new RegExp(`#exercise-${lesson.exercises[0]?.id}$`));
  await expect(page.locator('[data-exercise] h3').first()).toBeInViewport();
  const open = page.getByRole('list', { name: 'Left in this lesson' });
  await expect(open.getByRole('listitem')).toHaveCount(lesson.exercises.length + lesson.questions.length);
  await expect(open.getByText('wrong so far, try again')).toHaveCount(1);
});

test('looking around leaves no trace: visits alone start nothing', async ({ page, request }) => {
  await page.goto(`/learn/${lesson.course}/${lesson.slug}`);
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Start the first lesson' })).toBeVisible();
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
