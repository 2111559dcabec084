import { defineConfig } from '@playwright/test';

/** The real Electron, one worker: windows share the machine's two cores and one display. No retries: a flaky test is a bug. */
export default defineConfig({
  testDir: './specs',
  outputDir: '../test-results',
  workers: 1,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE === undefined ? [['list']] : [['list'], ['json']],
});
