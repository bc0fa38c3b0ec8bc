import { expect, test } from '@playwright/test';
import { answer, choose, questionOn } from './answering';
import { firstLesson, keyOf, lessonsBuilt } from './places';

const lesson = firstLesson();
const ofType = (type: string) => {
  const found = lessonsBuilt().flatMap((each) => each.questions.map((question) => ({ ...question, slug: each.slug })))
    .find((question) => question.type === type);
  if (!found) throw new Error(`No lesson has a question of type ${type}.`);
  return found;
};

for (const type of ['single', 'multiple', 'matching', 'command']) {
  test(`a ${type} question is graded, every part explained, and kept over a reload`, async ({ page }) => {
    const { id, slug } = ofType(type);
    await page.goto(`/quiz/${slug}`);
    const question = questionOn(page, id);
    await answer(page, id, false);
    await expect(question.getByText(/^Saved/)).toBeVisible();
    const key = keyOf(id);
    for (const why of Object.values(key.whys ?? {})) await expect(question).toContainText(why.text);
    await page.reload();
    await expect(question.getByText('Not right', { exact: true })).toBeVisible();

    await question.getByRole('link', { name: 'Try again' }).click();
    await answer(page, id, true);
    await expect(page.getByText(`${lesson.questions.length} questions, 1 answered right.`)).toBeVisible();
    await page.reload();
    await expect(question.getByText('Right', { exact: true })).toBeVisible();
  });
}

test('Choose TWO is counted while choosing and wanted in full', async ({ page }) => {
  const { id, slug } = ofType('multiple');
  await page.goto(`/quiz/${slug}`);
  const question = questionOn(page, id);
  await expect(question).toContainText('0 of 2 chosen');
  await expect(question.getByText(/choose two/i)).toHaveCount(1);
  await question.getByRole('checkbox').first().check();
  await expect(question).toContainText('1 of 2 chosen');
  await question.getByRole('button', { name: 'Check answer' }).click();
  await expect(question.getByRole('status')).toContainText('Choose TWO: 1 is chosen so far.');
});

test('options keep their order until answered', async ({ page }) => {
  const { id, slug } = ofType('single');
  const order = () => questionOn(page, id).getByRole('radio')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  await page.goto(`/quiz/${slug}`);
  const first = await order();
  await page.reload();
  expect(await order()).toEqual(first);
  expect([...first].sort()).toEqual(Object.keys(keyOf(id).whys ?? {}).sort());
});

test('the explanation keeps the letters of the answer, and Try again has another order', async ({ page }) => {
  const { id, slug } = ofType('single');
  await page.goto(`/quiz/${slug}`);
  const question = questionOn(page, id);
  const options = () => question.locator('label').allInnerTexts();
  const before = (await options()).map((text) => text.replace(/\s+/g, ' ').trim());
  await answer(page, id, false);
  const reasons = await question.getByRole('listitem').allInnerTexts();
  for (const [at, text] of before.entries()) {
    expect(reasons[at]?.replace(/\s+/g, ' ')).toContain(text.slice(2));
    expect(reasons[at]).toMatch(new RegExp(`Option\\s*${text[0]}`));
  }
  await question.getByRole('link', { name: 'Try again' }).click();
  await expect(question.getByRole('radio').first()).toBeVisible();
  expect((await options()).map((text) => text.replace(/\s+/g, ' ').trim())).not.toEqual(before);
});

test('a command question shows what was typed once, with its reply', async ({ page }) => {
  const { id, slug } = ofType('command');
  await page.goto(`/quiz/${slug}`);
  await answer(page, id, false);
  const screen = questionOn(page, id).getByRole('group', { name: 'Your commands and their replies' });
  await expect(screen).toHaveText(/^> PING\s+PONG$/);
});

test('by keyboard: letters and digits choose, Enter sends, ? explains, all can be turned off', async ({ page }) => {
  const { id, slug } = ofType('single');
  await page.goto(`/quiz/${slug}`);
  const question = questionOn(page, id);
  await question.getByRole('radio').first().focus();
  await page.keyboard.press('b');
  await expect(question.getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('3');
  await expect(question.getByRole('radio').nth(2)).toBeChecked();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys in a quiz' });
  await expect(help).toBeVisible();
  await help.getByRole('checkbox', { name: 'Use single keys' }).uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await question.getByRole('radio').first().focus();
  await page.keyboard.press('b');
  await expect(question.getByRole('radio').nth(1)).not.toBeChecked();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(question.getByRole('heading', { name: /^Question/ })).toBeFocused();
  await expect(question.getByText(/^(Right|Not right)$/)).toBeVisible();
});

test('an answer that cannot be sent says so, is tried again, and is kept once', async ({ page, context }) => {
  const { id, slug } = ofType('single');
  await page.goto(`/quiz/${slug}`);
  await choose(page, id, true);
  await context.setOffline(true);
  await questionOn(page, id).getByRole('button', { name: 'Check answer' }).click();
  await expect(questionOn(page, id).getByText(/Not saved – retrying/)).toBeVisible();
  await context.setOffline(false);
  await expect(questionOn(page, id).getByText('Right', { exact: true })).toBeVisible();
  const { learner } = await (await page.request.get('/api/me/export')).json() as { learner: { attempts: unknown[] } };
  expect(learner.attempts).toHaveLength(1);
});

test('the quiz at the end of the lesson is the same quiz', async ({ page }) => {
  const { id } = lesson.questions.find((question) => question.type === 'single') ?? { id: '' };
  await page.goto(`/learn/${lesson.course}/${lesson.slug}`);
  await answer(page, id, true);
  await page.goto(`/quiz/${lesson.slug}`);
  await expect(questionOn(page, id).getByText('Right', { exact: true })).toBeVisible();
});
