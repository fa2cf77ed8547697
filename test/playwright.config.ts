import { defineConfig } from '@playwright/test'
import { findBrowser, launchArguments } from './support/browser.ts'

const root = new URL('..', import.meta.url).pathname

export default defineConfig({
  testDir: '.',
  testMatch: ['journeys/**/*.spec.ts', 'accessibility/**/*.spec.ts'],
  outputDir: `${root}.test/playwright`,
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  use: {
    baseURL: process.env.PRODUCT_URL ?? 'http://localhost:4321',
    launchOptions: { executablePath: findBrowser().path, args: launchArguments },
  },
})
