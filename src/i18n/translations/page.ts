import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter'
import { placesIn } from './markdown.ts'

/** What there is to translate of a page. */
export interface Page {
  readonly title: string
  readonly description: string
  /** What people search for, separated by commas. */
  readonly words: string
  /** The top-level blocks, as they are written. */
  readonly blocks: readonly string[]
}

export const ofHead = ['title', 'description', 'words'] as const

const known = new Map<string, Page>()

/** A page cut into its units of translation; with `whole`, all of its text is one. Nine languages ask for each English one. */
export function readPage(source: string, whole: boolean): Page {
  const key = `${String(whole)} ${source}`
  const page = known.get(key) ?? cut(source, whole)
  known.set(key, page)
  return page
}

function cut(source: string, whole: boolean): Page {
  const { frontmatter, content } = parseFrontmatter(source)
  const { title, description, words = [] } = frontmatter as Record<string, string | string[]>
  const cutBlocks = () => placesIn(content).map(({ start, end }) => content.slice(start, end))
  return {
    title: String(title),
    description: String(description),
    words: [words].flat().join(', '),
    blocks: whole ? [content.trim()] : cutBlocks(),
  }
}

/** A page as a file: in the shape of one that is there already, so that nothing else of it changes. */
export function writePage(shape: string, page: Page, whole: boolean): string {
  const { content } = parseFrontmatter(shape)
  return `${headOf(shape, page)}\n${whole ? `${page.blocks.join('')}\n` : bodyOf(content, page.blocks)}`
}

/** The front matter that is there, where it says the same. */
function headOf(shape: string, page: Page): string {
  const [before = ''] = /^---\n[\s\S]*?\n---\n/.exec(shape) ?? []
  const had = readPage(shape, true)
  if (!/^(audience|owner):/m.test(before) && ofHead.every((name) => had[name] === page[name])) return before
  const lines = [`title: ${asYaml(page.title)}`, `description: ${asYaml(page.description)}`]
  return [
    '---',
    ...lines,
    `words: [${page.words.split(', ').filter(Boolean).map(inList).join(', ')}]`,
    '---',
    '',
  ].join('\n')
}

function bodyOf(shape: string, blocks: readonly string[]): string {
  const places = placesIn(shape)
  const ends = [0, ...places.map(({ end }) => end)]
  const parts = places.map(({ start }, at) => shape.slice(ends[at], start) + (blocks[at] ?? ''))
  return (parts.join('') + shape.slice(ends.at(-1))).replace(/^\n+/, '')
}

/** YAML takes a string in double quotes as JSON writes it, and needs them where a sign would mean something. */
function asYaml(text: string): string {
  return /^[\p{L}\p{N}][^\n#]*$/u.test(text) && !/:(\s|$)|\s$/.test(text) ? text : JSON.stringify(text)
}

function inList(text: string): string {
  return /[,[\]{}"]/.test(text) ? JSON.stringify(text) : asYaml(text)
}
