import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * `unit` needs nothing; `integration` uses real SQLite files and the built workers; `cli` runs the built command line.
 * `npm test` builds first.
 */
export default defineConfig({
  resolve: { alias: { '@shared': resolve(import.meta.dirname, 'src/shared') } },
  test: {
    setupFiles: ['./vitest.setup.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.test.ts', 'src/**/*.test.tsx'], exclude: ['**/*.int.test.ts', '**/*.cli.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'integration', include: ['src/**/*.int.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: 'cli', include: ['src/**/*.cli.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
    ],
  },
});
