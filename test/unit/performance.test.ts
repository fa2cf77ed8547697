import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languageOf, ordinary } from '#i18n/languages.ts'
import { hasWords, translator } from '#i18n/translate.ts'
import { wilson } from '#insight/wilson.ts'
import { figures } from '#site/performance/figures.ts'
import { groups, type Indicator } from '#site/performance/indicators.ts'
import { rowOf, rows } from '#site/performance/read.ts'
import { chanceAround, elsewhereOf, readingsOf, scaleOf } from '#site/performance/readings.ts'
import { codeWords, rankWords } from '#site/performance/sentences.ts'
import { besideEngland, besideQuarterBefore, tally } from '#site/performance/verdict.ts'

const printed: Record<string, string>[] = parse(
  readFileSync('src/site/performance/ascof-2023-24.csv', 'utf8'),
  { columns: true },
)
const indicators = groups.flatMap((group) => group.indicators)
const indicatorOf = (code: string) => indicators.find((indicator) => indicator.code === code) as Indicator
const english = translator('en')

test('every line of the council’s table is on the page, once', () => {
  const shown = indicators.flatMap(({ code, people }) => (people ? [code, people] : [code]))
  expect(shown.sort()).toEqual(printed.map(({ code }) => code).sort())
})

test('every figure is the one that was printed', () => {
  for (const line of printed) {
    const row = rowOf(line.code ?? '')
    for (const column of ['y2021_22', 'y2022_23', 'q1_2023_24', 'q2_2023_24', 'england_2021_22'] as const) {
      const cell = line[column]
      expect(row[column], `${line.code} ${column}`).toBe(cell === '' ? undefined : Number(cell))
    }
  }
  expect(rows).toHaveLength(printed.length)
})

test('a figure is written as it was measured, and never rounded', () => {
  const language = languageOf('en')
  if (!language) throw new Error('English is gone')
  const { full, short } = figures(language, english)
  expect(full(62.4, 'percent')).toBe('62.4%')
  expect(full(0.423, 'index')).toBe('a score of 0.423')
  expect(full(23.6, 'per100000')).toBe('23.6 in every 100,000 people')
  expect(short(728, 'per100000')).toBe('728')
})

describe('a survey', () => {
  test('that was asked once a year has no quarters', () => {
    expect(readingsOf(indicatorOf('1B')).map(({ of, value }) => [of, value])).toEqual([
      ['here2122', 73.7],
      ['here2223', 73.8],
    ])
  })

  test('that is asked every two years has one result here', () => {
    expect(readingsOf(indicatorOf('3B')).map(({ value }) => value)).toEqual([32])
  })

  test('of 314 replies leaves 32 % anywhere between 27.1 and 37.4, so England’s 36.3 is no clear difference', () => {
    const chance = chanceAround(indicatorOf('3B'), 32, wilson)
    expect(chance?.low).toBeCloseTo(27.1, 1)
    expect(chance?.high).toBeCloseTo(37.4, 1)
    expect(besideEngland(indicatorOf('3B'), wilson)).toBe('unclear')
  })

  test('finds more people without control here than chance explains', () => {
    expect(besideEngland(indicatorOf('SACE_NO_CONTROL'), wilson)).toBe('worse')
  })

  test('whose number of answers nobody published claims neither better nor worse', () => {
    expect(besideEngland(indicatorOf('1B'), wilson)).toBe('unknown')
    expect(besideEngland(indicatorOf('1D'), wilson)).toBe('unknown')
  })
})

test('more moves into care homes are worse, whichever way the arrow points', () => {
  expect(rowOf('2A1').direction).toBe('down')
  expect(besideQuarterBefore(rowOf('2A1'))).toBe('worse')
  expect(besideEngland(indicatorOf('2A1'), wilson)).toBe('worse')
  expect(besideQuarterBefore(rowOf('1C2B'))).toBe('better')
})

test('nobody is told that more formal enquiries are better or worse', () => {
  expect(besideEngland(indicatorOf('LOCAL_SG_CONVERSION'), wilson)).toBeUndefined()
})

test('the year that was counted in another way is not set beside the others', () => {
  expect(readingsOf(indicatorOf('2A1'))[0]?.of).toBe('here2122Broken')
})

test('the sentence at the top counts every measure that England has too', () => {
  const { all = 0, better = 0, worse = 0, open = 0 } = tally(wilson)
  expect(all).toBe(
    printed.filter(({ england_2021_22, better: way }) => england_2021_22 && way !== 'neither').length,
  )
  expect(better + worse + open).toBe(all)
})

test('a new code that is not confirmed says so', () => {
  const unconfirmed = indicators.filter(({ revised }) => typeof revised === 'object' && !revised.confirmed)
  expect(unconfirmed.length).toBeGreaterThan(10)
  for (const indicator of unconfirmed) {
    const { key, values } = codeWords(indicator)
    expect(english(key, values)).toContain('to be confirmed')
  }
})

test('a rank is always of 2021/22', () => {
  const language = languageOf('en')
  if (!language) throw new Error('English is gone')
  const ranks = rows.flatMap((row) => rankWords(row, figures(language, english)) ?? [])
  expect(ranks).toHaveLength(printed.filter(({ rank_england }) => rank_england).length)
  for (const { key, values } of ranks) expect(english(key, values)).toMatch(/^2021\/22: rank \d+/)
})

test('no bar is longer than its line', () => {
  for (const indicator of indicators) {
    const row = rowOf(indicator.code)
    const readings = [...readingsOf(indicator), ...elsewhereOf(row)]
    for (const { value } of readings) expect(value).toBeLessThanOrEqual(scaleOf(row, readings))
  }
})

describe.each(ordinary)('in $name', ({ code: language }) => {
  test('every measure and every note has its words, and no words are left over', () => {
    const words = JSON.parse(readFileSync(`locales/${language}/performance.json`, 'utf8')) as {
      indicator: object
      note: object
    }
    expect(Object.keys(words.indicator).sort()).toEqual(printed.map(({ code }) => code).sort())
    const notes = new Set(indicators.flatMap(({ notes = [] }) => notes))
    expect(Object.keys(words.note).sort()).toEqual([...notes].sort())
    for (const { code } of indicators)
      expect(hasWords(language, `performance:indicator.${code}.sentence`), code).toBe(true)
  })
})
