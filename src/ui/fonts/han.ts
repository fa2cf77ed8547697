import { readFile, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

/**
 * Chinese has more characters than a first view can carry. So those that many texts use are one font, and the others are
 * many small ones, the characters of a page near each other: a browser takes those alone that the page needs.
 */
const COMMON = 5
const SLICE = 16

/** Which characters go into which font: the first holds what most pages need. */
export function slicesOf(texts: readonly string[], script: RegExp, always: string): readonly string[] {
  const sets = texts.map((text) => new Set(text.match(script) ?? []))
  const used = new Map<string, number>()
  for (const set of sets) for (const letter of set) used.set(letter, (used.get(letter) ?? 0) + 1)
  const isCommon = (letter: string) => always.includes(letter) || (used.get(letter) ?? 0) >= COMMON
  const rare = sets
    .toSorted((a, b) => a.size - b.size)
    .flatMap((set) => [...set].filter((letter) => !isCommon(letter)).sort())
  const once = [...new Set(rare)]
  const parts = Array.from({ length: Math.ceil(once.length / SLICE) }, (_, at) =>
    once.slice(at * SLICE, (at + 1) * SLICE).join(''),
  )
  return [[...new Set([...always, ...[...used.keys()].filter(isCommon)])].join(''), ...parts]
}

/** Cuts a font into these slices, and writes the style sheet that says which characters each is for. */
export async function cutIntoSlices(
  target: string,
  from: string,
  family: string,
  slices: readonly string[],
): Promise<void> {
  const whole = await readFile(from)
  const rules = slices.map(async (letters, at) => {
    const name = `han-${at}.woff2`
    await writeFile(`${target}/${name}`, await subsetFont(whole, letters, { targetFormat: 'woff2' }))
    return ruleFor(family, name, letters)
  })
  await writeFile(`${target}/han.css`, (await Promise.all(rules)).join(''))
}

function ruleFor(family: string, name: string, letters: string): string {
  const range = [...letters].map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16)}`).join(',')
  return `@font-face{font-family:'${family}';font-weight:400;font-display:swap;src:url('/fonts/${name}') format('woff2');unicode-range:${range}}\n`
}
