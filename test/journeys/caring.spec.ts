import { listCases } from '#assessments/cases/cases.ts'
import { rules } from '#assessments/triage/rules.ts'
import { fieldsOf } from '#engine/answer.ts'
import type { Answers, Step } from '#engine/form.ts'
import { path } from '#engine/journey.ts'
import { carersAssessment as form } from '#forms/carers-assessment/index.ts'
import { everythingSaid } from '#test/support/caring.ts'
import { Client, type Answer } from '#test/support/client.ts'
import { expect, test, word } from '#test/support/fixtures.ts'
import { startOwnProduct, type OwnProduct } from '#test/support/own-product.ts'
import type { Product } from '#test/support/product.ts'
import { keyOn } from '#test/support/survey.ts'
import { triggers, type Trigger } from '#test/support/triggers.ts'

/** The form about caring as plain HTTP: no JavaScript, no styles. A product of its own, so that its queue can be read. */
const spoken = ['en', 'ur', 'pl']
let own: OwnProduct
let product: Product

test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  own = await startOwnProduct('caring')
  product = own.product
})

test.afterAll(async () => {
  await own.stop()
})

const calm: Answers = {
  ...everythingSaid('All is well.'),
  'safe-ways': ['call'],
  communication: ['none'],
  'own-care': 'no',
  'also-caring': ['nobody'],
}
const at = (language: string, page: string) => `/${language}/forms/${form.id}/${page && `${page}/`}`

function fieldsIn(step: Step, answers: Answers): string {
  const fields = new URLSearchParams()
  for (const [name, values] of fieldsOf(step, answers)) for (const value of values) fields.append(name, value)
  return fields.toString()
}

/** Answers page after page up to a step, that one included, and says what the next page is. */
async function answer(
  client: Client,
  language: string,
  answers: Answers,
  from = '',
  until = '',
): Promise<Answer> {
  const steps = path(form, answers)
  const begin = from ? steps.findIndex(({ id }) => id === from) : 0
  const end = until ? steps.findIndex(({ id }) => id === until) + 1 : steps.length
  let next: Answer | undefined
  for (const step of steps.slice(begin, end)) {
    next = await client.send(at(language, step.id), fieldsIn(step, answers))
    expect(next.status, `${step.id}: ${next.body.slice(0, 300)}`).toBe(303)
  }
  return client.get(next?.headers.get('location') ?? '')
}

async function send(client: Client, language: string): Promise<Answer> {
  const check = await client.get(at(language, 'check'))
  return client.post(at(language, 'check'), { key: keyOn(check), asked: 'yes' })
}

const referenceOn = ({ body }: Answer) =>
  /class="reference"[^>]*>[^<]*<b dir="ltr">\s*([\w-]+)/.exec(body)?.[1] ?? ''
const stepAfterOf = (answers: Answers, id: string) => {
  const steps = path(form, answers)
  return steps[steps.findIndex((step) => step.id === id) + 1]?.id
}

async function tells({ flag, step, says, needs }: Trigger, language: string): Promise<void> {
  const client = new Client(product.url)
  const answers = { ...calm, ...needs, ...says }
  const say = (key: string) => word(language, 'assessment', `flag.${flag}.${key}`)

  const next = await answer(client, language, answers, '', step)
  expect(next.body, 'help on the very next page').toContain(`data-flag="${flag}"`)
  expect(next.body).toContain(say('title'))
  expect(next.body).toContain(say('help'))
  if (language !== 'en')
    expect(next.body, 'the English beside it').toContain(word('en', 'assessment', `flag.${flag}.help`))
  for (const number of rules.find((rule) => rule.flag === flag)?.ways.includes('samaritans')
    ? ['116123']
    : [])
    expect(next.body).toContain(`tel:${number}`)
  expect(next.body).toMatch(/href="tel:(999|02476833003)"/)

  const after = stepAfterOf(answers, step)
  if (after) await answer(client, language, answers, after)
  const thanks = await send(client, language)
  expect(thanks.body).toContain(say('told'))
  expect(thanks.body).toContain(say('next'))
  const pages = await Promise.all([1, 2].map((page) => listCases(['received'], page)))
  const lines = pages.flatMap((page) => page.lines)
  const line = lines.find(({ reference }) => reference === referenceOn(thanks))
  expect(line, `in the queue as ${referenceOn(thanks)}`).toMatchObject({ language, channel: 'online' })
  expect(line?.flags).toContain(flag)
}

for (const language of spoken)
  test(`whoever tells of danger or of too much in ${language} is helped on the next page, told what happens, and marked in the queue`, async () => {
    for (const trigger of triggers)
      await test.step(`${trigger.flag} by ${trigger.step}`, () => tells(trigger, language))
  })

test('a carer stops half way on a phone and finishes on a laptop; the phone shows nothing after', async () => {
  const phone = new Client(product.url)
  await answer(phone, 'ur', calm, '', 'go-on')
  const half = await phone.post(at('ur', 'left-alone'), { 'left-alone': 'no', do: 'save' })
  expect(half.body).toContain(word('ur', 'assessment', 'save.title'))
  const shown = await phone.post(at('ur', 'save'), { do: 'make' })
  const [reference = '', code = ''] = [...shown.body.matchAll(/<dd dir="ltr">\s*([\w-]+)/g)].map(
    ([, text]) => text ?? '',
  )
  await phone.post(at('ur', 'save'), { do: 'close' })
  expect((await phone.get(at('ur', 'go-on'))).status, 'nothing is left on the phone').toBe(303)

  const laptop = new Client(product.url)
  const back = await laptop.post(at('en', 'return'), {
    reference,
    code: code.toLowerCase().replaceAll('-', ''),
  })
  expect(back.path).toContain('/left-alone/')
  expect(back.body).toContain(word('en', 'assessment', 'back.title'))
  expect(back.body).toMatch(/value="no"[^>]*checked/)
  await answer(laptop, 'en', calm, 'left-alone')
  expect(referenceOn(await send(laptop, 'en'))).toBe(reference)

  const later = new Client(product.url)
  const status = await later.post(at('en', 'return'), { reference, code })
  expect(status.body).toContain(word('en', 'assessment', 'status.received.title'))
  const pdf = await fetch(`${product.url}/en/forms/${form.id}/copy.pdf`, {
    headers: { cookie: [...later.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  })
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  await later.post(at('en', 'copy'), {})
  expect((await later.get(at('en', 'status'))).status, 'cleared from this browser').toBe(303)
})

test('one who has lost the code, or tried too often, is told how to get help without it', async () => {
  const client = new Client(product.url)
  for (const language of spoken) {
    const page = await client.get(at(language, 'return'))
    expect(page.body).toContain(word(language, 'assessment', 'return.lost.text'))
    expect(page.body).toContain('tel:02476833003')
    expect(page.body).toContain(`href="${at(language, '')}"`)
  }
  const guess = { reference: '12345-12345', code: '0000-0000-0000-0000' }
  const statuses = []
  for (let count = 0; count < 7; count++) statuses.push((await client.send(at('pl', 'return'), guess)).status)
  expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429])
  const locked = await client.send(at('pl', 'return'), guess)
  expect(locked.body).toContain('tel:02476833003')
})

test('whoever it is not for is told where to go before any detail is asked', async () => {
  for (const [says, exit] of [
    [{ adult: 'no' }, 'young'],
    [{ 'looks-after': 'child' }, 'parent'],
    [{ lives: 'elsewhere' }, 'elsewhere'],
    [{ danger: 'yes', 'after-danger': 'stop' }, 'stopped'],
  ] as const) {
    const client = new Client(product.url)
    const steps = path(form, { ...calm, ...says })
    const last = await answer(client, 'ur', { ...calm, ...says }, '', steps.at(-2)?.id)
    expect(last.body).toContain(word('ur', `forms/${form.id}`, `step.${exit}.title`))
  }
})
