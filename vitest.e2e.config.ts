import { defineConfig } from 'vitest/config'

/** The end-to-end tests: real Chromium and real Firefox with the built extension, one after another. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
