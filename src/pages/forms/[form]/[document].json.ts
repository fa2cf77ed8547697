import type { APIRoute } from 'astro'
import { codeSystem } from '#engine/exchange/codes.ts'
import { easyQuestionnaire, questionnaire } from '#engine/exchange/questionnaire.ts'
import type { Form } from '#engine/form.ts'
import { forms } from '#forms/index.ts'
import { easyWording, everyWording } from '../_words.ts'

/** The documents that name a form for other systems, as it is asked now. */
const documents = {
  questionnaire: (form: Form, site: string) => questionnaire(form, everyWording(form), site),
  codes: (form: Form, site: string) => codeSystem(form, everyWording(form), site),
  'questionnaire-easy-read': (form: Form, site: string) => {
    const easy = easyWording(form)
    return easy && easyQuestionnaire(form, easy, site)
  },
}

type Make = (form: Form, site: string) => object | undefined

export function getStaticPaths() {
  return forms.flatMap((form) =>
    Object.entries<Make>(documents)
      .filter(([, make]) => make(form, ''))
      .map(([document, make]) => ({ params: { form: form.id, document }, props: { form, make } })),
  )
}

export const GET: APIRoute<{ form: Form; make: Make }> = ({ props: { form, make }, site }) =>
  Response.json(make(form, site?.origin ?? ''))
