import { beforeAll, describe, expect, test } from 'vitest'
import { asEasyRead } from '#engine/easy-read.ts'
import { drawingsOn } from '#engine/view/paper/drawings.ts'
import { paperOf, type Print } from '#engine/view/paper/paper.ts'
import template from '#engine/view/paper/paper.typ?raw'
import { forms } from '#forms/index.ts'
import { english, everyLanguage, languages } from '#i18n/languages.ts'
import { pdf } from '#pdf/pdf.ts'
import { print } from '#test/support/paper.ts'
import { hear, type HeardPdf } from '#test/support/pdf.ts'

const help = { title: 'If you need help now', ways: [{ text: 'In danger: call', number: '999' }] }

async function made(about: Print, large = false) {
  const paper = paperOf(about)
  const { tag: language, dir } = about.language
  const data = { ...paper, help, drawings: drawingsOn(paper), large }
  return { paper, heard: hear(await pdf({ template, data, language, dir, title: paper.title })) }
}

type Made = Awaited<ReturnType<typeof made>>

/** Every word of a paper that has to be heard, in the order it is asked. */
function wordsOn({ sheets }: Made['paper']): string[] {
  const parts = sheets.flatMap((sheet) => sheet.parts)
  return parts.flatMap(({ title, when, exit, rows }) => [
    ...[when?.text, title].filter((words) => words !== undefined),
    ...(exit ?? []).flatMap(({ text, address }) => [text, address.replace(/[\u2066\u2069]/g, '')]),
    ...rows.flatMap(({ questions }) =>
      questions.flatMap(({ number, label, options }) => [
        `${number}. ${label}`,
        ...options.map(({ text }) => text),
      ]),
    ),
  ])
}

function expectInOrder({ text }: HeardPdf, words: readonly string[]): void {
  let at = 0
  for (const word of words) {
    const found = text.indexOf(word.replace(/\s+/g, ' '), at)
    expect(found, `“${word}” is not in “${text.slice(at, at + 200)}”`).toBeGreaterThanOrEqual(0)
    at = found + word.length
  }
}

const all = languages.flatMap((language) => forms.map((form) => ({ form, language })))

describe.each(all)('$form.id as a PDF in $language.name', ({ form, language }) => {
  let it: Made
  beforeAll(async () => {
    it = await made(print(form, language))
  })

  test('says that it is PDF/UA-1, in which language and direction, and what it is called', () => {
    const { catalogue, about } = it.heard
    expect(about).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(about).toContain(`>${it.paper.title}</rdf:li>`)
    expect(catalogue).toContain(`/Lang (${language.tag})`)
    expect(catalogue).toContain(`/Direction /${language.dir === 'rtl' ? 'R2L' : 'L2R'}`)
    expect(catalogue).toContain('/DisplayDocTitle true')
    expect(catalogue).toContain('/Marked true')
  })

  test('has a heading for the form, for each question and each part, and a list item for each answer', () => {
    const { tags } = it.heard
    const parts = it.paper.sheets.flatMap((sheet) => sheet.parts)
    const rows = parts.flatMap((part) => part.rows)
    const questions = rows.flatMap((row) => row.questions)
    const titles = [...parts, ...rows].filter(({ title }) => title !== undefined)
    // Beside them: the form's name, help twice, how to fill it in, how to send it back.
    expect(tags.filter((tag) => /^H\d$/.test(tag))).toHaveLength(questions.length + titles.length + 5)
    expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1)
    const options = questions.flatMap((question) => question.options)
    const links = parts.flatMap(({ exit }) => exit ?? [])
    const said = it.paper.how.lines.length + it.paper.back.lines.length + 2 * help.ways.length
    expect(tags.filter((tag) => tag === 'LI')).toHaveLength(options.length + links.length + said)
  })

  test('is A4, whole', () => {
    expect([...it.heard.sizes]).toEqual(['0 0 595.2756 841.8898'])
    expect(it.heard.pages).toBeGreaterThan(1)
  })

  if (language.dir === 'ltr')
    test('is heard in the order it is asked', () => {
      // A name in letters that run from right to left is in the file as it is seen.
      const words = wordsOn(it.paper).map((text) => text.replace(/ \(\p{Script=Arabic}+\)/u, ''))
      expectInOrder(it.heard, words)
    })
})

/** Letters that the name of a language does not have. */
const more: Readonly<Record<string, string>> = {
  pl: 'Zażółć gęślą jaźń',
  ro: 'Vă rugăm să răspundeți',
  'zh-Hant': '（護理評估），說話。咪嘅？',
}

test.each(everyLanguage)(
  '$name is set in our own fonts, in every letter',
  async ({ code, name, tag, dir }) => {
    const data = { text: `${name} ${more[code] ?? ''} 024 7683 3003` }
    const file = await pdf({ template: '= #data.text', data, language: tag, dir, title: name })
    const fonts = Buffer.from(file)
      .toString('latin1')
      .match(/\/BaseFont \/\w+\+\w+/g)
    expect(fonts?.join()).toMatch(/Atkinson|Noto/)
    expect(fonts?.filter((font) => !/Atkinson|Noto/.test(font))).toEqual([])
  },
)

test('what somebody wrote is never taken for a command', async () => {
  const data = { text: '#panic("no") $x$ *bold* @nobody' }
  const heard = hear(
    await pdf({ template: '#par(data.text)', data, language: 'en-GB', dir: 'ltr', title: 'A letter' }),
  )
  expect(heard.text).toContain(data.text)
})

test('a document that somebody could not read is not made', async () => {
  const about = { data: {}, language: 'en-GB', dir: 'ltr', title: 'A letter' } as const
  const drawing = `#image(bytes("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1' width='1' height='1'><path d='M0 0h1v1z'/></svg>"), format: "svg")`
  await expect(pdf({ ...about, template: drawing })).rejects.toThrow(/alt/)
  await expect(pdf({ ...about, template: 'ကမ' })).rejects.toThrow(/could not be displayed/)
})

test('Easy Read is in large print, with pictures that nobody has to hear of', async () => {
  const [survey] = forms
  if (!survey) throw new Error('There is no form')
  const pictures = new Map([['satisfaction.very-happy', 'very-happy']])
  const { heard, paper } = await made(print(asEasyRead(survey), english, { pictures }), true)
  expectInOrder(heard, wordsOn(paper))
  expect(heard.tags).not.toContain('Figure')
})
