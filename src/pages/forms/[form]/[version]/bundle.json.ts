import type { APIRoute } from 'astro'
import { bundle } from '#engine/exchange/bundle.ts'
import { everyVersion, formOf } from '#forms/index.ts'
import { easyWording, everyWording } from '../../_words.ts'

export function getStaticPaths() {
  return everyVersion.map((form) => ({
    params: { form: form.id, version: String(form.version) },
    props: { form, newest: formOf(form.id) === form },
  }))
}

export const GET: APIRoute<{ form: (typeof everyVersion)[number]; newest: boolean }> = ({ props, site }) => {
  const { form, newest } = props
  return Response.json(bundle(form, everyWording(form), easyWording(form), site?.origin ?? '', newest))
}
