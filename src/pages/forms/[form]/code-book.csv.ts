import type { APIRoute } from 'astro'
import { codeBook } from '#engine/exchange/code-book.ts'
import { toCsv } from '#engine/exchange/csv.ts'
import { forms } from '#forms/index.ts'
import { easyWording, everyWording } from '../_words.ts'

export function getStaticPaths() {
  return forms.map((form) => ({ params: { form: form.id }, props: { form } }))
}

export const GET: APIRoute<{ form: (typeof forms)[number] }> = ({ props: { form } }) => {
  const easy = easyWording(form)?.map(({ of }) => ({ tag: 'easy-read', of })) ?? []
  // Spreadsheets take the mark at the start as the sign of UTF-8.
  return new Response(`\uFEFF${toCsv(codeBook(form, [...everyWording(form), ...easy]))}`)
}
