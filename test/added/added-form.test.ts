import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Client } from '#test/support/client.ts'
import { run } from '#test/support/command.ts'
import { freePort, startProduct, type Product } from '#test/support/product.ts'

/** A copy of the product in which somebody added a form: its definition and its words, and nothing else. */
const copy = resolve('.test/added')
const parts = [
  'src',
  'db',
  'locales',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

const definition = `import type { Form } from '#engine/form.ts'

export const visit: Form = {
  id: 'visit',
  version: 1,
  anonymous: true,
  easyRead: true,
  start: [],
  steps: [
    { id: 'kind', questions: { kind: { kind: 'yes-no', options: ['yes', 'no'] } } },
    { id: 'more', when: { question: 'kind', is: ['no'] }, questions: { more: { kind: 'text', max: 50, optional: true } } },
  ],
}
`
const words = {
  title: 'About the visit',
  description: 'One question about a visit.',
  start: { lead: 'Tell us about the visit.' },
  kind: {
    label: 'Were people kind?',
    option: { yes: 'Yes, they were', no: 'No, they were not' },
    error: { missing: 'Choose yes or no', unknown: 'Choose yes or no' },
  },
  more: { label: 'What was not kind?', error: { tooLong: 'Make it shorter', repeated: 'Type it again' } },
  check: { send: 'Send my answers' },
  sent: { title: 'Thank you for telling us', next: 'We read it.' },
}

let product: Product

beforeAll(async () => {
  await rm(copy, { recursive: true, force: true })
  await mkdir(copy, { recursive: true })
  for (const part of parts) await cp(part, `${copy}/${part}`, { recursive: true })
  await symlink(resolve('node_modules'), `${copy}/node_modules`)
  await addForm()
  const PORT = String(await freePort())
  // Built for the address it is started at: otherwise the start would build again.
  const built = await run(
    process.execPath,
    ['src/server/build.ts'],
    { SITE_URL: `http://localhost:${PORT}` },
    copy,
  )
  if (!built.passed) throw new Error(built.output)
  product = await startProduct({ PORT, DATA_DIR: `${copy}/.data` }, copy)
}, 400_000)

afterAll(() => product?.stop())

async function addForm(): Promise<void> {
  await mkdir(`${copy}/src/forms/visit`)
  await writeFile(`${copy}/src/forms/visit/index.ts`, definition)
  for (const code of ['en', 'en-easy', 'ur'])
    await writeFile(`${copy}/locales/${code}/forms/visit.json`, JSON.stringify(words))
  const index = await readFile(`${copy}/src/forms/index.ts`, 'utf8')
  const listed = index.replace('= {\n', '= {\n  visit: [visit],\n')
  await writeFile(`${copy}/src/forms/index.ts`, `import { visit } from './visit/index.ts'\n${listed}`)
}

test('a form that was added is asked, checked and sent, on screen and in Easy Read, and prints', async () => {
  for (const language of ['en', 'en-easy', 'ur']) {
    const resident = new Client(product.url)
    const start = await resident.get(`/${language}/forms/visit/`)
    expect(start.body, language).toContain(words.title)
    const wrong = await resident.send(`/${language}/forms/visit/kind/`, {})
    expect(wrong.body).toContain(words.kind.error.missing)
    const more = await resident.post(`/${language}/forms/visit/kind/`, { kind: 'no' })
    expect(more.body).toContain(words.more.label)
    const check = await resident.post(more.path, { more: 'He shouted' })
    expect(check.body).toContain('He shouted')
    const key = /name="key" value="([^"]+)"/.exec(check.body)?.[1] ?? ''
    const sent = await resident.post(check.path, { key })
    expect(sent.body).toContain(words.sent.title)
    const paper = await resident.get(`/${language}/forms/visit/paper/`)
    expect(paper.body).toContain(words.kind.label)
    expect(paper.body).toContain(words.kind.option.no)
    const pdf = await fetch(`${product.url}/${language}/forms/visit/paper.pdf`)
    expect(pdf.headers.get('content-type')).toContain('pdf')
  }
})

test('other systems can read it: as a FHIR questionnaire and as a code book', async () => {
  const questionnaire = await fetch(`${product.url}/forms/visit/questionnaire.json`)
  expect(JSON.stringify(await questionnaire.json())).toContain(words.more.label)
  const book = await fetch(`${product.url}/forms/visit/code-book.csv`)
  expect(await book.text()).toContain(words.kind.option.yes)
})
