import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { answer, choose, questionOn } from './answering';
import { answerShown, begin, Ledger, saved, submit } from './exam-hand';
import { firstLesson, keyOf } from './places';

const lesson = firstLesson();
const [first, second] = lesson.questions.filter(({ type }) => type === 'single').map(({ id }) => id);
if (!first || !second) throw new Error('The first lesson needs two single-choice questions.');

type Export = {
  learner: null | {
    reviews: { cardId: string; rating: number; source: string; timezone: string; tookMs: number }[];
    events: { kind: string; itemId: string }[];
    sittings: unknown[];
  };
};
const exported = async (page: Page) => (await (await page.request.get('/api/me/export')).json()) as Export;
const card = (page: Page) => page.locator('[data-card]');
const left = (page: Page) => page.locator('[data-due]');
const shown = (page: Page) => page.getByRole('button', { name: /^(\d )?Good/ });

async function violations(page: Page): Promise<string[]> {
  await page.waitForLoadState('load');
  await expect(page).toHaveTitle(/./);
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`));
}

/** A key that comes before the page's script is there does nothing, so it is pressed until something happens. */
async function pressUntil(page: Page, key: string, happened: () => Promise<boolean>): Promise<void> {
  await expect(async () => {
    if (!await happened()) await page.keyboard.press(key);
    expect(await happened()).toBe(true);
  }).toPass({ intervals: [100, 200, 400] });
}
const showByKey = (page: Page, key = ' ') => pressUntil(page, key, async () => await shown(page).count() > 0);

test('cards are reviewed with the keyboard alone, and a grade is taken back', async ({ page }) => {
  await page.goto('/cards');
  await expect(left(page)).toContainText('10 left today');
  const name = await card(page).getAttribute('data-card');
  await expect(shown(page)).toHaveCount(0);
  await showByKey(page);
  await expect(page.getByRole('group', { name: 'Answer' })).toBeFocused();
  await expect(shown(page)).toContainText('10 min');
  await page.keyboard.press('4');
  await expect(card(page)).not.toHaveAttribute('data-card', name ?? '');
  await expect(left(page)).toContainText('9 left today');
  await expect(page.locator('#card-heading')).toBeFocused();

  await showByKey(page, 'Enter');
  await page.keyboard.press('1');
  await expect(left(page)).toContainText('8 of them new');
  await page.keyboard.press('z');
  await expect(page.getByRole('status')).toContainText('Taken back');
  await expect(left(page)).toContainText('9 of them new');
  await page.keyboard.press('z');
  await expect(card(page)).toHaveAttribute('data-card', name ?? '');
  await expect(left(page)).toContainText('10 of them new');

  const { learner } = await exported(page);
  expect(learner?.reviews.map(({ rating, source }) => [rating, source])).toEqual([[4, 'cards'], [1, 'cards']]);
  expect(learner?.reviews[0]?.cardId).toBe(name);
  expect(learner?.reviews[0]?.timezone).toBe(await page.evaluate(() =>
    Intl.DateTimeFormat().resolvedOptions().timeZone));
  expect(learner?.reviews[0]?.tookMs).toBeGreaterThan(0);
  expect(learner?.events.filter((event) => event.kind === 'review-undone')).toHaveLength(2);
});

test('single keys can be turned off, and stay off', async ({ page }) => {
  await page.goto('/cards');
  await pressUntil(page, '?', () => page.getByLabel('Use single keys').isVisible());
  await page.getByLabel('Use single keys').uncheck();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press(' ');
  await expect(shown(page)).toHaveCount(0);
  await page.reload();
  await page.getByRole('button', { name: 'Keys' }).click();
  await expect(page.getByLabel('Use single keys')).not.toBeChecked();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press(' ');
  await expect(shown(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await expect(shown(page)).toBeVisible();
});

test('a wrong answer in a quiz becomes a card, is asked again, and suggests its grade', async ({ page }) => {
  await page.goto(`/quiz/${lesson.slug}`);
  await answer(page, first, false);
  await page.goto('/cards/all?shelf=learning');
  const line = page.locator(`[data-card-line="question/${first}"]`);
  await expect(line).toContainText('comes back today');
  await line.getByRole('link', { name: /^Study/ }).click();
  await expect(card(page)).toHaveAttribute('data-card', `question/${first}`);
  await expect(shown(page)).toHaveCount(0);
  await choose(page, first, true);
  await questionOn(page, first).getByRole('button', { name: 'Check answer' }).click();
  await expect(questionOn(page, first).getByText('Right', { exact: true })).toBeVisible();
  await expect(card(page)).toContainText('Suggested by what you did: Good');
  await page.keyboard.press('3');
  await expect(card(page)).not.toHaveAttribute('data-card', `question/${first}`);

  // Taken back, it is answered still and only wants its grade.
  await page.keyboard.press('z');
  await expect(questionOn(page, first).getByText('Right', { exact: true })).toBeVisible();
  await page.keyboard.press('2');
  await expect(card(page)).not.toHaveAttribute('data-card', `question/${first}`);
  const { learner } = await exported(page);
  expect(learner?.reviews.map(({ cardId, rating }) => [cardId, rating]))
    .toEqual([[`question/${first}`, 3], [`question/${first}`, 2]]);
});

test('the card of a question tells nothing before it is answered', async ({ page }) => {
  await page.goto(`/quiz/${lesson.slug}`);
  await answer(page, first, false);
  const address = `/cards?card=question%2F${first}`;
  const [html, payload] = [
    await page.request.get(address), await page.request.get(address, { headers: { rsc: '1' } }),
  ];
  const bodies = [await html.text(), await payload.text()];
  const whys = Object.values(keyOf(first).whys ?? {}).map((why) => why.text.slice(0, 20));
  expect(whys.length).toBeGreaterThan(2);
  for (const body of bodies) {
    expect(body).toContain(first);
    expect(whys.filter((why) => body.includes(why))).toEqual([]);
  }
});

test('a miss in an exam becomes a card when the exam is over, and not before', async ({ page }) => {
  test.slow();
  const sitting = await begin(page);
  const { form } = await new Ledger(process.env.HITRATE_E2E_DATA ?? '').rows(sitting);
  const [item] = form.items;
  if (!item) throw new Error('The exam has no item.');
  await answerShown(page, item, false);
  await saved(page);
  const line = page.locator(`[data-card-line="question/${item.id}"]`);
  await page.goto('/cards/all');
  await expect(page.locator('[data-card-line]').first()).toBeVisible();
  await expect(line).toHaveCount(0);
  await page.goto(`/exam/${sitting}?q=0`);
  await submit(page);
  await page.goto('/cards/all?shelf=learning');
  await expect(line).toBeVisible();
  await page.goto('/progress');
  await expect(page.locator('[data-acts="1"]')).toHaveCount(1);
});

test('a learner who travels takes the day along, and what was done stays where it was', async ({ page, context }) => {
  await page.goto('/cards');
  await showByKey(page);
  await page.keyboard.press('4');
  await expect(left(page)).toContainText('9 left today');
  const zones = async () => (await exported(page)).learner?.reviews.map((review) => review.timezone);
  const [home] = await zones() ?? [];
  const url = page.url();
  await context.addCookies([{ name: 'hitrate-zone', value: encodeURIComponent('Pacific/Kiritimati'), url }]);
  await page.getByRole('button', { name: 'Put this card aside' }).click();
  await expect(page.getByRole('status')).toContainText('put aside');
  const { learner } = await exported(page);
  expect(learner?.events.find((event) => event.kind === 'zone-changed')).toBeDefined();
  expect(await zones()).toEqual([home]);
});

test('a card is put aside and taken back', async ({ page }) => {
  await page.goto('/cards');
  const name = await card(page).getAttribute('data-card');
  await page.getByRole('button', { name: 'Put this card aside' }).click();
  await expect(page.getByRole('status')).toContainText('put aside');
  await expect(card(page)).not.toHaveAttribute('data-card', name ?? '');
  await page.goto('/cards/all?shelf=aside');
  await page.getByRole('button', { name: /^Take back/ }).click();
  await expect(page.getByRole('status')).toContainText('back where it was');
  await page.goto('/cards');
  await expect(card(page)).toHaveAttribute('data-card', name ?? '');
});

test('a day is done when its cards are, and more can be asked for', async ({ page }) => {
  await page.goto('/cards');
  for (let count = 10; count > 0; count -= 1) {
    await expect(left(page)).toContainText(`${count} left today`);
    await showByKey(page);
    await page.keyboard.press('4');
  }
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeFocused();
  await expect(page.getByText('1 day in a row')).toBeVisible();
  await page.goto('/');
  await expect(page.locator('[data-due-today]')).toContainText('Cards are done for today');
  await page.goto('/cards');
  await page.getByRole('button', { name: '10 more new cards today' }).click();
  await expect(left(page)).toContainText('10 left today');
});

test('progress says what is known, from how many answers, and what is too little to say', async ({ page }) => {
  await page.goto('/progress');
  await expect(page.locator('[data-readiness=unknown]')).toContainText('Too few answers to say anything honest');
  await page.goto(`/quiz/${lesson.slug}`);
  for (const { id } of lesson.questions) await answer(page, id, id === first);
  await page.goto('/progress');
  await expect(page.locator('[data-domain]')).toHaveCount(4);
  await expect(page.locator('[data-chart] canvas')).toBeVisible();
  await page.getByText('The same as a table').click();
  const row = page.getByRole('region', { name: 'History as a table' }).getByRole('row').nth(1);
  await expect(row).toContainText(String(lesson.questions.length));
  await expect(page.locator('[data-streak="1"]')).toContainText('1 day in a row');
  await expect(page.locator(`[data-acts="${lesson.questions.length}"]`)).toHaveCount(1);
  await page.getByRole('link', { name: 'By week' }).click();
  await expect(page).toHaveURL(/by=week/);
  await expect(page.locator('[data-chart] canvas')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('cards are shown, graded, answered and taken back by links and forms', async ({ page }) => {
    await page.goto('/cards');
    const name = await card(page).getAttribute('data-card');
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await shown(page).click();
    await expect(card(page)).not.toHaveAttribute('data-card', name ?? '');
    await page.getByRole('button', { name: 'Undo the last grade' }).click();
    await expect(card(page)).toHaveAttribute('data-card', name ?? '');

    await page.goto(`/quiz/${lesson.slug}`);
    await choose(page, second, false);
    await questionOn(page, second).getByRole('button', { name: 'Check answer' }).click();
    await page.goto(`/cards?card=question%2F${second}`);
    await choose(page, second, true);
    await questionOn(page, second).getByRole('button', { name: 'Check answer' }).click();
    await expect(questionOn(page, second).getByText('Right', { exact: true })).toBeVisible();
    await shown(page).click();
    await expect(card(page)).not.toHaveAttribute('data-card', `question/${second}`);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('axe finds nothing on cards and progress, and nothing is wider than a phone', async ({ page }) => {
      test.slow();
      await page.goto(`/quiz/${lesson.slug}`);
      await answer(page, first, false);
      const narrow = () => page.evaluate(() => document.documentElement.scrollWidth);
      for (const address of ['/cards', `/cards?card=question%2F${first}`, '/cards/all', '/progress']) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(address);
        if (address === '/cards') await showByKey(page);
        if (address === '/progress') {
          for (const summary of await page.locator('main summary').all()) {
            if (await summary.isVisible()) await summary.click();
          }
        }
        expect({ address, found: await violations(page) }).toEqual({ address, found: [] });
        await page.setViewportSize({ width: 360, height: 740 });
        expect({ address, width: await narrow() }).toEqual({ address, width: 360 });
        expect({ address, found: await violations(page) }).toEqual({ address, found: [] });
      }
    });
  });
}
