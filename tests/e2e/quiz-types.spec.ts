/* The types of question that only the bank has, each on its own page: answered right and wrong, by hand, by keyboard
 * and without JavaScript; and the lab that proves an answer. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { answer, choose, questionOn } from './answering';
import { expectScreen, live } from './lab-page';
import { bankBuilt, keyOf } from './places';

const TYPES = ['single', 'multiple', 'matching', 'ordering', 'numeric', 'command', 'predict'];
const ofType = (type: string) => {
  const found = bankBuilt().find((question) => question.type === type);
  if (!found) throw new Error(`The bank has no question of type ${type}.`);
  return found;
};
const PROVED = 'full-without-lifetimes';

async function violations(page: Page): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`));
}

for (const type of TYPES) {
  test(`a ${type} question has a page, is graded, explained in full, and kept over a reload`, async ({ page }) => {
    const { id } = ofType(type);
    await page.goto(`/question/${id}`);
    expect(await violations(page)).toEqual([]);
    await answer(page, id, false);
    const question = questionOn(page, id);
    const key = keyOf(id);
    const whys = [...Object.values(key.whys ?? {}), ...(key.misses ?? []).map((miss) => miss.why)];
    for (const why of whys) await expect(question).toContainText(why.text);
    await page.reload();
    await expect(question.getByText('Not right', { exact: true })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await question.getByRole('link', { name: 'Try again' }).click();
    await answer(page, id, true);
    await page.reload();
    await expect(question.getByText('Right', { exact: true })).toBeVisible();
  });
}

test('an answer in the bank is no step in the lesson that teaches it', async ({ page }) => {
  const { id } = ofType('ordering');
  await page.goto(`/question/${id}`);
  await answer(page, id, true);
  const { learner } = await (await page.request.get('/api/me/export')).json() as
    { learner: { attempts: { itemId: string; lesson: string; correct: boolean }[] } };
  expect(learner.attempts).toMatchObject([{ itemId: id, lesson: '', correct: true }]);
});

test('steps move by buttons and by Alt with arrows, the focus goes with them, and it is said', async ({ page }) => {
  const { id } = ofType('ordering');
  await page.goto(`/question/${id}`);
  const question = questionOn(page, id);
  const order = () => question.locator('[data-step]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['step']));
  const before = await order();
  await question.getByRole('button', { name: /^Move down/ }).first().click();
  expect(await order()).toEqual([before[1], before[0], ...before.slice(2)]);
  await expect(question.locator(`[data-step="${before[0]}"] [data-move=down]`)).toBeFocused();
  await expect(question.getByText(`now 2 of ${before.length}.`)).toHaveCount(1);
  await question.locator(`select[name="place:${before[0]}"]`).focus();
  await page.keyboard.press('Alt+ArrowUp');
  expect(await order()).toEqual(before);
  await expect(question.locator(`select[name="place:${before[0]}"]`)).toBeFocused();
  await question.locator(`select[name="place:${before.at(-1)}"]`).selectOption('1');
  expect(await order()).toEqual([before.at(-1), ...before.slice(0, -1)]);
});

test('a number that cannot be read is asked for again, and a near miss is told apart', async ({ page }) => {
  const { id } = ofType('numeric');
  const { answer: right, misses } = keyOf(id);
  await page.goto(`/question/${id}`);
  const question = questionOn(page, id);
  await question.locator('[name=number]').fill('about a thousand');
  await page.keyboard.press('Enter');
  await expect(question.getByRole('status')).toContainText('Type one number');
  await question.locator('[name=number]').fill(String(misses?.[0]?.value));
  await page.keyboard.press('Enter');
  await expect(question.getByText('your answer')).toBeVisible();
  await expect(question.getByText('near miss').first()).toBeVisible();
  await expect(question).toContainText(String(right));
});

test('Prove it opens a prepared lab, and the transcript runs as shown', async ({ page }) => {
  await page.goto(`/question/${PROVED}`);
  await expect(page.getByRole('link', { name: 'Open the lab' })).toHaveCount(0);
  await answer(page, PROVED, false);
  await page.getByRole('link', { name: 'Open the lab' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Prove it', exact: true })).toBeVisible();
  await expect(page.getByText('The lab is ready.')).toBeVisible();
  await page.mouse.move(200, 200);
  await page.mouse.move(210, 210);
  await live(page);
  const block = page.getByRole('figure', { name: 'Commands to try' });
  await block.getByRole('button', { name: /^Run/ }).click();
  await expect(block.getByRole('status')).toHaveText('Same as shown here.');
  await expectScreen(page, "(error) OOM command not allowed when used memory > 'maxmemory'.");
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Set it up again' }).click();
  await expect(page.getByText('The lab is ready.')).toBeVisible();
  await page.getByRole('link', { name: /^Back to the question/ }).click();
  await expect(questionOn(page, PROVED).getByText('Not right', { exact: true })).toBeVisible();
});

test('a proof beside Memcached runs in a telnet to its node', async ({ page }) => {
  await page.goto('/question/memcached-decr-floor');
  await answer(page, 'memcached-decr-floor', true);
  await page.getByRole('link', { name: 'Open the lab' }).click();
  await expect(page.getByText('The lab is ready.')).toBeVisible();
  await page.mouse.move(200, 200);
  await page.mouse.move(210, 210);
  await live(page);
  const block = page.getByRole('figure', { name: 'Commands to try' });
  await block.getByRole('button', { name: /^Run/ }).click();
  await expect(block.getByRole('status')).toHaveText('Same as shown here.');
});

test('there is no page for a question that is not there', async ({ page }) => {
  expect((await page.goto('/question/nothing'))?.status()).toBe(404);
  expect((await page.goto('/question/nothing/prove'))?.status()).toBe(404);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const type of ['ordering', 'numeric', 'predict']) {
    test(`a ${type} question is posted, graded and explained`, async ({ page }) => {
      const { id } = ofType(type);
      await page.goto(`/question/${id}`);
      await choose(page, id, true);
      await questionOn(page, id).getByRole('button', { name: 'Check answer' }).click();
      await expect(questionOn(page, id).getByText('Right', { exact: true })).toBeVisible();
    });
  }

  test('two steps at one place are asked for again', async ({ page }) => {
    const { id } = ofType('ordering');
    await page.goto(`/question/${id}`);
    await questionOn(page, id).locator('select').nth(1).selectOption('1');
    await questionOn(page, id).getByRole('button', { name: 'Check answer' }).click();
    await expect(questionOn(page, id).getByText('two have the place 1')).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });
  test('no question is wider than the screen, before the answer and after it', async ({ page }) => {
    for (const type of TYPES) {
      const { id } = ofType(type);
      await page.goto(`/question/${id}`);
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await wide(), type).toBeLessThanOrEqual(0);
      await answer(page, id, false);
      expect(await wide(), type).toBeLessThanOrEqual(0);
    }
  });
});
