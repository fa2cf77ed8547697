import { hashOf } from '#engine/version.ts'
import type { Help } from '#engine/view/paper/help.ts'
import { paperOf, type Paper } from '#engine/view/paper/paper.ts'
import { formOf, forms } from '#forms/index.ts'
import { english, languages, type Language } from '#i18n/languages.ts'
import { translator, type Translate } from '#i18n/translate.ts'
import { direct, post, urgent } from '#site/contact.ts'
import { asked, picturesFor } from './_desk.ts'

/** Every form in every language. */
export function everyPaper() {
  return languages.flatMap(({ code }) => forms.map(({ id }) => ({ params: { lang: code, form: id } })))
}

/** A form as it is printed here, and whom to call. */
export function printed(id: string | undefined, { language, t }: App.Locals, site: string) {
  const [form, newest] = [asked(id, language), formOf(id)]
  if (!form || !newest) throw new Error(`There is no form ${id}`)
  const paper: Paper = paperOf({
    form,
    pictures: picturesFor(form, language),
    // Easy Read is the same version: answers are entered under the one definition.
    code: `${newest.id}-${newest.version}-${hashOf(newest).slice(0, 4)}`,
    t,
    language,
    site,
    phone: direct.number,
    post: post.confirmed ? post.address : undefined,
  })
  return { form, paper, help: helpIn(language, t) }
}

function helpIn({ tag }: Language, t: Translate): Help {
  const inEnglish = tag === english.tag ? undefined : translator(english.code)
  const ways = urgent.flat().map(({ words, line: { number } }) => ({
    text: t(words),
    ...(inEnglish ? { english: inEnglish(words) } : {}),
    number,
  }))
  return { title: t('site:help.title'), ways }
}
