import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ordinary } from '#i18n/languages.ts'
import { commitments } from '#site/commitments.ts'
import { direct } from '#site/contact.ts'
import { about, openAnswer, referralPage, referralService, referralServices } from '#site/open-referral.ts'
import { services, servicesOf, topics } from '#site/services.ts'

/** What Open Referral UK requires of a service and of its organisation, and how far empty fields may not go. */
const uuid = { type: 'string', pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }
const text = { type: 'string', minLength: 1 }
const required = {
  type: 'object',
  required: ['id', 'name', 'status', 'organization_id', 'organization'],
  additionalProperties: { anyOf: [text, { type: 'array', minItems: 1 }, { type: 'object' }] },
  properties: {
    id: uuid,
    organization_id: uuid,
    name: text,
    status: { enum: ['active', 'inactive', 'defunct', 'temporarily closed'] },
    url: { type: 'string', pattern: '^https://' },
    assured_date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    organization: {
      type: 'object',
      required: ['id', 'name', 'description'],
      properties: { id: uuid, name: text, description: text },
    },
  },
}
const wordsOf = (language: string) =>
  JSON.parse(readFileSync(`locales/${language}/services.json`, 'utf8')) as Record<string, object>

test('every service has its own name in the list', () =>
  expect(new Set(services.map(({ id }) => id)).size).toBe(services.length))

test('the numbers of Adult Social Care Direct are the same everywhere', () =>
  expect(services.find(({ id }) => id === 'adult-social-care-direct')?.reach.phone).toBe(direct.number))

test('a phone number that the council has not confirmed is nowhere', () => {
  const listed = services.filter(({ checked }) => !checked)
  expect(listed.length).toBeGreaterThan(0)
  expect(listed.filter(({ reach }) => reach.phone)).toEqual([])
})

test.each(['breaks', 'emergency', 'money', 'dementia', 'young-carers', 'sensory', 'end-of-life', 'housing'])(
  'somebody who looks for %s finds what is there before what is only planned',
  (topic) => {
    const planned = servicesOf(topic).map((of) => of.planned ?? false)
    expect(planned).toEqual([...planned].sort())
    expect(topics).toContain(topic)
  },
)

test('a page that asks for a topic nobody knows is told which there are', () =>
  expect(() => servicesOf('brakes')).toThrow(/No service has the topic brakes. There are: .*breaks/))

describe.each(ordinary)('in $name', ({ code }) => {
  test('every service says what it does, for whom and at what cost, and no words are left over', () => {
    const { service = {}, whom = {}, price = {} } = wordsOf(code)
    expect(Object.keys(service).sort()).toEqual(services.map(({ id }) => id).sort())
    expect(Object.keys(whom).sort()).toEqual([...new Set(services.map(({ who }) => who))].sort())
    const costs = new Set(services.flatMap(({ cost }) => cost ?? []))
    expect(Object.keys(price).sort()).toEqual([...costs].sort())
  })
})

describe('another directory that takes our services over', () => {
  const valid = new Ajv({ strict: false }).compile(required)

  test('gets every required field and no empty one', () => {
    for (const service of referralServices) expect(valid(service), JSON.stringify(valid.errors)).toBe(true)
    expect(valid({ ...referralServices[0], description: '' })).toBe(false)
    expect(valid({ ...referralServices[0], organization: undefined })).toBe(false)
  })

  test('gets each service once, page by page', () => {
    const pages = [1, 2, 3, 4, 5, 6].map((page) =>
      referralPage(new URLSearchParams({ page: `${page}`, per_page: '10' })),
    )
    const got = pages.flatMap(({ contents }) => contents.map(({ id }) => id))
    expect(got).toEqual(referralServices.map(({ id }) => id))
    expect(pages.map(({ last_page }) => last_page)).toEqual([false, false, false, false, false, true])
    expect(pages[0]).toMatchObject({ first_page: true, size: 10, total_items: got.length, total_pages: 6 })
  })

  test('gets the first page for a page that is no number, and an empty one after the last', () => {
    expect(referralPage(new URLSearchParams('page=-1&per_page=all')).page_number).toBe(1)
    expect(referralPage(new URLSearchParams('page=99')).empty).toBe(true)
  })

  test('finds a service again by its identifier, which stays the same from release to release', () => {
    // As Python's uuid5(NAMESPACE_URL, 'service:carers-trust') has it.
    expect(referralService('92c5eff0-d387-5ff9-b476-143cf46f716c')?.name).toBe(
      'Carers Trust Heart of England',
    )
    expect(referralService('carers-trust')).toBeUndefined()
  })

  test('is not told of what is only planned', () =>
    expect(referralServices.map(({ name }) => name)).not.toContain('MyTime'))

  test('may ask from any website', () => {
    expect(openAnswer(about).headers.get('access-control-allow-origin')).toBe('*')
    expect(about.version).toBe('HSDS-UK-3.0')
  })
})

test('the eight commitments have a colour of glass each', () => {
  expect(commitments.map(({ colour }) => colour)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect(new Set(commitments.map(({ icon }) => icon)).size).toBe(8)
})
