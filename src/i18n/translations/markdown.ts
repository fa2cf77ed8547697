import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmTable } from 'micromark-extension-gfm-table'

/** Markdown as the pages are written in it: CommonMark with tables and named parts. */
export function treeOf(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [directive(), gfmTable()],
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown()],
  })
}

/** Where each top-level block stands in a text: what is between them is white space. */
export function placesIn(markdown: string): readonly { start: number; end: number }[] {
  return treeOf(markdown).children.map(({ position }) => ({
    start: position?.start.offset ?? 0,
    end: position?.end.offset ?? 0,
  }))
}

/** A part such as `::contact{who="direct"}` is the same in every language: nothing in it is to be translated. */
export function hasWords(block: string): boolean {
  return !/^::[\w-]+(\{[^}]*\})?$/.test(block) && /\p{L}/u.test(block)
}
