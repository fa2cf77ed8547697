import type { Page } from '@playwright/test'
import { asEasyRead } from '#engine/easy-read.ts'
import { fieldsOf } from '#engine/answer.ts'
import type { Answers, Form, Step } from '#engine/form.ts'
import { headingKey } from '#engine/view/words.ts'
import { forms } from '#forms/index.ts'
import { languages, type Language } from '#i18n/languages.ts'
import { answersTo, markers } from '#test/support/resident.ts'
import { expect, expectNoBarriers, test, word } from '#test/support/fixtures.ts'

/** Steps are alike in every language: in these axe looks at each, in others at the first, the wrong and the check. */
const lookedAtWhole = new Set(['en', 'en-easy', 'ur'])

/** Every form in every language it has, with and without JavaScript, from the start to the thanks. */
for (const form of forms) {
  for (const language of languages) {
    for (const javaScriptEnabled of [true, false]) {
      const asked = language.code === 'en-easy' && form.easyRead ? asEasyRead(form) : form
      test.describe(`${form.id} in ${language.name}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
        test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } })

        test('is answered to the end, told what is missing on the way, and names nobody', async ({
          page,
        }) => {
          await page.goto(`/${language.code}/forms/${form.id}/`)
          await expect(page.locator('html')).toHaveAttribute('dir', language.dir)
          await page.locator('main a.button').first().click()
          await walk(page, asked, language, javaScriptEnabled)
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(form, language, 'sent.title'))
          expect((await page.context().cookies()).filter(({ name }) => name.includes('draft'))).toEqual([])
          expect(await page.locator('.reference').count()).toBe(
            form.anonymous || form.id === 'bulletins' ? 0 : 1,
          )
        })
      })
    }
  }
}

async function walk(page: Page, form: Form, language: Language, script: boolean): Promise<void> {
  let answers: Answers = {}
  for (let pages = 0; pages < 120 && !page.url().includes('/sent/'); pages += 1) {
    await expectNobodyNamed(page)
    const step = stepOn(page, form)
    if (script && (pages === 0 || !step || lookedAtWhole.has(language.code))) await expectNoBarriers(page)
    if (step) {
      if (isRequired(step)) await leaveEmpty(page, form, step, language, script)
      answers = { ...answers, ...answersTo(form, step, answers) }
      await fill(page, step, answers)
    }
    await goOn(page)
  }
}

/** The step whose page this is; none on the check. */
function stepOn(page: Page, form: Form): Step | undefined {
  const id = new URL(page.url()).pathname.split('/').at(-2)
  return [...form.steps, ...(form.after ?? [])].find((step) => step.id === id)
}

function isRequired(step: Step): boolean {
  return Object.values(step.questions).some((question) => !question.optional)
}

async function leaveEmpty(page: Page, form: Form, step: Step, language: Language, script: boolean) {
  const [question] = Object.entries(step.questions).find(([, { optional }]) => !optional) ?? ['']
  await goOn(page)
  await expect(page).toHaveTitle(new RegExp(`^${word(language.code, 'site', 'errorTitle')}`))
  const summary = page.getByRole('alert')
  await expect(summary).toContainText(say(form, language, `${question}.error.missing`))
  if (script) await expect(summary).toBeFocused()
  else expect(await page.locator('main .column > *').first().getAttribute('role')).toBe('alert')
  await expect(page.locator('main h1')).toHaveText(say(form, language, headingKey(step)))
  if (script) await expectNoBarriers(page)
}

async function fill(page: Page, step: Step, answers: Answers): Promise<void> {
  for (const [name, values] of fieldsOf(step, answers)) {
    if (name === 'rows') continue
    const field = page.locator(`main [name="${name}"]`)
    const kind = await field.first().getAttribute('type')
    if (kind === 'radio' || kind === 'checkbox') {
      for (const value of values) await page.locator(`main [name="${name}"][value="${value}"]`).check()
    } else await field.fill(values[0] ?? '')
  }
}

async function goOn(page: Page): Promise<void> {
  if (page.url().includes('/tasks/')) await nextTask(page)
  else await page.locator('main form:not(.leave-now) > button.button-primary').last().click()
  await page.waitForLoadState()
}

/** The first task that is not done, or the way on once all are. */
async function nextTask(page: Page): Promise<void> {
  const open = page.locator('.tasks li').filter({ has: page.locator('.status:not(.status-done)') })
  if ((await open.count()) > 0) await open.first().getByRole('link').click()
  else await page.locator('main a.button-primary').click()
}

async function expectNobodyNamed(page: Page): Promise<void> {
  const shown = `${await page.title()} ${page.url()}`
  expect(markers.filter((marker) => shown.includes(marker))).toEqual([])
}

const say = (form: Form, language: Language, key: string) => word(language.code, `forms/${form.id}`, key)
