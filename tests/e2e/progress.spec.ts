import { expect, test } from '@playwright/test';
import { answer } from './answering';
import { firstLesson, keyOf } from './places';

const lesson = firstLesson();
const [first, second] = lesson.questions.filter(({ type }) => type === 'single').map(({ id }) => id);
if (!first || !second) throw new Error('The first lesson needs two single-choice questions.');
const total = lesson.questions.length + lesson.exercises.length;

type Export = { learner: null | { attempts: { itemId: string; correct: boolean; answer: { chosen: string[] } }[] } };

test('every number has its answers behind it, and can be counted anew without losing them', async ({ page }) => {
  await page.goto(`/quiz/${lesson.slug}`);
  await answer(page, first, true);
  await answer(page, second, false);
  await page.goto('/progress');
  const row = page.locator('details', { hasText: lesson.title }).first();
  await expect(row).toContainText(`1 of ${total}`);
  await row.locator('summary').first().click();
  await expect(row).toContainText('2 answers, latest first.');
  const stem = lesson.questions.find((question) => question.id === second)?.stem.text ?? '';
  await expect(row.getByRole('listitem').first()).toContainText(stem);
  await expect(row.getByRole('listitem').first()).toContainText('not right');

  await row.getByText('Reset progress of this lesson').click();
  await row.getByRole('button', { name: 'Yes, reset its progress' }).click();
  await expect(page.getByRole('status')).toContainText('Progress is reset');
  await expect(row).toContainText(`0 of ${total}`);
  const { learner } = await (await page.request.get('/api/me/export')).json() as Export;
  expect(learner?.attempts.map((attempt) => attempt.correct)).toEqual([true, false]);
});

test('the data can be taken along as a file', async ({ page }) => {
  await page.goto(`/quiz/${lesson.slug}`);
  await answer(page, first, true);
  await page.goto('/progress');
  const [download] = await Promise.all([
    page.waitForEvent('download'), page.getByRole('link', { name: 'Download my data (JSON)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('hitrate-my-data.json');
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const { learner } = JSON.parse(Buffer.concat(chunks).toString()) as Export;
  expect(learner?.attempts).toMatchObject([{ itemId: first, correct: true, answer: { chosen: keyOf(first).correct } }]);
});

test('deleting everything leaves nothing and begins a new learner', async ({ page, context }) => {
  await page.goto(`/quiz/${lesson.slug}`);
  await answer(page, first, true);
  const before = (await context.cookies()).find((cookie) => cookie.name === 'hitrate-learner');
  await page.goto('/progress');
  await page.getByText('Delete everything', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, delete everything' }).click();
  await expect(page.getByRole('status')).toContainText('is deleted');
  const after = (await context.cookies()).find((cookie) => cookie.name === 'hitrate-learner');
  expect(after?.value).not.toBe(before?.value);
  if (before) await context.addCookies([before]);
  const left = await page.request.get('/api/me/export');
  expect(await left.json()).toEqual({ format: 'hitrate-export-1', learner: null });
});

test('a cookie that is not signed by us is nobody', async ({ page, context }) => {
  await page.goto('/');
  const cookie = (await context.cookies()).find((each) => each.name === 'hitrate-learner');
  const [id] = (cookie?.value ?? '').split('.');
  if (cookie) await context.addCookies([{ ...cookie, value: `${id}.${'A'.repeat(43)}` }]);
  await page.goto('/progress');
  const given = (await context.cookies()).find((each) => each.name === 'hitrate-learner');
  expect(given?.value.split('.')[0]).not.toBe(id);
});
