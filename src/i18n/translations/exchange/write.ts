import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Library } from '../library.ts'
import { writePage } from '../page.ts'
import type { Texts } from '../texts.ts'

interface Tree {
  [key: string]: string | Tree
}

/** The files of a language that have to be written anew for these texts, by path inside `locales/`. */
export function changedFiles(library: Library, texts: Texts): ReadonlyMap<string, string> {
  const files = new Map([...dictionaries(library, texts), ...pages(library, texts)])
  return new Map([...files].filter(([file, content]) => content !== read(library.folder, file)))
}

function dictionaries({ folder, language, own }: Library, { words }: Texts): [string, string][] {
  const news = [...words].filter(([id, text]) => own.words.get(id) !== text)
  const files = new Map<string, Tree>()
  for (const [id, text] of news) {
    const [name = '', key = ''] = id.split(/:(.*)/s)
    const file = `${language.code}/${name}.json`
    const tree = files.get(file) ?? (JSON.parse(read(folder, file) ?? '{}') as Tree)
    put(tree, key.split('.'), text)
    files.set(file, tree)
  }
  return [...files].map(([file, tree]) => [file, `${JSON.stringify(tree, null, 2)}\n`])
}

function put(tree: Tree, [first = '', ...rest]: readonly string[], text: string): void {
  if (rest.length === 0) {
    tree[first] = text
    return
  }
  const inner = tree[first]
  const next = typeof inner === 'object' ? inner : {}
  tree[first] = next
  put(next, rest, text)
}

/** A page is written in the shape of what is there; a new one, or one whose blocks are others, in the shape of the English. */
function pages({ folder, language, own }: Library, texts: Texts): [string, string][] {
  return [...texts.pages]
    .filter(([path, page]) => own.pages.get(path) !== page)
    .map(([path, page]) => {
      const name = nameOf(folder, path)
      const mine = read(folder, `${language.code}/${name}`)
      const isAlike = mine !== undefined && own.pages.get(path)?.blocks.length === page.blocks.length
      const shape = (isAlike ? mine : read(folder, `en/${name}`)) ?? ''
      return [`${language.code}/${name}`, writePage(shape, page, language.easy === true)]
    })
}

function nameOf(folder: string, path: string): string {
  const names = [`pages/${path}.md`, `pages/${path}/index.md`]
  return names.find((name) => existsSync(join(folder, 'en', name))) ?? `pages/${path}.md`
}

function read(folder: string, file: string): string | undefined {
  const path = join(folder, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
