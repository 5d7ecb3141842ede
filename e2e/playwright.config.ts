import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const given = process.env['UPBEAT_CHROMIUM'] ?? '/usr/bin/chromium';

export default defineConfig({
  testDir: './journeys',
  globalSetup: './fixtures/global-setup.ts',
  // One copy of the app serves all journeys; they act in workspaces of their own or in an order that is theirs.
  workers: 1,
  fullyParallel: false,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['line']],
  outputDir: '../test-results',
  use: {
    viewport: { width: 1440, height: 1000 },
    locale: 'en-GB',
    timezoneId: 'Europe/Dublin',
    // A trace of every visit costs a third of the time; a failure leaves a picture, and `--trace on` makes the rest.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(existsSync(given) ? { executablePath: given } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
      ],
    },
  },
});
