import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'
import { expect, expectNoBarriers, test, word } from '#test/support/fixtures.ts'

const printed: Record<string, string>[] = parse(
  readFileSync('src/site/performance/ascof-2023-24.csv', 'utf8'),
  { columns: true },
)
const own = ['y2021_22', 'y2022_23', 'q1_2023_24', 'q2_2023_24'] as const
const others = ['comparator_2021_22', 'west_midlands_2021_22', 'england_2021_22'] as const

test('a councillor finds every figure of the report in the one table, and in print too', async ({ page }) => {
  await page.goto('/en/performance/')
  await page.emulateMedia({ media: 'print' })
  for (const line of printed) {
    const row = page.locator('.whole tbody tr', {
      has: page.getByText(line.code?.replaceAll('_', ' ') ?? '', { exact: true }),
    })
    const cells = await row.locator('td').allTextContents()
    const figures = [...cells.slice(1, 5), ...cells.slice(6, 9)].map((cell) => /[\d.]+/.exec(cell)?.[0])
    const wanted = [...own, ...others].map((column) => (line[column] ? `${Number(line[column])}` : undefined))
    expect(figures, line.code).toEqual(wanted)
    await expect(row).toBeVisible()
  }
})

test('a survey’s last result is not taken for a new quarter', async ({ page }) => {
  await page.goto('/en/performance/')
  const row = page.locator('.whole tbody tr', { has: page.getByText('3B', { exact: true }) })
  await expect(row.locator('td.repeated')).toHaveCount(3)
  await expect(row.locator('td.repeated').first()).toContainText('latest survey result, not a new reading')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader narrows the plan to a priority and a year, and sees it whole again', async ({ page }) => {
    await page.goto('/en/carers/action-plan/')
    await expect(page.locator('.action')).toHaveCount(10)
    const label = (name: string) =>
      page.getByLabel(word('en', 'action-plan', `filter.${name}`), { exact: true })
    await label('priority').selectOption('2')
    await label('year').selectOption('1')
    await page.getByRole('button', { name: word('en', 'action-plan', 'filter.show') }).click()
    await expect(page.locator('.action')).toHaveCount(4)
    await expect(page.getByText(word('en', 'action-plan', 'year.2'), { exact: true })).toHaveCount(1)
    await page.getByRole('link', { name: word('en', 'action-plan', 'filter.clear') }).click()
    await expect(page.locator('.action')).toHaveCount(10)
  })
})

for (const path of ['/en/carers/action-plan/?status=done', '/ur/carers/action-plan/?priority=2']) {
  test(`nobody meets a barrier on ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(path)
    await expectNoBarriers(page)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
}

test('another directory takes our services over, with no redirect in its way', async ({ client }) => {
  const list = await client.get('/open-referral/services?per_page=2')
  expect(list.status).toBe(200)
  expect(list.headers.get('access-control-allow-origin')).toBe('*')
  const { contents } = JSON.parse(list.body) as { contents: { id: string; name: string }[] }
  const one = await client.get(`/open-referral/services/${contents[1]?.id}`)
  expect(JSON.parse(one.body)).toEqual(contents[1])
  expect((await client.get('/open-referral')).status).toBe(200)
  expect((await client.get('/open-referral/services/nobody')).status).toBe(404)
})
