import { defineConfig, devices } from '@playwright/test';
import { freePort } from '#bin/port.ts';
import { throwawayDir } from '#db/testing/throwaway.ts';

// Read again in each worker, which inherits what the first reading chose.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_DATA_DIR ??= throwawayDir('browser');

/** Set E2E_ORIGIN to test an app that runs already. */
const running = process.env.E2E_ORIGIN;
const origin = running ?? `http://localhost:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // Two would do for two cores, but the tests of a bad line wait most of their time.
  workers: 3,
  timeout: 60_000,
  // What is waited for comes at once on a quiet machine; on a full one it may take a while, and is no other for it.
  expect: { timeout: 10_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: origin,
    // Recording costs a quarter of the time; ask for it when a test fails: `npx playwright test <file> --trace on`.
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM || undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'journeys' },
    // Alone on the machine, when everything else is done: it leaves no room for others beside it.
    { name: 'load', testMatch: /\.load\.ts$/, dependencies: ['journeys'] },
  ],
  webServer: running
    ? undefined
    : {
        command: `"${process.execPath}" bin/start.ts`,
        url: `${origin}/api/health`,
        timeout: 240_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
        env: {
          PORT: process.env.E2E_PORT,
          DATA_DIR: process.env.E2E_DATA_DIR,
          APP_ORIGIN: origin,
          DATABASE_URL: '',
          SMTP_URL: '',
          DEMO: '1',
          LOG_LEVEL: 'warn',
        },
      },
});
