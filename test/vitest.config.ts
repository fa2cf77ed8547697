import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const shared = { testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      { test: { ...shared, name: 'plain', include: ['test/{rules,unit}/**/*.test.ts'] } },
      { test: { ...shared, name: 'site', include: ['test/site/**/*.test.ts'] } },
      // Needs a built site and the machine to itself: `npm test` runs it last.
      { test: { ...shared, name: 'outage', include: ['test/outage/**/*.test.ts'], testTimeout: 240_000 } },
      // Builds and starts a copy of the product.
      { test: { ...shared, name: 'added', include: ['test/added/**/*.test.ts'] } },
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
