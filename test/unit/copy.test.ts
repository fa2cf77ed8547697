import { mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import template from '#engine/view/copy.typ?raw'
import { documentOf, wordsOf } from '#engine/view/words.ts'
import { carersAssessment as form } from '#forms/carers-assessment/index.ts'
import { ordinary } from '#i18n/languages.ts'
import { translator } from '#i18n/translate.ts'
import { forgivingPdf } from '#pdf/forgiving.ts'
import { pdf } from '#pdf/pdf.ts'
import { everythingSaid } from '#test/support/caring.ts'
import { hear } from '#test/support/pdf.ts'
import { copyOf } from '../../src/pages/[lang]/forms/[form]/_copy.ts'

/** What somebody wrote in the boxes, in the script of the language. */
const written: Readonly<Record<string, string>> = {
  ur: 'میں اپنی والدہ کی دیکھ بھال کرتی ہوں۔',
  ar: 'أعتني بأمي كل يوم.',
  pa: 'ਮੈਂ ਆਪਣੀ ਮਾਂ ਦੀ ਦੇਖਭਾਲ ਕਰਦੀ ਹਾਂ।',
  ti: 'ንኣደይ ኩሉ መዓልቲ ይሕግዛ።',
  'zh-Hant': '我每天照顧母親。',
}

function copyIn(code: string) {
  const t = translator(code)
  const answers = everythingSaid(written[code] ?? 'I help my mother every day.')
  const document = documentOf(form, answers, wordsOf(form, t), code)
  return copyOf({ language: code, reference: '7KQ4M-2XD9R', received: '2026-11-24', document, form: form.id })
}

describe.each(ordinary)('a copy to keep in $name', ({ code, tag, dir }) => {
  test('is PDF/UA-1 with language, title, a tree of headings, and every question in the order it was asked', async () => {
    const { language, ...data } = copyIn(code)
    const file = await pdf({ template, data, language: tag, dir, title: data.title })
    const heard = hear(file)
    if (process.env.KEEP_PDF) {
      mkdirSync(process.env.KEEP_PDF, { recursive: true })
      writeFileSync(`${process.env.KEEP_PDF}/${code}.pdf`, file)
    }

    expect(language.code).toBe(code)
    expect(heard.about).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(heard.about).toContain(`>${data.title}</rdf:li>`)
    expect(heard.catalogue).toContain(`/Lang (${tag.replace('Hant', 'HK')})`)
    expect(heard.tags[0]).toBe('Document')
    expect(heard.tags.filter((kind) => kind === 'H1')).toHaveLength(1)
    expect(heard.tags.filter((kind) => kind === 'H2')).toHaveLength(data.answers.length + 2)
    // Lines from right to left are kept as they are seen, and the reader of these tests loses some of what is in two fonts.
    if (dir === 'ltr' && code !== 'zh-Hant')
      expectInOrder(heard.text, [
        data.title,
        ...data.answers.map(({ question }) => question),
        data.next.title,
      ])
    expect(heard.text).toContain('7KQ4M-2XD9R')
  })
})

test('what no font has does not stop a copy', async () => {
  const { language, ...data } = copyIn('en')
  const answers = [{ question: 'What matters?', lines: ['Mum 💛 and আমার মা'] }]
  const file = await forgivingPdf({
    template,
    data: { ...data, answers },
    language: language.tag,
    dir: 'ltr',
    title: data.title,
  })
  expect(hear(file).text).toContain('Mum')
})

function expectInOrder(text: string, words: readonly string[]): void {
  let at = 0
  for (const word of words) {
    const found = text.indexOf(word.replace(/\s+/g, ' '), at)
    expect(found, `“${word}” is not in “${text.slice(at, at + 120)}”`).toBeGreaterThanOrEqual(0)
    at = found + word.length
  }
}
