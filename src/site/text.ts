import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Block } from './blocks.ts'

/** The words of a block, without marks and links. */
export function textOf(block: Block): string {
  return linesOf(block).join(' ')
}

/** The words of a block by line: what is asked, a paragraph, each point of a list, each cell of a table. */
export function linesOf(block: Block): readonly string[] {
  if (block.kind === 'plain') return linesIn(block.node)
  return [block.attributes.q ?? '', ...block.blocks.flatMap(linesOf)].filter(Boolean)
}

function linesIn(node: Nodes): readonly string[] {
  const isDivided = /^(list|listItem|table|tableRow|blockquote)$/.test(node.type)
  if (isDivided && 'children' in node) return node.children.flatMap(linesIn)
  return [toString(node)].filter(Boolean)
}
