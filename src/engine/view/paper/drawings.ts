import { drawingOf } from '#ui/drawing.ts'
import type { Paper } from './paper.ts'

/** The pictures on a form on paper, each as an SVG file by its name. */
export function drawingsOn({ sheets }: Paper): Readonly<Record<string, string>> {
  const questions = sheets.flatMap(({ parts }) =>
    parts.flatMap(({ rows }) => rows.flatMap((row) => row.questions)),
  )
  const names = questions.flatMap(({ picture, options }) => [picture, ...options.map((box) => box.picture)])
  return Object.fromEntries(names.flatMap((name) => (name ? [[name, drawingOf(name)]] : [])))
}
