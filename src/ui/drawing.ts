import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pictures } from './pictures.ts'

interface Drawings {
  readonly icons: Readonly<Record<string, { readonly body: string } | undefined>>
}

let drawings: Drawings | undefined

/**
 * A picture as an SVG file of its own. Drawn by OpenMoji, CC BY-SA 4.0.
 * @throws Error when there is no picture of that name, or OpenMoji has not drawn it
 */
export function drawingOf(name: string): string {
  drawings ??= readDrawings()
  const body = drawings.icons[pictures[name] ?? '']?.body
  if (!body) throw new Error(`There is no picture ${name}, or OpenMoji has not drawn it.`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72" width="72" height="72">${body}</svg>`
}

function readDrawings(): Drawings {
  const file = createRequire(import.meta.url).resolve('@iconify-json/openmoji/icons.json')
  return JSON.parse(readFileSync(file, 'utf8')) as Drawings
}
