/* The exam room in a real browser. How it goes on over a restart of the server is in start.spec.ts, which has a server
 * of its own to stop. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { FormItem } from '#app/_features/exam/form';
import { answerShown, begin, beginExam, Ledger, next, pressBegin, saved, submit, typeable } from './exam-hand';
import { live, terminal, type } from './lab-page';

const ledger = new Ledger(process.env.HITRATE_E2E_DATA ?? '');

async function violations(page: Page): Promise<string[]> {
  // Not "networkidle": a request that outlives its page (keepalive) is never told to have ended.
  await page.waitForLoadState('load');
  await expect(page).toHaveTitle(/./);
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`));
}

/** Stretches of explanations that would be found in any response that leaks one. */
function secretsOf(items: FormItem[]): string[] {
  const words = items.flatMap(({ key }) => [
    ...('whys' in key ? Object.values(key.whys) : []), ...('why' in key ? [key.why] : []),
    ...('misses' in key ? key.misses.map(({ why }) => why) : []),
    ...('wrong' in key ? key.wrong.map(({ why }) => why) : []),
  ]);
  const stretch = (text: string) => text.split(/[^A-Za-z0-9 ,.;:()–-]+/).sort((a, b) => b.length - a.length)[0] ?? '';
  return [...new Set(words.map(({ text }) => stretch(text).trim()))].filter((text) => text.length >= 20);
}

test('an exam, reloaded in the middle, leaks nothing and scores what the pure grader says', async ({ page }) => {
  test.setTimeout(180_000);
  const bodies: string[] = [];
  page.on('response', (response) => {
    void response.text().then((text) => bodies.push(`${response.url()}\n${text}`), () => undefined);
  });
  const sitting = await begin(page);
  const { form } = await ledger.rows(sitting);
  expect(form.items).toHaveLength(20);
  for (const [at, item] of form.items.entries()) {
    // Every fourth is wrong, the last is left open; one is flagged, one a guess, one has a note.
    if (at < 19) await answerShown(page, item, at % 4 !== 1);
    if (at === 2) await page.getByLabel('Flag for review').check();
    if (at === 4) await page.getByLabel('This is a guess').check();
    if (at === 6) {
      await page.locator('summary', { hasText: 'Note' }).click();
      await page.getByLabel('Note on this question').fill('Look at this again.');
    }
    if (at === 9) {
      await saved(page);
      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Question 10 of 20');
      await expect(page.getByRole('button', { name: 'Question 3, answered, flagged' })).toBeVisible();
      await expect(page.getByRole('button', { name: /^Question 8, answered/ })).toBeVisible();
    }
    await next(page);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Before you submit');
  await expect(page.getByText('19 of 20 answered.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Not answered: 1' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Flagged: 1' })).toBeVisible();
  await saved(page);
  bodies.push(await (await page.request.get(`/exam/${sitting}`, { headers: { rsc: '1' } })).text());
  bodies.push(await (await page.request.get('/api/me/export')).text());
  await page.goto('/exam');
  await page.goto('/progress');
  const early = await page.request.get(`/exam/${sitting}/result`, { maxRedirects: 0 });
  bodies.push(await early.text());
  const secrets = secretsOf(form.items);
  expect(secrets.length).toBeGreaterThan(40);
  expect(bodies.length).toBeGreaterThan(30);
  expect(secrets.filter((secret) => bodies.some((body) => body.includes(secret)))).toEqual([]);

  await page.goto(`/exam/${sitting}?q=0`);
  await submit(page);
  const graded = await ledger.score(sitting);
  expect(graded.right).toBe(14);
  expect(graded.pending).toBe(0);
  await expect(page.locator('[data-raw]')).toContainText(`${graded.right} of ${graded.of}`);
  if (form.kind === 'mock') await expect(page.locator('[data-scaled]')).toHaveText(String(graded.scaled));
  for (const [at, { id }] of form.items.entries()) {
    await expect(page.locator(`[data-result="${at + 1}"]`)).toHaveAttribute('data-judged', graded.judged[id] ?? '');
  }
  const whole = await page.content();
  for (const secret of secretsOf(form.items.filter(({ key }) => 'whys' in key))) expect(whole).toContain(secret);
  await page.getByRole('link', { name: 'Wrong (6)' }).click();
  await expect(page.locator('[data-result]')).toHaveCount(6);
  await page.getByRole('link', { name: /^Guessed right/ }).click();
  await expect(page.locator('[data-result]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Make cards from the 6 misses' }).click();
  await expect(page.getByText('6 cards are made.')).toBeVisible();
  const missed = form.items.filter(({ id }) => graded.judged[id] === 'wrong').map(({ id }) => id);
  const cards = await ledger.events('card-made');
  expect(missed.filter((id) => !cards.includes(id))).toEqual([]);
  await page.goto('/exam');
  await expect(page.getByRole('link', { name: form.title })).toBeVisible();
});

test('the server ends an exam at zero, and nothing can be answered after it', async ({ page }) => {
  const sitting = await begin(page);
  const { form } = await ledger.rows(sitting);
  const [first] = form.items;
  if (!first) throw new Error('The form is empty.');
  await answerShown(page, first, true);
  await next(page);
  await saved(page);
  await ledger.endAt(sitting, new Date(Date.now() - 60_000));
  // The page still believes it has time; the server says otherwise, in words, and the page goes to the result.
  await page.getByLabel('Flag for review').check();
  await page.waitForURL(/\/result/);
  await expect(page.getByText('The time ran out, so the server handed in what was saved.')).toBeVisible();
  const late = await page.request.post('/api/exam/acts', {
    headers: { origin: new URL(page.url()).origin },
    data: { sitting, acts: [{ id: crypto.randomUUID(), kind: 'answer', item: 2, value: { chosen: ['a'] } }] },
  });
  expect(await late.json()).toMatchObject({ outcome: 'late', over: true });
  const { acts } = await ledger.rows(sitting);
  expect(acts.some(({ kind, itemId }) => kind === 'flag' && itemId === form.items[1]?.id)).toBe(false);
});

test('at zero the page hands in what is typed, by itself', async ({ page }) => {
  const sitting = await begin(page);
  await ledger.endAt(sitting, new Date(Date.now() + 4000));
  await page.reload();
  await page.waitForURL(/\/result/, { timeout: 20_000 });
  const { acts } = await ledger.rows(sitting);
  expect(acts.filter(({ kind }) => kind === 'submit')).toHaveLength(1);
});

test('what cannot be saved is said, kept over a crash, and saved later', async ({ page, context }) => {
  const sitting = await begin(page);
  const { form } = await ledger.rows(sitting);
  await saved(page);
  await page.route('**/api/exam/acts', (route) => route.abort());
  const [first] = form.items;
  if (!first) throw new Error('The form is empty.');
  await answerShown(page, first, true);
  await page.locator('h1').click();
  await expect(page.getByText('Not saved, trying again.')).toBeVisible();
  await page.close();
  const again = await context.newPage();
  await again.goto(`/exam/${sitting}`);
  await saved(again);
  await expect(again.getByRole('button', { name: /^Question 1, answered/ })).toBeVisible();
  await expect.poll(async () => (await ledger.rows(sitting)).acts.some(({ kind }) => kind === 'answer')).toBe(true);
  const other = await context.newPage();
  await other.goto(`/exam/${sitting}`);
  await saved(other);
  await again.getByLabel('Flag for review').check();
  await expect(again.getByText('This exam is also open in another tab')).toBeVisible();
});

test('an exam is sat by keyboard alone, and the time is said on demand', async ({ page }) => {
  const sitting = await begin(page);
  const { form } = await ledger.rows(sitting);
  await saved(page);
  for (const [at, item] of form.items.slice(0, 6).entries()) {
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`Question ${at + 1} of`);
    if ('options' in item.body) {
      await page.keyboard.press('2');
      await expect(page.locator('input[data-option="2"]')).toBeChecked();
      await page.keyboard.press('Shift+Digit1');
      await expect(page.locator('input[data-strike="1"]')).toBeChecked();
    }
    await page.keyboard.press('f');
    await expect(page.locator('h1').getByText('flagged')).toBeVisible();
    await page.keyboard.press('Alt+t');
    await expect(page.getByText(/^\d+ minutes( \d+ seconds)? left\.$/)).toHaveCount(1);
    await page.keyboard.press('n');
  }
  await page.keyboard.press('p');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Question 6 of');
  await page.keyboard.press('?');
  await expect(page.getByRole('heading', { name: 'Keys in an exam' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto(`/exam/${sitting}?q=0`);
  await page.getByText('Submit the exam', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/result/);
  const { acts } = await ledger.rows(sitting);
  expect(acts.filter(({ kind }) => kind === 'flag')).toHaveLength(6);
});

test('time can be doubled and hidden, and a wrong clock of the device is said', async ({ page }) => {
  await page.addInitScript(() => {
    const right = Date.now;
    Date.now = () => right() + 300_000;
  });
  await page.goto('/exam');
  const card = page.locator('[data-exam="domain-drill"]');
  await card.locator('select[name=count]').selectOption('5');
  await card.locator('select[name=accommodation]').selectOption('double');
  const sitting = await pressBegin(page, 'domain-drill');
  const { form, startedAt, endsAt } = await ledger.rows(sitting);
  expect(endsAt.getTime() - startedAt.getTime()).toBe(form.items.length * 2 * 2 * 60_000);
  await expect(page.getByText(/The clock of this device is 5 minutes.* ahead/)).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText(/The clock of this device/)).toHaveCount(0);
  // By the server's clock all the same: some seconds have gone, not five minutes.
  await expect(page.getByRole('timer')).toHaveText(new RegExp(`^(${form.items.length * 4 - 1}:[0-5]\\d)$`));
  await page.getByRole('button', { name: 'Hide time' }).click();
  await expect(page.getByRole('timer')).toHaveText('hidden');
});

test('a task of a lab exam is done in a lab of its own that tells nothing, and checked when it is over', async ({
  page,
}) => {
  const frames: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))));
  let sitting = '';
  let task: ReturnType<typeof typeable>;
  // Three tasks are drawn: until there is one that needs no shell.
  while (task === undefined) {
    sitting = await beginExam(page, 'lab-exam');
    task = typeable((await ledger.rows(sitting)).form);
    if (task) break;
    await page.getByRole('button', { name: 'Overview and submit' }).click();
    await submit(page);
  }
  await page.getByRole('button', { name: new RegExp(`^Task ${task.number},`) }).click();
  await page.mouse.move(200, 400);
  await live(page);
  await terminal(page);
  await type(page, ...task.lines);
  await expect.poll(() => frames.filter((frame) => frame.includes('"out"')).length).toBeGreaterThan(task.lines.length);
  await saved(page);
  await page.getByRole('button', { name: 'Overview and submit' }).click();
  await submit(page);
  expect(frames.filter((frame) => frame.includes('"ticks"'))).toEqual([]);
  const graded = await ledger.score(sitting);
  expect([graded.right, graded.pending]).toEqual([1, 0]);
  await expect(page.locator(`[data-result="${task.number}"]`)).toHaveAttribute('data-judged', 'right');
  const ticket = await page.request.post('/api/labs/ticket', {
    headers: { origin: new URL(page.url()).origin }, data: { lesson: `exam-${sitting}-${task.number}` },
  });
  expect(await ticket.json()).toEqual({ error: 'This exam is over, and its labs with it.' });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('an exam is begun, answered, gone through and submitted by forms', async ({ page }) => {
    const sitting = await begin(page);
    const { form } = await ledger.rows(sitting);
    for (const [at, item] of form.items.slice(0, 4).entries()) {
      // Moving one step moves others with it only where there is script.
      if (item.body.type !== 'ordering') await answerShown(page, item, true);
      if (at === 1) await page.getByLabel('Flag for review').check();
      await page.getByRole('button', { name: 'Next', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(`Question ${at + 2} of`);
    }
    await page.getByRole('button', { name: 'Question 2, answered, flagged' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Question 2 of');
    await expect(page.getByLabel('Flag for review')).toBeChecked();
    await page.getByRole('button', { name: 'Overview and submit' }).click();
    await submit(page);
    const graded = await ledger.score(sitting);
    const wanted = form.items.slice(0, 4).filter(({ body }) => body.type !== 'ordering').length;
    expect(graded.right).toBe(wanted);
    await expect(page.locator('[data-raw]')).toContainText(`${wanted} of ${graded.of}`);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    test('axe finds nothing in lobby, room, overview and result, and all fit a phone', async ({ page }) => {
      test.setTimeout(120_000);
      const narrow = async () => {
        expect(await violations(page)).toEqual([]);
        await page.setViewportSize({ width: 360, height: 740 });
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
        await page.setViewportSize({ width: 1280, height: 800 });
      };
      await page.goto('/exam');
      await narrow();
      const sitting = await begin(page);
      const { form } = await ledger.rows(sitting);
      const types = new Map(form.items.map((item, at) => [item.body.type, at + 1]));
      for (const place of types.values()) {
        await page.goto(`/exam/${sitting}?q=${place}`);
        await narrow();
      }
      await page.goto(`/exam/${sitting}?q=0`);
      await narrow();
      await submit(page);
      for (const item of await page.locator('[data-result] > details').all()) {
        await item.evaluate((element) => { (element as HTMLDetailsElement).open = true; });
      }
      await narrow();
    });
  });
}
