import type { RootContent } from 'mdast'
import { treeOf } from '#i18n/translations/markdown.ts'

/** One unit of a page, and of its translation: a paragraph, a list, a heading, a table, or a part. */
export type Block = PlainBlock | PartBlock

export interface PlainBlock {
  readonly kind: 'plain'
  readonly node: RootContent
}

/** `::contact{who="direct"}`, or `:::note` with blocks in it. */
export interface PartBlock {
  readonly kind: 'part'
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly blocks: readonly Block[]
}

/** The blocks of a Markdown text, in order. */
export function blocksOf(markdown: string): readonly Block[] {
  return treeOf(markdown).children.map(asBlock)
}

/** Every block, and the blocks inside it. */
export function everyBlock(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => (block.kind === 'plain' ? [block] : [block, ...everyBlock(block.blocks)]))
}

/** Blocks that stand beside a picture, or beside none. */
export interface Beside {
  readonly picture: string | undefined
  readonly blocks: readonly Block[]
}

/** The blocks of a page by the picture they stand beside: each picture goes as far as the next, or the next heading. */
export function besidePictures(blocks: readonly Block[]): readonly Beside[] {
  const groups: { picture: string | undefined; blocks: Block[] }[] = [{ picture: undefined, blocks: [] }]
  for (const block of blocks) {
    const now = groups.at(-1)
    if (isPicture(block)) groups.push({ picture: block.attributes.name, blocks: [] })
    else if (now?.picture && now.blocks.length > 0 && isHeading(block))
      groups.push({ picture: undefined, blocks: [block] })
    else now?.blocks.push(block)
  }
  return groups.filter((group) => group.blocks.length > 0)
}

function isPicture(block: Block): block is PartBlock {
  return block.kind === 'part' && block.name === 'picture'
}

function isHeading(block: Block): boolean {
  return block.kind === 'plain' && block.node.type === 'heading'
}

function asBlock(node: RootContent): Block {
  if (node.type === 'html') throw new Error(`A page is plain Markdown. This is not: ${node.value}`)
  if (node.type !== 'leafDirective' && node.type !== 'containerDirective') return { kind: 'plain', node }
  const given = Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? ''] as const)
  const inside = node.type === 'containerDirective' ? node.children.map(asBlock) : []
  return { kind: 'part', name: node.name, attributes: Object.fromEntries(given), blocks: inside }
}
