import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter'
import { readdirSync, readFileSync } from 'node:fs'
import { blocksOf, type Block } from '#site/blocks.ts'
import { frontMatter, type FrontMatter } from '#site/front-matter.ts'
import { linesOf } from '#site/text.ts'

/** An English page as it is written. */
export interface WrittenPage {
  readonly path: string
  readonly head: FrontMatter
  readonly blocks: readonly Block[]
}

export function writtenPages(): readonly WrittenPage[] {
  const folder = 'locales/en/pages'
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  )
  return files.map((path) => {
    const { content, frontmatter } = parseFrontmatter(readFileSync(`${folder}/${path}`, 'utf8'))
    return { path, head: frontMatter.parse(frontmatter), blocks: blocksOf(content) }
  })
}

/** What the page itself says, line by line. What the council or a law says stays as it was said, and is left out. */
export function linesOn(blocks: readonly Block[]): readonly string[] {
  return blocks
    .filter((block) => block.kind === 'part' || block.node.type !== 'blockquote')
    .flatMap((block) => linesOf(block))
}
