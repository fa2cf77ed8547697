import { expect, expectNoBarriers, test, word } from '#test/support/fixtures.ts'
import { openAsTeam } from '#test/support/team.ts'

const team = (key: string) => word('en', 'team', key)
const form = (key: string) => word('en', 'forms/experience', key)

test('the team enters a survey that came on paper in Urdu, sees what is missing, and reads its comment', async ({
  page,
}) => {
  await openAsTeam(page, '/team/entry/')
  await expectNoBarriers(page)
  await page.locator('a[href="/team/entry/experience/?language=ur"]').click()
  await page.getByRole('button', { name: team('entry.send') }).click()
  await expect(page.getByRole('alert')).toContainText(team('entry.mode.error'))
  await expectNoBarriers(page)

  await page.getByLabel(team('entry.mode.paper')).check()
  await page.getByRole('button', { name: team('entry.send') }).click()
  await expect(page.getByRole('alert')).toContainText(word('ur', 'forms/experience', 'who.error.missing'))

  await page.locator('[name="who"][value="self"]').check()
  await page.locator('[name="comment"]').fill('سب اچھا تھا، مگر وہ مجھے دھمکی دیتا ہے')
  await page.getByRole('button', { name: team('entry.send') }).click()
  await expect(page.getByRole('heading', { name: team('entry.sent') })).toBeVisible()

  await page.goto('/team/comments/')
  const first = page.getByRole('article').first()
  await expect(first).toContainText('دھمکی')
  await expect(first).toContainText(team('received.mode.paper'))
  await expect(first.getByRole('heading', { level: 3 })).toHaveText(form('comment.label'))
  await expectNoBarriers(page)
  await first.getByRole('button', { name: team('comments.read') }).click()
  await expect(page.getByText('دھمکی')).toHaveCount(0)
})
