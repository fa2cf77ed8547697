import type { Root, RootContent } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmTable } from 'micromark-extension-gfm-table'
import { isThere } from './awaited.ts'

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
  const tree: Root = fromMarkdown(markdown, {
    extensions: [directive(), gfmTable()],
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown()],
  })
  return tree.children.filter((node) => !leadsNowhere(node)).map(asBlock)
}

/** Every block, and the blocks inside it. */
export function everyBlock(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => (block.kind === 'plain' ? [block] : [block, ...everyBlock(block.blocks)]))
}

function asBlock(node: RootContent): Block {
  if (node.type === 'html') throw new Error(`A page is plain Markdown. This is not: ${node.value}`)
  if (node.type !== 'leafDirective' && node.type !== 'containerDirective') return { kind: 'plain', node }
  const given = Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? ''] as const)
  const inside =
    node.type === 'containerDirective'
      ? node.children.filter((child) => !leadsNowhere(child)).map(asBlock)
      : []
  return { kind: 'part', name: node.name, attributes: Object.fromEntries(given), blocks: inside }
}

/** A paragraph that is one link, to a page that is not there yet. */
function leadsNowhere(node: RootContent): boolean {
  if (node.type !== 'paragraph' || node.children.length !== 1) return false
  const [only] = node.children
  return only?.type === 'link' && !isThere(only.url)
}
