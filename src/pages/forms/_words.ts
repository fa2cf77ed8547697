import type { Wording, Words } from '#engine/exchange/source.ts'
import type { Form } from '#engine/form.ts'
import { wordsOf } from '#engine/view/words.ts'
import { english, languages, type Language } from '#i18n/languages.ts'
import { translator } from '#i18n/translate.ts'

const EASY = 'en-easy'

/** A form in every language it is published in, English first. Easy Read is not a language, but a form of its own. */
export function everyWording(form: Form): Words {
  const translations = languages.filter(({ code }) => code !== english.code && code !== EASY)
  return [wording(form, english), ...translations.map((language) => wording(form, language))]
}

/** A form in Easy Read, when it is published in it. */
export function easyWording(form: Form): Words | undefined {
  const easy = languages.find(({ code }) => code === EASY)
  return form.easyRead && easy ? [wording(form, easy)] : undefined
}

function wording(form: Form, { code, tag }: Language): Wording {
  return { tag, of: wordsOf(form, translator(code)) }
}
