import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const given = process.env['UPBEAT_CHROMIUM'] ?? '/usr/bin/chromium';

export default defineConfig({
  testDir: './journeys',
  globalSetup: './fixtures/global-setup.ts',
  // One copy of the app serves most journeys: two at a time, and its demo is removed once all others are through.
  workers: 2,
  fullyParallel: false,
  projects: [
    { name: 'journeys', testIgnore: /remove-harbour/ },
    { name: 'the end of the demo', testMatch: /remove-harbour/, dependencies: ['journeys'] },
  ],
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
    actionTimeout: 30_000,
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
