import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { word } from './fixtures.ts'
import { farah } from './people.ts'
import { codeOf } from './second.ts'

const say = (key: string) => word('en', 'team', key)
/** The cookies of the team's own journey: no code works twice, so those that run after it take its session. */
const kept = '.test/signed-in.json'

/** Makes somebody's account by a one-time link and sets their phone up; they are signed in then. Gives the app's secret. */
export async function joinTeam(page: Page, link: string, person = farah): Promise<string> {
  await page.goto(link)
  await page.getByLabel(say('join.name.label')).fill(person.name)
  const email = page.getByLabel(say('join.email.label'))
  if (await email.isEditable()) await email.fill(person.email)
  await page.getByLabel(say('join.password.label')).fill(person.password)
  await page.getByRole('button', { name: say('join.send') }).click()
  const secret = (await page.locator('[data-secret]').innerText()).replaceAll(' ', '')
  await page.getByLabel(say('access.set.code')).fill(codeOf(secret))
  await page.getByRole('button', { name: say('access.set.send') }).click()
  await page.getByRole('link', { name: say('access.recovery.done') }).click()
  return secret
}

/** Types a password and a code where a page asked for them. */
export async function signIn(page: Page, { email, password }: typeof farah, code: string): Promise<void> {
  await page.getByLabel(say('signIn.email.label')).fill(email)
  await page.getByLabel(say('signIn.password.label')).fill(password)
  await page.getByRole('button', { name: say('signIn.send') }).click()
  await page.getByLabel(say('access.second.code')).fill(code)
  await page.getByRole('button', { name: say('access.second.send') }).click()
}

/** Leaves the session of this page to the journeys that run after. */
export async function leaveSignedIn(page: Page): Promise<void> {
  mkdirSync('.test', { recursive: true })
  writeFileSync(kept, JSON.stringify(await page.context().cookies()))
}

/** Opens a page of the team as the first of it, in the session that the team's journey left. */
export async function openAsTeam(page: Page, path: string): Promise<void> {
  await page.context().addCookies(JSON.parse(readFileSync(kept, 'utf8')) as never)
  await page.goto(path)
}
