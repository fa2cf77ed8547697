import { describe, expect, it } from 'vitest'
import { asAnswered, asEasyRead } from '#engine/easy-read.ts'
import type { Answers, Choice, Form } from '#engine/form.ts'
import { experience } from '#forms/experience/index.ts'
import { besidePictures, blocksOf } from '#site/blocks.ts'

const ordinary = ['extremely-satisfied', 'very-satisfied']
const faces = ['very-happy', 'happy', 'all-right', 'unhappy', 'very-unhappy']
const offered = (form: Form) => {
  const step = form.steps.find(({ id }) => id === 'satisfaction')
  return (step?.questions.satisfaction as Choice).options
}
const goesOn = (form: Form, answers: Answers) => offered(asAnswered(form, answers))

describe('somebody who answers in Easy Read', () => {
  const easy = asEasyRead(experience)

  it('is offered five faces, and everything else as it is', () => {
    expect(offered(easy)).toEqual(faces)
    expect(easy.steps.map(({ id }) => id)).toEqual(experience.steps.map(({ id }) => id))
    expect(asEasyRead(easy)).toEqual(experience)
  })

  it('keeps the faces for the answer already given when going on in English', () => {
    expect(goesOn(experience, { satisfaction: 'happy' })).toEqual(faces)
    expect(goesOn(experience, { satisfaction: null })).not.toEqual(faces)
    expect(goesOn(experience, {})).toEqual(offered(experience))
  })

  it('keeps the ordinary answers when the question was answered in English', () => {
    expect(goesOn(easy, { satisfaction: 'very-satisfied' })).toEqual(expect.arrayContaining(ordinary))
    expect(goesOn(easy, { satisfaction: 'happy' })).toEqual(faces)
  })
})

describe('a picture on a page', () => {
  const seen = (markdown: string) =>
    besidePictures(blocksOf(markdown)).map(({ picture, blocks }) => [picture, blocks.length])

  it('stands beside the heading and the words that follow, as far as the next picture', () => {
    const page =
      'Before\n\n::picture{name="phone"}\n\n## Call\n\nOne\n\nTwo\n\n::picture{name="email"}\n\n## Write'
    expect(seen(page)).toEqual([
      [undefined, 1],
      ['phone', 3],
      ['email', 1],
    ])
  })

  it('does not go on beside a heading that has none', () => {
    expect(seen('::picture{name="phone"}\n\n## Call\n\nOne\n\n## Other\n\nTwo')).toEqual([
      ['phone', 2],
      [undefined, 2],
    ])
  })
})
