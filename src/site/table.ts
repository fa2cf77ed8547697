import type { Element, ElementContent, RootContent } from 'hast'

/** A table whose heads say what they head, in a frame that moves sideways where the page is narrow, by keyboard too. */
export function withNames(table: Element): Element {
  const names = elementsIn(table, 'th').map(wordsIn)
  const properties = { className: ['table-frame'], role: 'region', ariaLabel: names.join(', '), tabIndex: 0 }
  return { type: 'element', tagName: 'div', properties, children: [headed(table)] }
}

function headed(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  if (node.tagName === 'th') return { ...node, properties: { ...node.properties, scope: 'col' } }
  if (node.tagName !== 'tr' || elementsIn(node, 'th').length > 0)
    return { ...node, children: node.children.map(headed) }
  const [first] = elementsIn(node, 'td')
  const children = node.children.map((cell) => (cell === first ? rowHead(first) : cell))
  return { ...node, children }
}

function rowHead(cell: Element): Element {
  return { ...cell, tagName: 'th', properties: { ...cell.properties, scope: 'row' } }
}

function elementsIn(node: Element, tagName: string): readonly Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return child.tagName === tagName ? [child] : elementsIn(child, tagName)
  })
}

function wordsIn(node: RootContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map((child) => wordsIn(child as RootContent)).join('') : ''
}
