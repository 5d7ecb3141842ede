import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Files of a worker share its process and what it loaded of node_modules: a new one for each file took longer than the tests. No test is about time: patience is for a busy machine. */
const SHARED = { isolate: false, testTimeout: 60_000 } as const;

const appAlias = { '~': fileURLToPath(new URL('./app/src', import.meta.url)) };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...SHARED,
          name: 'unit',
          include: ['packages/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'packages/stack/**', 'packages/**/*.database.test.ts'],
          environment: 'node',
          setupFiles: ['packages/config/src/testing/quiet-console.ts'],
        },
      },
      {
        resolve: { alias: appAlias },
        test: {
          ...SHARED,
          name: 'ui',
          include: ['app/**/*.test.ts', 'app/**/*.test.tsx'],
          exclude: ['**/node_modules/**', '**/build/**', 'app/**/*.database.test.ts'],
          environment: 'jsdom',
          setupFiles: ['packages/config/src/testing/quiet-console.ts'],
        },
      },
      {
        resolve: { alias: appAlias },
        test: {
          ...SHARED,
          name: 'database',
          include: ['supabase/tests/**/*.test.ts', 'packages/**/*.database.test.ts', 'app/**/*.database.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 180_000,
          setupFiles: ['packages/config/src/testing/quiet-console.ts'],
        },
      },
      {
        test: {
          // Reads the finished build; `npm test` builds before it runs this.
          name: 'build',
          include: ['packages/config/src/checks/*.build-test.ts'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'stack',
          include: ['packages/stack/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.database.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 180_000,
          setupFiles: ['packages/config/src/testing/quiet-console.ts'],
        },
      },
    ],
    passWithNoTests: false,
    maxWorkers: 2,
  },
});
