import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

interface Drawings {
  readonly icons: Readonly<Record<string, { readonly body: string } | undefined>>
}

let drawings: Promise<Drawings> | undefined

/**
 * A drawing of OpenMoji (CC BY-SA 4.0) as a file of its own, by its name there.
 * @throws Error when OpenMoji has none of that name
 */
export async function drawingOf(name: string): Promise<string> {
  drawings ??= readDrawings()
  const body = (await drawings).icons[name]?.body
  if (!body) throw new Error(`OpenMoji has no drawing named ${name}.`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72">${body}</svg>`
}

async function readDrawings(): Promise<Drawings> {
  const file = fileURLToPath(import.meta.resolve('@iconify-json/openmoji/icons.json'))
  return JSON.parse(await readFile(file, 'utf8')) as Drawings
}
