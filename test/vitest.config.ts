import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const shared = { testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      { test: { ...shared, name: 'plain', include: ['test/{rules,unit}/**/*.test.ts'] } },
      {
        test: {
          ...shared,
          name: 'store',
          include: ['test/store/**/*.test.ts'],
          globalSetup: ['test/support/postgres.ts'],
          setupFiles: ['test/support/database.ts'],
        },
      },
    ],
  },
})
