import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asEasyRead } from '#engine/easy-read.ts'
import { bundle } from '#engine/exchange/bundle.ts'
import { codeSystem } from '#engine/exchange/codes.ts'
import type { Item } from '#engine/exchange/fhir.ts'
import { groupId } from '#engine/exchange/enabling.ts'
import { easyQuestionnaire, questionnaire } from '#engine/exchange/questionnaire.ts'
import { questionnaireResponse } from '#engine/exchange/response.ts'
import { allSteps } from '#engine/keys.ts'
import { path, pathAfter } from '#engine/journey.ts'
import { everyVersion } from '#forms/index.ts'
import { everyAnswer } from '#test/support/answers.ts'
import { enabledItems, linkIdsOf, misplaced } from '#test/support/enabled.ts'
import { everyFeature, inThree, saying } from '#test/support/every-feature.ts'
import { problemsOf } from '#test/support/fhir.ts'

const site = 'https://portal.example'
const every = [...everyVersion, everyFeature].map((form) => ({ name: `${form.id} ${form.version}`, form }))
const received = { language: 'ur', received: '2026-11-24T09:30:00.000Z', reference: 'CV-7F3K-9Q2M' }
const week = { language: 'ur', week: '2026-11-30' }

describe.each(every)('another system that reads $name', ({ form }) => {
  const standard = questionnaire(form, inThree, site)
  const sent = form.anonymous ? week : received

  test('gets documents that the published schema of FHIR R4 takes', () => {
    expect(problemsOf(standard)).toEqual([])
    expect(problemsOf(easyQuestionnaire(form, inThree, site))).toEqual([])
    expect(problemsOf(codeSystem(form, inThree, site))).toEqual([])
    expect(problemsOf(bundle(form, inThree, inThree, site))).toEqual([])
  })

  test('finds each id once, and every answer among the codes', () => {
    const ids = linkIdsOf(standard.item)
    expect(ids).toEqual([...new Set(ids)])
    const known = codeSystem(form, inThree, site).concept.flatMap(({ concept = [] }) => concept)
    const codes = known.map(({ code }) => code)
    expect(codes).toEqual([...new Set(codes)])
    const offered = [standard, easyQuestionnaire(form, inThree, site)].flatMap(({ item }) => optionsIn(item))
    expect(offered.filter((code) => !codes.includes(code))).toEqual([])
  })

  test('asks exactly what we ask, whatever was answered', () => {
    fc.assert(
      fc.property(everyAnswer(form), (answers) => {
        const ours = [...path(form, answers), ...pathAfter(form, answers)].map(groupId)
        for (const emptyDiffers of [true, false]) {
          const enabled = enabledItems(standard, answers, emptyDiffers)
          expect(
            allSteps(form)
              .map(groupId)
              .filter((id) => enabled.has(id)),
          ).toEqual(ours)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('gets responses the schema takes, in the places of the questionnaire', () => {
    fc.assert(
      fc.property(everyAnswer(form), fc.boolean(), (answers, easyRead) => {
        const asked = easyRead ? asEasyRead(form) : form
        const response = questionnaireResponse(asked, answers, { ...sent, easyRead }, site)
        const items = JSON.stringify(response.item)
        expect(problemsOf(response)).toEqual([])
        expect(misplaced(standard.item, response.item)).toEqual([])
        expect(items).not.toContain('left-behind')
      }),
      { numRuns: 60 },
    )
  })
})

test('an anonymous response says its week and nothing else of when or who', () => {
  const form = { ...everyFeature, anonymous: true }
  const response = questionnaireResponse(form, { adult: 'yes' }, { ...received, ...week }, site)
  const said = JSON.stringify(response)
  expect(response).not.toHaveProperty('authored')
  expect(response).not.toHaveProperty('identifier')
  expect(response).not.toHaveProperty('subject')
  expect(said).toContain('{"start":"2026-11-30","end":"2026-12-06"}')
  expect(said).not.toContain('CV-7F3K')
  expect(said).not.toContain('09:30')
})

test('a response that is not anonymous says when it came and by which reference', () => {
  const response = questionnaireResponse(everyFeature, { adult: 'yes' }, received, site)
  expect(response.authored).toBe(received.received)
  expect(response.identifier?.value).toBe(received.reference)
})

test('contact details kept apart are in no response, and no system is told to demand them', () => {
  const answers = { adult: 'yes', helps: ['wash'], people: [], call: 'yes', number: '02476833003' }
  const response = questionnaireResponse(
    everyFeature,
    { ...answers, email: 'amina@example.org' },
    received,
    site,
  )
  expect(JSON.stringify(response)).toContain('02476833003')
  expect(JSON.stringify(response)).not.toContain('amina')
  const items = allItems(questionnaire(everyFeature, inThree, site).item)
  expect(items.find(({ linkId }) => linkId === 'email')?.required).toBe(false)
  expect(items.find(({ linkId }) => linkId === 'number')?.required).toBe(true)
})

test('each person of a repeated step is a group of their own', () => {
  const people = [
    { name: 'Amina', born: '1950-02-01', does: ['visit', 'stay'] },
    { name: 'Yusuf', born: null, does: null },
  ]
  const { item } = questionnaireResponse(everyFeature, { adult: 'yes', people }, received, site)
  expect(item.filter(({ linkId }) => linkId === 'step.people')).toHaveLength(2)
})

test('every language is a translation, and Easy Read a questionnaire of its own', () => {
  const standard = questionnaire(everyFeature, inThree, site)
  const easy = easyQuestionnaire(everyFeature, [saying('easy')], site)
  expect(standard._title?.extension.map(({ extension = [] }) => extension[0]?.valueCode)).toEqual([
    'ur',
    'pl',
  ])
  expect(JSON.stringify(easy)).not.toContain('translation')
  expect(easy.url).not.toBe(standard.url)
  expect(easy.derivedFrom).toEqual([`${standard.url}|2`])
  expect(optionsIn(easy.item)).toContain('scale.not-sure')
  expect(optionsIn(standard.item)).not.toContain('scale.not-sure')
})

test('the schema would say so if a document were wrong', () => {
  const standard = questionnaire(everyFeature, inThree, site)
  const wrong = { ...standard, status: 'published' } as unknown as typeof standard
  expect(problemsOf(wrong)).not.toEqual([])
  const item = [{ ...standard.item[0], enableWhen: [{ question: 'adult', operator: 'is' }] }]
  expect(problemsOf({ ...standard, item } as unknown as typeof standard)).not.toEqual([])
})

function allItems(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...allItems(item.item ?? [])])
}

function optionsIn(items: readonly Item[]): readonly string[] {
  return allItems(items).flatMap(({ answerOption = [] }) =>
    answerOption.map(({ valueCoding }) => valueCoding.code),
  )
}
