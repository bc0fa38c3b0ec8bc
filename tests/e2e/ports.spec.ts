/* The ports drill in the browser: by keyboard, kept for the cards, and as a sheet without scripts. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { built } from './places';

type Port = { id: string; name: string; ports: number[]; group: string };
const ports = built<{ ports: Port[] }>('public').ports;
const caches = ports.filter(({ group }) => group === 'caches');

async function answerAll(page: Page, wrongOnce: string): Promise<void> {
  const field = page.getByRole('textbox');
  let missed = false;
  for (let turn = 0; turn < caches.length + 1; turn++) {
    await expect(field).toBeFocused();
    const asked = await page.locator('form label').innerText();
    const port = caches.find(({ name }) => asked.endsWith(name))!;
    const wrong = port.id === wrongOnce && !missed;
    if (wrong) missed = true;
    await page.keyboard.type(wrong ? '1' : port.ports.join(' '));
    await page.keyboard.press('Enter');
    if (wrong) await expect(page.getByRole('status')).toContainText(`uses ${port.ports.join(', ')}, not 1`);
  }
}

test('a round by keyboard: what is missed comes back, and the round is kept', async ({ page }) => {
  await page.goto('/ports');
  await page.getByLabel('Caches').check();
  await page.getByRole('button', { name: `Start: ${caches.length} ports` }).click();
  await answerAll(page, 'memcached');
  await expect(page.getByRole('heading', { name: `${caches.length - 1} of ${caches.length} at the first try` }))
    .toBeVisible();
  await expect(page.getByRole('status')).toContainText('Saved');
  const { learner } = await (await page.request.get('/api/me/export')).json() as {
    learner: { events: { kind: string; detail: string }[] };
  };
  const rounds = learner.events.filter(({ kind }) => kind === 'ports-round');
  expect(rounds.map(({ detail }) => JSON.parse(detail))).toMatchObject([{ right: 3, total: 4 }]);
});

test('a round that cannot be kept says so, and can be played again', async ({ page }) => {
  await page.goto('/ports');
  await page.getByLabel('Caches').check();
  await page.getByRole('button', { name: /^Start/ }).click();
  await page.route('**/ports', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await answerAll(page, 'valkey-redis');
  await expect(page.getByRole('status')).toContainText('was not kept');
  await page.getByRole('button', { name: 'Again' }).click();
  await expect(page.getByRole('textbox')).toBeFocused();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the drill is a sheet that is graded by the server', async ({ page }) => {
    await page.goto('/ports');
    await page.getByRole('link', { name: 'Take the drill as a sheet' }).click();
    await page.getByLabel('PostgreSQL', { exact: true }).fill('5432');
    await page.getByLabel('SSH', { exact: true }).fill('23');
    await page.getByRole('button', { name: 'Grade the sheet' }).click();
    await expect(page.getByRole('status')).toContainText(`1 of ${ports.length} right`);
    await expect(page.getByRole('listitem').filter({ hasText: /^SSH/ })).toContainText('✗ 22');
  });
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the drill in the ${scheme} theme, and it fits into 360 px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 360, height: 740 });
    const clean = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    };
    await page.goto('/ports');
    await clean();
    await page.getByLabel('Caches').check();
    await page.getByRole('button', { name: /^Start/ }).click();
    await page.getByRole('button', { name: 'I do not know' }).click();
    await clean();
    await page.goto('/ports?sheet=new');
    await clean();
  });
}
