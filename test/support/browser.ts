import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from '@playwright/test'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Background requests of the browser's own would only wait for a network that is closed. */
export const launchArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** A Chromium to test with: the one named, the system's, Playwright's, or else one that is installed now. */
export function findBrowser(): { path: string; from: string } {
  const found = known()
  if (found) return found
  install()
  const installed = known()
  if (!installed)
    throw new Error('No Chromium was found or could be installed. Set CHROMIUM to the path of one.')
  return { ...installed, from: `${installed.from}, installed now` }
}

function known(): { path: string; from: string } | undefined {
  const candidates = [
    { path: process.env.CHROMIUM ?? '', from: 'CHROMIUM' },
    ...usual.map((path) => ({ path, from: 'the system' })),
    { path: chromium.executablePath(), from: 'Playwright' },
  ]
  return candidates.find(({ path }) => path && existsSync(path))
}

function install(): void {
  const asRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (asRoot) {
    execFileSync('apt-get', ['update'], { stdio: 'ignore' })
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore' })
  } else {
    const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli')
    execFileSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: 'inherit' })
  }
}
