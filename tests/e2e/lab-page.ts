/* The lesson page as a learner's hands and eyes know it: what to wait for, where to type, what stands on the screen. */
import { expect, type Locator, type Page } from '@playwright/test';

export const LESSON = '/learn/caching/overview-and-read-path';
export const PROMPT = '127.0.0.1:6379>';

export const workspace = (page: Page): Locator => page.locator('[data-workspace]');
export const panel = (page: Page, exercise = 'fill-after-a-miss'): Locator =>
  page.locator(`[data-exercise="${exercise}"]`);
export const task = (page: Page, id: string, exercise?: string): Locator => panel(page,
  exercise).locator(`[data-task="${id}"]`);

/** Opens the lesson, gives a first sign of a hand, and waits for the lab and its exercise. */
export async function openLesson(page: Page, address = LESSON): Promise<void> {
  await page.goto(address);
  await page.mouse.move(200, 200);
  await page.mouse.move(210, 210);
  await live(page);
}

export async function live(page: Page): Promise<void> {
  await expect(workspace(page)).toHaveAttribute('data-phase', 'live', { timeout: 20_000 });
}

/** The pane in front, with its prompt there. */
export async function terminal(page: Page): Promise<Locator> {
  const pane = workspace(page).locator('[role=tabpanel]:not([hidden]) .xterm-rows');
  await expect(pane).toContainText(/[>$]|Escape character/, { timeout: 20_000 });
  return pane;
}

export async function type(page: Page, ...lines: string[]): Promise<void> {
  await workspace(page).locator('[role=tabpanel]:not([hidden]) .xterm-screen').click();
  for (const line of lines) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
}

/** What the terminal shows, line by line, without the spaces that fill its rows. */
export async function screen(page: Page): Promise<string[]> {
  const text = await workspace(page).locator('[role=tabpanel]:not([hidden]) .xterm-rows').innerText();
  return text.replaceAll('\u00a0', ' ').split('\n').map((line) => line.trimEnd()).filter((line) => line !== '');
}

export async function expectScreen(page: Page, ...lines: string[]): Promise<void> {
  await expect.poll(() => screen(page), { timeout: 10_000 }).toEqual(expect.arrayContaining(lines));
}

export const count = (lines: string[], wanted: string): number => lines.filter((line) => line === wanted).length;

/** Keeps the page's sockets within reach, so that a test can cut them. Before the page is opened. */
export async function holdSockets(page: Page): Promise<{ cut: () => Promise<void> }> {
  await page.addInitScript(() => {
    const held: WebSocket[] = [];
    const Native = window.WebSocket;
    class Held extends Native {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols);
        held.push(this);
      }
    }
    window.WebSocket = Held;
    Object.assign(window, { cutSockets: () => held.splice(0).forEach((socket) => socket.close()) });
  });
  return { cut: () => page.evaluate(() => (window as unknown as { cutSockets: () => void }).cutSockets()) };
}
