import { defineConfig } from 'vitest/config'

/** The unit tests: everything under tests but what drives real browsers. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    environment: 'node',
    setupFiles: ['tests/fixed-seed.ts'],
    testTimeout: 60_000,
  },
})
