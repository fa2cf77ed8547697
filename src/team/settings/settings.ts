import { definitions, type Definition, type Name, type Settings } from './definitions.ts'
import { readAll, write } from './store.ts'

/** What holds now: what the council set, and otherwise what each begins with. A value that no longer fits is not used. */
export async function readSettings(): Promise<Settings> {
  const kept = new Map((await readAll()).map(({ name, value }) => [name, value]))
  const entries = definitions.map((one: Definition) => {
    const read = one.rule.safeParse(kept.get(one.name))
    return [one.name, kept.has(one.name) && read.success ? read.data : one.initial]
  })
  return Object.fromEntries(entries) as Settings
}

/** A setting that is a number. */
export const numberOf = (settings: Settings, name: Name): number => Number(settings[name])

export type Set = 'wrong' | 'same' | { readonly was: string | number; readonly is: string | number }

/** Sets one of them, if what was typed fits. */
export async function changeSetting(name: string, typed: string): Promise<Set> {
  const one = definitions.find((known) => known.name === name)
  const read = one?.rule.safeParse(typed.trim())
  if (!one || !read?.success) return 'wrong'
  const was = (await readSettings())[one.name]
  if (was === read.data) return 'same'
  await write(one.name, read.data)
  return { was, is: read.data }
}

/** What pages that are built show: read at the start of the portal, before they are. */
export async function builtIn(): Promise<Readonly<Record<string, string | number>>> {
  const settings = await readSettings()
  const built = definitions.filter((one) => one.effect === 'start' && settings[one.name] !== one.initial)
  return Object.fromEntries(built.map(({ name }) => [name, settings[name]]))
}
