import { defineConfig } from '@playwright/test';

/** Not a test: takes the pictures in docs/screenshots. `npm run screenshots`. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/screenshots',
  workers: 1,
  timeout: 240_000,
  reporter: [['list']],
});
