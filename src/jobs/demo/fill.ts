import { randomUUID } from 'node:crypto'
import { formOf } from '#forms/index.ts'
import { codeComment } from '#insight/themes/coding.ts'
import { saveTheme } from '#insight/themes/code-book.ts'
import { freeze } from '#insight/themes/frozen.ts'
import { hasResponses, keepMadeUp } from '#submissions/made-up/made-up.ts'
import { submit } from '#submissions/submit.ts'
import { answering } from './answering.ts'
import { drawn } from './drawn.ts'
import { everyComment } from './said.ts'
import themes from './themes.json' with { type: 'json' }
import { aYearOf, type Planned } from './year.ts'

const [READER, SECOND] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']
const FORMS_WITH_NAMES = ['get-involved', 'another-format', 'refer-a-carer', 'data-complaint']

/** A year of a portal that was never there: the same people, words and decisions each time, up to this week. */
export async function fillDemo(now = new Date()): Promise<void> {
  if (await hasResponses()) return
  console.log('Making up a year…')
  const planned = aYearOf(everyComment(), now)
  const ids = await keepMadeUp(planned)
  const book = await makeThemes()
  await codeAll(planned, ids, book)
  await freeze(READER)
  await receive()
  console.log(`A made-up year is in the store: ${planned.length} answers.`)
}

async function makeThemes(): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>()
  for (const [key, { name, definition, words }] of Object.entries(themes)) {
    const typed = { name, definition, parent: null, examples: [], words: Object.values(words).flat() }
    const saved = await saveTheme(typed, { staff: READER })
    if ('id' in saved) made.set(key, saved.id)
  }
  return made
}

/** Most comments have been read and coded, and every fifth of them twice, not always alike. */
async function codeAll(
  planned: readonly Planned[],
  ids: readonly string[],
  book: ReadonlyMap<string, string>,
) {
  const random = drawn(4)
  for (const [at, { themes: given, week, form, read }] of planned.entries()) {
    const response = ids[at]
    if (!response || !given || !read || random() < 0.2) continue
    const chosen = given.flatMap((key) => book.get(key) ?? [])
    const place = { response, question: 'comment', form: form.id, week }
    await codeComment(place, chosen, { staff: READER, second: false })
    if (at % 5 !== 0) continue
    const other = random() < 0.85 ? chosen : chosen.slice(1)
    await codeComment(place, other, { staff: SECOND, second: true })
  }
}

/** Forms with a name on them, from people who are called after their own invention. */
async function receive(): Promise<void> {
  const random = drawn(5)
  for (const id of FORMS_WITH_NAMES) {
    const form = formOf(id)
    if (!form) continue
    for (let many = 0; many < 4; many += 1) {
      const answers = answering(form, random)
      await submit(
        { form, token: randomUUID(), answers, slipHash: null, handout: null, mode: 'web' },
        { language: ['en', 'ur', 'pl', 'en'][many] ?? 'en', document: () => [], keeper: undefined },
      )
    }
  }
}
