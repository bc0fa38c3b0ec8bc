// One vitest for every room but the browser: `npx vitest run --config tests/vitest.config.ts PATH`.
// The # doors come from package.json "imports" (vite reads them); `#app/*` exists only for the compiler, so it is named
// here. Forks, two at most: the real redis-servers some tests start want the other core.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: [{ find: /^#app\/(.*)$/, replacement: `${root}app/$1` }] },
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'node_modules/**'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
