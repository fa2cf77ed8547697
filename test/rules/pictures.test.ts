import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Form } from '#engine/form.ts'
import { isChoice } from '#engine/form.ts'
import { allSteps, everyOption } from '#engine/keys.ts'
import { forms, picturesOf } from '#forms/index.ts'
import { sourcesUnder } from './sources.ts'
import { drawingOf } from '#ui/drawing.ts'
import { pictures } from '#ui/pictures.ts'

const easy = forms.filter(({ easyRead }) => easyRead)

test.each(easy)(
  'every question of $id has a picture, and so has every option of a scale and every yes and no',
  (form) => {
    const drawn = picturesOf(form.id)
    expect(questionsOf(form).filter(([name]) => !drawn.has(name))).toEqual([])
    expect(form.start.filter((sentence) => !drawn.has(`start.${sentence}`))).toEqual([])
    const needed = questionsOf(form).flatMap(([name, question]) =>
      isChoice(question) && question.kind !== 'one-of'
        ? everyOption(question).map((option) => `${name}.${option}`)
        : [],
    )
    expect(needed.filter((key) => !drawn.has(key))).toEqual([])
  },
)

test.each(easy)('no picture of $id stands beside something that is not asked', (form) => {
  const asked = questionsOf(form).flatMap(([name, question]) => [
    ...form.start.map((sentence) => `start.${sentence}`),
    name,
    ...(isChoice(question) ? everyOption(question).map((option) => `${name}.${option}`) : []),
  ])
  expect([...picturesOf(form.id).keys()].filter((key) => !asked.includes(key))).toEqual([])
})

test('every picture that is named is one we have, and every one we have is named and drawn', () => {
  const inForms = easy.flatMap(({ id }) => [...picturesOf(id).values()])
  const inPages = globSync('locales/*/pages/**/*.md').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/::picture\{name="([^"]+)"\}/g)].map(([, name = '']) => name),
  )
  const sources = [...sourcesUnder('src/pages', 'src/ui', 'src/site').values()].join('\n')
  const onPages = [...sources.matchAll(/picture(?:: |=)['"]([^'"]+)['"]/g)]
  const named = new Set([...inForms, ...inPages, ...onPages.map(([, name = '']) => name)])

  expect([...named].filter((name) => !Object.hasOwn(pictures, name))).toEqual([])
  expect(Object.keys(pictures).filter((name) => !named.has(name))).toEqual([])
  const drawings = Object.keys(pictures).map(drawingOf)
  expect(drawings.every((drawing) => drawing.startsWith('<svg '))).toBe(true)
})

test('an option that only Easy Read offers is never one of the ordinary ones, so that the two are not mixed', () => {
  const mixed = forms.flatMap((form) =>
    questionsOf(form).filter(
      ([, question]) =>
        isChoice(question) &&
        question.easy?.measure?.good.some((option) => question.options.includes(option)),
    ),
  )
  expect(mixed).toEqual([])
})

function questionsOf(form: Form) {
  return allSteps(form).flatMap(({ questions }) => Object.entries(questions))
}
