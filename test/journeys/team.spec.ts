import { Client } from '#test/support/client.ts'
import { expect, expectNoBarriers, test, word } from '#test/support/fixtures.ts'
import { farah } from '#test/support/people.ts'
import { codeOf } from '#test/support/second.ts'
import { joinTeam, leaveSignedIn, signIn } from '#test/support/team.ts'
import { answerSurvey, keyOn } from '#test/support/survey.ts'
import type { Page } from '@playwright/test'

const insight = '/team/insight/experience/'
const say = (key: string) => word('en', 'team', key)

/** Another resident answers once, but presses the button twice at once and three times more. */
async function someoneAnswers(url: string, language: string): Promise<void> {
  const resident = new Client(url)
  const check = await answerSurvey(resident, language)
  const press = () => resident.send(check.path, { key: keyOn(check) })
  await Promise.all([press(), press()])
  for (let more = 0; more < 3; more += 1) await press()
}

async function answersSoFar(page: Page): Promise<number> {
  const text = await page.getByText(/answers? so far/).innerText()
  return Number(/[\d,]+/.exec(text)?.[0].replace(',', ''))
}

test('the first of the team joins by the link, sees an answer counted within a second, and signs in again', async ({
  page,
  baseURL,
}) => {
  const link = process.env.TEAM_LINK ?? ''
  await page.goto(insight)
  await expect(page, 'nobody reads answers without signing in').toHaveURL(/\/team\/sign-in\//)
  await expectNoBarriers(page)

  await page.goto(link)
  await page.getByRole('button', { name: say('join.send') }).click()
  await expect(page.getByRole('alert')).toContainText(say('join.name.error.missing'))
  await expectNoBarriers(page)
  const secret = await joinTeam(page, link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('home.title'))

  await page.goto(insight)
  const before = await answersSoFar(page)
  await someoneAnswers(baseURL ?? '', 'ur')
  const sent = Date.now()
  await page.reload()
  expect(await answersSoFar(page)).toBe(before + 1)
  expect(Date.now() - sent).toBeLessThan(1000)
  await expectNoBarriers(page)
  await page.setViewportSize({ width: 320, height: 640 })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)

  await page.getByRole('button', { name: say('signOut') }).click()
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('join.spent.title'))

  await page.goto(insight)
  await page.getByLabel(say('signIn.email.label')).fill(farah.email)
  await page.getByLabel(say('signIn.password.label')).fill('not the password')
  await page.getByRole('button', { name: say('signIn.send') }).click()
  await expect(page.getByRole('alert')).toContainText(say('signIn.wrong'))
  await signIn(page, farah, '000000')
  await expect(page.getByRole('alert')).toContainText(say('access.second.wrong'))
  await expectNoBarriers(page)
  await page.getByLabel(say('access.second.code')).fill(codeOf(secret, 1))
  await page.getByRole('button', { name: say('access.second.send') }).click()
  await expect(page).toHaveURL(new RegExp(insight))
  await leaveSignedIn(page)

  await page.goto('/team/content/')
  await expect(page.getByRole('row')).not.toHaveCount(1)
  await expectNoBarriers(page)
})
