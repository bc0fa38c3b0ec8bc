/* Finds a browser without root and without a download: CHROMIUM_PATH, else Playwright's own if it is there, else an
 * installed one, else the one inside the npm package @sparticuz/chromium (Linux x64). */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Undefined means: Playwright's own, or Playwright says how to get one. */
export async function chromiumPath(): Promise<string | undefined> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (existsSync(chromium.executablePath())) return undefined;
  const installed = INSTALLED.find((file) => existsSync(file));
  if (installed) return installed;
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // Makes the package unpack its own NSS libraries and set LD_LIBRARY_PATH.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const path = await (await import('@sparticuz/chromium')).default.executablePath();
  process.env.CHROMIUM_PATH = path;
  return path;
}

export const CHROMIUM_FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];
