import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{app,bin,components,db,lib}/**/*.test.{ts,tsx}'],
    globalSetup: ['db/testing/global-setup.ts'],
    setupFiles: ['db/testing/own-database.ts'],
    allowOnly: false,
    // On the two cores of a small machine vitest would take one: most tests wait for Postgres, which has the other.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A new process for each file costs as long as most files take: db/testing/own-database.ts begins each anew.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
