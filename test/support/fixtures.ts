import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { Client } from './client.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** axe finds nothing on this page as it stands. */
export async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

/** The words of a language, by file and key: `word('ur', 'asking', 'continue')`. */
export function word(language: string, file: string, key: string): string {
  const words = JSON.parse(readFileSync(`locales/${language}/${file}.json`, 'utf8')) as object
  const found = key
    .split('.')
    .reduce<unknown>((held, part) => (held as Record<string, unknown>)?.[part], words)
  if (typeof found !== 'string') throw new Error(`locales/${language}/${file}.json has no ${key}`)
  return found
}

export const test = base.extend<{ client: Client }>({
  client: async ({ baseURL }, use) => use(new Client(baseURL ?? '')),
})

export { expect }
