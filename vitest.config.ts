import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{app,bin,components,db,lib}/**/*.test.{ts,tsx}'],
    globalSetup: ['db/testing/global-setup.ts'],
    setupFiles: ['db/testing/own-database.ts'],
    allowOnly: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
