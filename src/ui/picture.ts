import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

interface Drawings {
  readonly icons: Readonly<Record<string, { readonly body: string } | undefined>>
}

let drawings: Drawings | undefined

/**
 * What is inside the `<svg viewBox="0 0 72 72">` of a picture.
 * @throws Error when OpenMoji has no picture of that name
 */
export function pictureOf(name: string): string {
  drawings ??= JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('@iconify-json/openmoji/icons.json'), 'utf8'),
  ) as Drawings
  const body = drawings.icons[name]?.body
  if (!body) throw new Error(`OpenMoji has no picture named ${name}`)
  return body
}
