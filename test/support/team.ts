import type { Page } from '@playwright/test'
import { word } from './fixtures.ts'

const say = (key: string) => word('en', 'team', key)

export const farah = {
  name: 'Farah Khan',
  email: 'farah.khan@example.org',
  password: 'canal basin lantern',
}

/** Makes somebody's account by a one-time link; they are signed in then. */
export async function joinTeam(page: Page, link: string, person = farah): Promise<void> {
  await page.goto(link)
  await page.getByLabel(say('join.name.label')).fill(person.name)
  await page.getByLabel(say('join.email.label')).fill(person.email)
  await page.getByLabel(say('join.password.label')).fill(person.password)
  await page.getByRole('button', { name: say('join.send') }).click()
}
