import { test as base, expect, type Page } from '@playwright/test'
import axe from 'axe-core'
import { existsSync, readFileSync } from 'node:fs'
import { Client } from './client.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** axe finds nothing on this page as it stands. Run in the page itself: no page has frames, and a page more for each costs seconds. */
export async function expectNoBarriers(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const found = await axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }, standards)
  expect(violations).toEqual([])
}

/** The words of a language, by file and key: `word('ur', 'asking', 'continue')`. Easy Read has English where it has none of its own. */
export function word(language: string, file: string, key: string): string {
  const found = wordIn(language, file, key) ?? (language === 'en-easy' && wordIn('en', file, key))
  if (typeof found !== 'string') throw new Error(`locales/${language}/${file}.json has no ${key}`)
  return found
}

function wordIn(language: string, file: string, key: string): unknown {
  const path = `locales/${language}/${file}.json`
  if (!existsSync(path)) return undefined
  const words = JSON.parse(readFileSync(path, 'utf8')) as object
  return key.split('.').reduce<unknown>((held, part) => (held as Record<string, unknown>)?.[part], words)
}

export const test = base.extend<{ client: Client }>({
  client: async ({ baseURL }, use) => use(new Client(baseURL ?? '')),
})

export { expect }
