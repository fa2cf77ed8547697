import { pictureOf } from '#ui/picture.ts'
import type { Paper } from './paper.ts'

/** The pictures on a form on paper, each as an SVG file by its name. */
export function drawingsOn({ sheets }: Paper): Readonly<Record<string, string>> {
  const questions = sheets.flatMap(({ parts }) =>
    parts.flatMap(({ rows }) => rows.flatMap((row) => row.questions)),
  )
  const names = questions.flatMap(({ picture, options }) => [picture, ...options.map((box) => box.picture)])
  return Object.fromEntries(names.flatMap((name) => (name ? [[name, file(pictureOf(name))]] : [])))
}

function file(body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72" width="72" height="72">${body}</svg>`
}
