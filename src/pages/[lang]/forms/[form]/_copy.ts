import { asDay } from '#i18n/dates.ts'
import { languageOf } from '#i18n/languages.ts'
import { translator } from '#i18n/translate.ts'
import { urgent } from '#site/contact.ts'
import type { openReceipt } from './_receipt.ts'

type Own = Pick<
  NonNullable<Awaited<ReturnType<typeof openReceipt>>>,
  'language' | 'reference' | 'received' | 'document' | 'form'
>

/** A copy to keep, in the language it was sent in: what is on it, as data, for the page and the PDF. */
export function copyOf({ language: code, reference, received, document, form }: Own) {
  const language = languageOf(code)
  if (!language) throw new Error(`There is no language ${code}`)
  const t = translator(code)
  return {
    language,
    title: t('assessment:copy.title'),
    sent: t('assessment:copy.sent', { day: asDay(new Date(received), language.tag) }),
    reference: { label: t('assessment:copy.reference'), text: reference },
    lead: t('assessment:copy.lead'),
    answers: document.map(({ question, answer }) => ({ question, lines: [answer].flat().map(inOrder) })),
    next: { title: t('assessment:copy.next'), text: t(`forms/${form}:sent.next`) },
    help: {
      title: t('assessment:copy.help'),
      ways: urgent.flat().map(({ words, line }) => ({ text: t(words), number: line.number })),
    },
    page: t('assessment:copy.page', { page: '{page}', pages: '{pages}' }),
  }
}

/** A phone number in a line that runs from right to left keeps its order (Unicode isolates). */
function inOrder(line: string): string {
  return /^[\d\s+().-]{7,}$/.test(line) ? `\u2066${line}\u2069` : line
}
