import { chromium } from '/work/main/node_modules/@playwright/test/index.mjs';
import { CHROMIUM_FLAGS, chromiumPath } from '/work/main/tests/e2e/chromium';
const B = 'http://localhost:3510';
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: CHROMIUM_FLAGS });
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
const page = await context.newPage();
for (const w of [800, 1024, 1280]) {
await page.setViewportSize({ width: w, height: 800 });
for (const l of ['overview-and-read-path', 'strings-expiry-sessions', 'sorted-sets-leaderboard']) {
  await page.goto(`${B}/learn/caching/${l}`);
  await page.mouse.move(200, 200); await page.mouse.move(900, 210);
  await page.waitForSelector('[data-phase=live]', { timeout: 60000 });
  await page.waitForTimeout(1500);
  const m = async (n: string) => console.log(w, l, n, await page.evaluate(() => [document.scrollingElement!.scrollHeight, innerHeight, scrollY, document.body.scrollHeight, document.querySelector('.lesson-page')!.scrollTop, document.querySelector('.lesson-split')!.scrollTop, document.querySelector('.lesson-prose')!.scrollTop, document.querySelector('.lesson-workspace')!.scrollTop].join(' ')));
  await m('start'); await page.keyboard.press('Space'); await page.waitForTimeout(300); await m('space'); await page.keyboard.press('End'); await page.waitForTimeout(300); await m('end');
  await page.mouse.wheel(0, 3000); await page.waitForTimeout(300); await m('wheel');
  if (l.startsWith('over')) await page.screenshot({ path: `/tmp/ui-${w}.png` });
} }
await browser.close();
