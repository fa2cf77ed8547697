import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { answerStep } from '#engine/answer.ts'
import { questionsOf } from '#engine/condition.ts'
import { asEasyRead } from '#engine/easy-read.ts'
import type { Answers, Form, Question, Step } from '#engine/form.ts'
import { isChoice } from '#engine/form.ts'
import { answersOnPath, path } from '#engine/journey.ts'
import { allSteps, everyOption, keysOf } from '#engine/keys.ts'
import { everyVersion, formOf, forms } from '#forms/index.ts'
import { languages, ordinary } from '#i18n/languages.ts'
import { flat } from '#i18n/translations/words.ts'

const form = (id: string) => formOf(id) as Form
const stepOf = (id: string, step: string) => allSteps(form(id)).find((one) => one.id === step) as Step
const asked = (id: string, answers: Answers) => path(form(id), answers).map((step) => step.id)
const named = everyVersion.map((one) => [`${one.id} ${one.version}`, one] as const)
const questionsIn = (one: Form): [string, Question][] =>
  allSteps(one).flatMap((step) => Object.entries(step.questions))

function wordsOf({ id }: Form, code: string): ReadonlyMap<string, string> {
  return new Map(flat(JSON.parse(readFileSync(`locales/${code}/forms/${id}.json`, 'utf8')) as object))
}

/** What a page says to what somebody entered: the errors, or nothing. */
function said(step: Step, entered: Readonly<Record<string, string>>) {
  const posted = new Map(Object.entries(entered).map(([name, value]) => [name, [value]]))
  const reading = answerStep(step, posted)
  return 'errors' in reading ? reading.errors.map(({ question, code }) => `${question}: ${code}`) : []
}

describe('someone who refers a person', () => {
  const begun = { danger: 'no', agreed: 'yes', 'under-18': 'no' }

  test('is shown the way for young carers when the person is under 18, and asked nothing more', () => {
    const answers = { ...begun, 'under-18': 'yes', 'carer-name': 'Amira' }
    expect(asked('refer-a-carer', answers)).toEqual(['danger', 'agreed', 'under-18', 'young'])
    expect(stepOf('refer-a-carer', 'young').exit).toHaveProperty('young-carers', '/carers/young-carers/')
    expect(answersOnPath(form('refer-a-carer'), answers)).not.toHaveProperty('carer-name')
  })

  test('is told to call when somebody is in danger, before anything else is asked', () => {
    expect(asked('refer-a-carer', { ...begun, danger: 'yes' })).toEqual(['danger', 'in-danger'])
  })

  test('gives no details of someone who has not agreed', () => {
    expect(asked('refer-a-carer', { ...begun, agreed: 'no' }).at(-1)).toBe('not-agreed')
  })

  test('is asked for the number or address of each way that is safe, and for no other', () => {
    const ways = (...safe: string[]) => asked('refer-a-carer', { ...begun, 'safe-ways': safe })
    expect(ways('letter', 'text')).toEqual(expect.arrayContaining(['carer-phone', 'carer-address']))
    expect(ways('through-referrer').filter((id) => /^carer-(?!name)/.test(id))).toEqual([])
    expect(said(stepOf('refer-a-carer', 'carer-address'), {})).toEqual(['carer-address: missing'])
  })
})

describe.each(['experience', 'safeguarding-experience'])('on %s', (id) => {
  const step = stepOf(id, 'stay-in-touch')

  test('someone who wants to hear back must leave a way to reach them', () => {
    expect(said(step, { wants: 'know-result', name: 'Sam' })).toEqual(['email: noWay'])
    expect(said(step, { wants: 'know-result', phone: '024 7683 3003' })).toEqual([])
  })
  test('nobody leaves details that there is no use for', () => {
    expect(said(step, { email: 'sam@example.org' })).toEqual(['wants: noWish'])
  })
  test('someone who wants nothing more leaves the page empty', () => expect(said(step, {})).toEqual([]))
})

test('someone who wrote a comment is asked whether it may be shown; someone who did not is not', () => {
  const others = { who: 'self', service: null, satisfaction: null }
  expect(asked('experience', { ...others, comment: 'Kind people' })).toContain('publish')
  expect(asked('experience', { ...others, comment: null })).not.toContain('publish')
})

test('someone who does not want to be on the list is not asked who they are', () => {
  expect(asked('get-involved', { agree: 'no' }).slice(-2)).toEqual(['agree', 'not-on-the-list'])
})

test('someone without an email or an address can ask for another format by phone number', () => {
  expect(said(stepOf('another-format', 'send-to'), { phone: '024 7683 3003' })).toEqual([])
  expect(said(stepOf('another-format', 'send-to'), { name: 'Sam' })).toEqual(['email: noWay'])
})

test('someone who complains about their data says who they are and where the answer goes', () => {
  expect(said(stepOf('data-complaint', 'answer-to'), { email: 'sam@example.org' })).toEqual(['name: missing'])
  expect(said(stepOf('data-complaint', 'answer-to'), { name: 'Sam' })).toEqual(['email: noWay'])
})

describe.each(named)('%s', (_, one) => {
  test('asks everything under a name of its own, that no other word has', () => {
    const taken = ['title', 'description', 'start', 'step', 'task', 'check', 'sent']
    const names = questionsIn(one).map(([name]) => name)
    expect(names.filter((name, place) => taken.includes(name) || names.indexOf(name) < place)).toEqual([])
  })

  test('asks no condition about what comes later', () => {
    const early = allSteps(one).flatMap((step, place, steps) => {
      const before = steps.slice(0, place).flatMap((earlier) => Object.keys(earlier.questions))
      const until = [...before, ...Object.keys(step.questions)]
      const rules = (step.rules ?? []).flatMap((rule) => [rule.question, ...questionsOf(rule.holds)])
      return [
        ...(step.when ? questionsOf(step.when) : []).filter((name) => !before.includes(name)),
        ...rules.filter((name) => !until.includes(name)),
      ]
    })
    expect(early).toEqual([])
  })

  test('counts as good only what can be answered, in Easy Read too', () => {
    for (const shown of [one, asEasyRead(one)])
      for (const [name, question] of questionsIn(shown)) {
        if (!isChoice(question) || !question.measure) continue
        const { good, leftOut } = question.measure
        expect(question.options, name).toEqual(expect.arrayContaining([...good, ...leftOut]))
        expect(good.length, name).toBeGreaterThan(0)
        expect(good.filter((option) => leftOut.includes(option))).toEqual([])
      }
  })

  test('sets apart only options that it has', () => {
    const choices = questionsIn(one).flatMap(([, question]) => (isChoice(question) ? [question] : []))
    const unknown = choices.filter(({ apart, ...choice }) => apart && !everyOption(choice).includes(apart))
    expect(unknown).toEqual([])
  })

  test('keeps contact details apart when nobody may know who answered', () => {
    const details = questionsIn(one).filter(
      ([, { kind }]) => !/^(one-of|many-of|scale|yes-no|long-text)$/.test(kind),
    )
    expect(details.filter(([, question]) => (question.keptApart ?? false) !== one.anonymous)).toEqual([])
  })

  test('counts options only, and only where all else is sealed', () => {
    const counted = questionsIn(one).filter(([, question]) => question.counted)
    expect(counted.filter(([, question]) => one.anonymous || !isChoice(question))).toEqual([])
  })

  test.each(ordinary)('has all its words in $name', ({ code }) => {
    const words = wordsOf(one, code)
    expect(keysOf(one).filter((key) => !words.has(key))).toEqual([])
  })

  test.each(languages.filter(({ dir }) => dir === 'rtl'))(
    'keeps phone numbers in order in $name',
    ({ code }) => {
      const loose = [...wordsOf(one, code).values()].filter((text) =>
        /(?<!\u2066)\b\d{3}\s\d{4}\s\d{4}/.test(text),
      )
      expect(loose).toEqual([])
    },
  )
})

test.each(forms.filter(({ easyRead }) => easyRead))(
  '$id has every word in Easy Read, and no other',
  (one) => {
    expect([...wordsOf(one, 'en-easy').keys()].sort()).toEqual([...new Set(keysOf(asEasyRead(one)))].sort())
  },
)

test('whoever a form is not right for is sent to a page that exists', () => {
  const exits = forms.flatMap(allSteps).flatMap((step) => Object.values(step.exit ?? {}))
  expect(exits.length).toBeGreaterThan(4)
  expect(exits.filter((address) => !exists(address))).toEqual([])
})

function exists(address: string): boolean {
  if (address.startsWith('https://www.gov.uk/')) return true
  const path = address.replace(/^\/|\/$/g, '')
  const files = [`locales/en/pages/${path}.md`, `locales/en/pages/${path}/index.md`]
  return forms.some(({ id }) => path === `forms/${id}`) || files.some((file) => existsSync(file))
}
