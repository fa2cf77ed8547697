import type { Form } from '#engine/form.ts'
import type { Print } from '#engine/view/paper/paper.ts'
import type { Language } from '#i18n/languages.ts'
import { translator } from '#i18n/translate.ts'

/** A form about to be printed. */
export function print(form: Form, language: Language, more: Partial<Print> = {}): Print {
  return {
    form,
    code: `${form.id}-${form.version}-0000`,
    t: translator(language.code),
    language,
    site: 'https://example.org/',
    phone: '024 7683 3003',
    ...more,
  }
}
