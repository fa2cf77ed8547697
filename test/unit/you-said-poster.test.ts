import { describe, expect, test } from 'vitest'
import { languages } from '#i18n/languages.ts'
import { translator } from '#i18n/translate.ts'
import { pdf } from '#pdf/pdf.ts'
import { qrDrawing } from '#team/qr.ts'
import { hear } from '#test/support/pdf.ts'
import { publicPromise } from '#test/support/promise.ts'
import { partsOf } from '#you-said/parts.ts'
import { posterOf } from '#you-said/poster.ts'
import template from '#you-said/poster.typ?raw'

/** As long as an entry can be. */
const longest = publicPromise({
  title: 'A promise with a title that takes all the room there is for one '.padEnd(90, 'x'),
  asked: 'We asked people about it. '.repeat(11),
  said: 'You said that it matters. '.repeat(17),
  did: 'We did what we could do. '.repeat(23),
})
const sample: Readonly<Record<string, string>> = {
  ur: 'آپ نے کہا کہ وقفے باقاعدہ نہیں تھے۔ ',
  ar: 'قلتم إن أوقات الراحة لم تكن منتظمة. ',
  pa: 'ਤੁਸੀਂ ਕਿਹਾ ਕਿ ਆਰਾਮ ਦਾ ਸਮਾਂ ਠੀਕ ਨਹੀਂ ਸੀ। ',
  gu: 'તમે કહ્યું કે આરામનો સમય બરાબર ન હતો. ',
  ti: 'ዕረፍቲ ብስሩዕ ከም ዘይነበረ ኢልኩም። ',
  'zh-Hant': '您說休息時間不夠固定，也不適合您。',
  pl: 'Powiedzieliście, że przerwy nie były regularne. ',
  ro: 'Ați spus că pauzele nu erau destul de dese. ',
}

describe.each(languages)('a poster in $name', (language) => {
  const { code, tag, dir } = language
  const own = (english: string) =>
    (sample[code] ?? 'You said so. ')
      .repeat(30)
      .slice(0, Math.round(english.length * (code === 'zh-Hant' ? 0.6 : 1.25)))
  const translated = new Map(
    [...partsOf(longest.content)].map(([part, madeFrom]) => [part, { text: own(madeFrom), madeFrom }]),
  )

  test.each([
    ['translated', translated],
    ['in English for now', new Map()],
  ])('fits on one sheet of A4 however long it is, %s, and can be heard', async (_, words) => {
    const poster = posterOf(longest, { language, t: translator(code), site: 'https://example.org/', words })
    const data = { ...poster, lang: tag, qr: qrDrawing(poster.link) }
    const heard = hear(await pdf({ template, data, language: tag, dir, title: poster.title.text }))
    expect(heard.pages).toBe(1)
    expect([...heard.sizes].join()).toMatch(/^0 0 595\.\d+ 841\.\d+$/)
    expect(heard.tags).toContain('H1')
    expect(heard.tags).toContain('Figure')
    // A line from right to left is kept as it is seen; the address runs from the left everywhere.
    const wanted = dir === 'ltr' ? poster.parts.map(({ name }) => name) : [poster.address]
    for (const words of wanted) expect(heard.text.replace(/\s/g, '')).toContain(words.replace(/\s/g, ''))
    expect(heard.about).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })
})
