/* Journeys in a real Chromium against the site as `npm start` serves it: its own ports, its own build folder, and a
 * data folder that is new for each run. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumPath } from './chromium';
import { E2E_DIST_DIR, E2E_PORT, E2E_SANDBOX_PORT, ROOT } from './places';

process.env.HITRATE_E2E_DATA ??= mkdtempSync(path.join(tmpdir(), 'hitrate-e2e-'));
const executablePath = await chromiumPath();
const base = `http://127.0.0.1:${E2E_PORT}`;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: path.join(ROOT, 'test-results'),
  reporter: process.env.CI ? [['line']] : [['list']],
  forbidOnly: true,
  workers: 2,
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: base,
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) },
    trace: 'retain-on-failure',
  },
  webServer: {
    command: 'node app/_start/start.mjs',
    cwd: ROOT,
    url: `${base}/api/health`,
    timeout: 300_000,
    // For writing tests: start the site once by hand with these variables, then run with HITRATE_E2E_REUSE=1.
    reuseExistingServer: process.env.HITRATE_E2E_REUSE === '1',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: {
      PORT: String(E2E_PORT),
      SANDBOX_PORT: String(E2E_SANDBOX_PORT),
      DATA_DIR: process.env.HITRATE_E2E_DATA,
      NEXT_DIST_DIR: E2E_DIST_DIR,
      HOST: '', PUBLIC_ORIGIN: '', HITRATE_SECRET: '', NODE_ENV: '',
    },
  },
});
