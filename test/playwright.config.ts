import { defineConfig } from '@playwright/test'
import { findBrowser, launchArguments } from './support/browser.ts'

const root = new URL('..', import.meta.url).pathname

export default defineConfig({
  testDir: '.',
  projects: [
    {
      name: 'residents',
      testMatch: ['journeys/**/*.spec.ts', 'accessibility/**/*.spec.ts'],
      testIgnore: ['**/team.spec.ts', '**/codes.spec.ts', '**/entry.spec.ts'],
    },
    // Counts what residents sent, so nobody else may be sending.
    { name: 'team', testMatch: 'journeys/team.spec.ts', dependencies: ['residents'] },
    // Signs in with the account that the team's journey made.
    {
      name: 'codes',
      testMatch: ['journeys/codes.spec.ts', 'journeys/entry.spec.ts'],
      dependencies: ['team'],
    },
  ],
  outputDir: `${root}.test/playwright`,
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  use: {
    baseURL: process.env.PRODUCT_URL ?? 'http://localhost:4321',
    launchOptions: { executablePath: findBrowser().path, args: launchArguments },
  },
})
