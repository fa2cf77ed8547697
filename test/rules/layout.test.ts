import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sourcesUnder } from './sources.ts'

const top =
  'src public locales db test deploy astro.config.mjs package.json package-lock.json tsconfig.json README.md LICENSE CONTRIBUTING.md'

test('the top level holds what the map says, and nothing else', () => {
  const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n')
  const names = new Set(
    tracked.map((file) => file.split('/')[0] ?? '').filter((name) => name && !name.startsWith('.')),
  )
  expect([...names].filter((name) => !top.split(' ').includes(name))).toEqual([])
})

test('every room says what it is for', () => {
  const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const filled = rooms.filter(({ name }) => name !== 'pages' && readdirSync(`src/${name}`).length > 0)
  expect(filled.map(({ name }) => name).filter((name) => !existsSync(`src/${name}/README.md`))).toEqual([])
})

test('files fit on a screen or three, and no type is escaped', () => {
  const long = [...sourcesUnder('src', 'db')].filter(([, source]) => source.split('\n').length > 200)
  const escaped = [...sourcesUnder('src', 'db')].filter(([, source]) =>
    /\bas any\b|: any\b|@ts-|eslint-disable/.test(source),
  )
  expect(long.map(([path]) => path)).toEqual([])
  expect(escaped.map(([path]) => path)).toEqual([])
})
