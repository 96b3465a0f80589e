import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const chromium = [process.env.HEARSAY_CHROMIUM ?? '', '/usr/bin/chromium'].find(
  (place) => place !== '' && existsSync(place),
);

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// Each worker starts a server of its own on a ledger of its own: see test/e2e/hearsay.ts.
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 30_000,
  reporter: [['line']],
  use: {
    browserName: 'chromium',
    trace: 'retain-on-failure',
    reducedMotion: 'reduce',
    launchOptions: { args: QUIET, ...(chromium === undefined ? {} : { executablePath: chromium }) },
  },
});
