import { describe, expect, test } from 'vitest'
import { asEasyRead } from '#engine/easy-read.ts'
import { isChoice, type Form } from '#engine/form.ts'
import { allSteps } from '#engine/keys.ts'
import { wordsOf } from '#engine/view/words.ts'
import { paperOf } from '#engine/view/paper/paper.ts'
import { everyVersion, forms } from '#forms/index.ts'
import { english, languages } from '#i18n/languages.ts'
import { translator } from '#i18n/translate.ts'
import { print } from '#test/support/paper.ts'

const [survey] = forms as [Form]
const parts = (paper: ReturnType<typeof paperOf>) => paper.sheets.flatMap((sheet) => sheet.parts)
const asked = (paper: ReturnType<typeof paperOf>) =>
  parts(paper).flatMap(({ rows }) => rows.slice(0, 1).flatMap(({ questions }) => questions))

for (const language of languages) {
  test.each(everyVersion)(
    `$id $version on paper asks in ${language.name} what the screen asks, in its order`,
    (form) => {
      const of = wordsOf(form, translator(language.code))
      const onScreen = allSteps(form).flatMap(({ questions }) => Object.entries(questions))
      const onPaper = asked(paperOf(print(form, language)))
      expect(onPaper.map(({ label }) => label)).toEqual(onScreen.map(([name]) => of(`${name}.label`)))
      expect(onPaper.map(({ number }) => number)).toEqual(onScreen.map((_, place) => place + 1))
      expect(onPaper.map(({ options }) => options.map(({ text }) => text))).toEqual(
        onScreen.map(([name, question]) =>
          isChoice(question) ? question.options.map((option) => of(`${name}.option.${option}`)) : [],
        ),
      )
    },
  )
}

describe('a form on paper', () => {
  test('has round boxes where one is ticked, and square ones where several may be', () => {
    for (const form of forms) {
      const questions = Object.fromEntries(allSteps(form).flatMap((step) => Object.entries(step.questions)))
      for (const { id, shape, ask } of asked(paperOf(print(form, english)))) {
        const kind = questions[id]?.kind
        expect([shape, ask.at(-1)], id).toEqual(
          kind === 'many-of'
            ? ['square', 'Tick all that apply.']
            : shape
              ? ['round', 'Tick one.']
              : [undefined, questions[id]?.optional ? undefined : 'Please answer this question.'],
        )
      }
    }
  })

  test('gives room to write, and boxes for the figures of a date', () => {
    const day = { id: 'day', questions: { day: { kind: 'date' } } } as const
    const [first] = asked(paperOf(print({ ...survey, steps: [day] }, english)))
    expect(first?.date.map(({ figures }) => figures)).toEqual([2, 2, 4])
    expect(asked(paperOf(print(survey, english))).find(({ id }) => id === 'comment')?.lines).toBeGreaterThan(
      6,
    )
  })

  test('keeps contact details on a sheet to tear off, away from every other question', () => {
    for (const form of forms.filter(({ after }) => after)) {
      const { sheets } = paperOf(print(form, english))
      const apart = allSteps(form).flatMap(({ questions }) =>
        Object.entries(questions).flatMap(([name, { keptApart }]) => (keptApart ? [name] : [])),
      )
      for (const { notice, parts: on } of sheets) {
        const names = on.flatMap(({ rows }) => rows.flatMap(({ questions }) => questions.map(({ id }) => id)))
        expect(names.filter((name) => apart.includes(name))).toEqual(notice ? names : [])
      }
    }
  })

  test('asks for several people twice, and says what to do when there are more', () => {
    const refer = forms.find(({ steps }) => steps.some(({ repeat }) => repeat)) as Form
    const repeated = parts(paperOf(print(refer, english))).find(({ rows }) => rows.length > 1)
    expect(repeated?.rows).toHaveLength(2)
    expect(repeated?.more).toContain('another sheet')
  })

  test('says where it ends for somebody, and where to go instead', () => {
    const refer = forms.find(({ id }) => id === 'refer-a-carer') as Form
    const end = parts(paperOf(print(refer, english))).find(({ exit }) => exit)
    expect(end?.when?.text).toMatch(/^Stop here if/)
    expect(end?.exit?.[0]?.address).toContain('example.org/en/contact/')
  })

  test('is handed back to a person until there is an address to post it to', () => {
    const { back } = paperOf(print(survey, english))
    expect(back.lines.join()).toContain('Give it to the person who gave it to you')
    expect(back.lines.join()).not.toMatch(/post/i)
    expect(paperOf(print(survey, english, { post: 'PO Box 1' })).back.lines.join()).toContain('PO Box 1')
  })

  test('offers in Easy Read what is offered there, with its pictures', () => {
    const pictures = new Map([['satisfaction.very-happy', 'very-happy']])
    const easy = asked(paperOf(print(asEasyRead(survey), english, { pictures })))
    const satisfaction = easy.find(({ id }) => id === 'satisfaction')
    expect(satisfaction?.options).toHaveLength(5)
    expect(satisfaction?.options[0]?.picture).toBe('very-happy')
  })
})
