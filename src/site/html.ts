import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Heading, Link, Table } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { defaultHandlers, toHast, type State } from 'mdast-util-to-hast'
import { toString } from 'mdast-util-to-string'
import type { PlainBlock } from './blocks.ts'
import { lineOf } from './contact.ts'
import { withNames } from './table.ts'

/** The HTML of a plain block. Links to our own pages stay in the reader's language. */
export function htmlOf({ node }: PlainBlock, language: string): string {
  const handlers = {
    heading: (state: State, heading: Heading) =>
      element(`h${heading.depth}`, { id: slugOf(toString(heading)) }, inside(state, heading)),
    link: (state: State, link: Link) => linkTo(link.url, toString(link), inside(state, link), language),
    table: (state: State, table: Table) => withNames(defaultHandlers.table(state, table)),
    textDirective: (_: State, part: TextDirective) => inlinePart(part),
  }
  return toHtml(toHast(node, { handlers }))
}

/** What a heading is called in an address: `#what-it-costs`. */
export function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

/** A link away from here says where it goes. */
function linkTo(url: string, text: string, children: ElementContent[], language: string): Element {
  if (url.startsWith('/')) return element('a', { href: `/${language}${url}` }, children)
  if (!/^https?:/.test(url)) return element('a', { href: url }, children)
  const place = new URL(url).hostname.replace(/^www\./, '')
  if (text.includes(place)) return element('a', { href: url }, children)
  const whither = element('span', { className: ['goes-to'], dir: 'ltr' }, [asText(`(${place})`)])
  return element('a', { href: url }, [...children, asText(' '), whither])
}

/** `:phone[direct]`: the number, never cut in two. */
function inlinePart(part: TextDirective): Element {
  const who = toString(part)
  const line = part.name === 'phone' ? lineOf(who) : undefined
  if (!line?.confirmed)
    throw new Error(`:${part.name}[${who}] is not a part, or its number is not confirmed.`)
  const href = `tel:${line.number.replaceAll(' ', '')}`
  return element('a', { className: ['phone'], dir: 'ltr', href }, [asText(line.number)])
}

function inside(state: State, node: Heading | Link): ElementContent[] {
  return state.all(node)
}

function asText(value: string): ElementContent {
  return { type: 'text', value }
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}
