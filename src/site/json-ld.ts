import type { Block, PartBlock } from './blocks.ts'
import { everyBlock } from './blocks.ts'
import { direct } from './contact.ts'
import { textOf } from './text.ts'

interface Named {
  readonly name: string
  readonly url: string
}

/** Structured data as it may stand in a page: nothing in it can end the script. */
export function asJson(data: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')
}

export function trail(places: readonly Named[]): object {
  const itemListElement = places.map(({ name, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: url,
  }))
  return { '@type': 'BreadcrumbList', itemListElement }
}

/** The questions and answers of a page, when it has two or more. */
export function questions(blocks: readonly Block[]): readonly object[] {
  const answers = everyBlock(blocks).filter(
    (block): block is PartBlock => block.kind === 'part' && block.name === 'answer',
  )
  if (answers.length < 2) return []
  const mainEntity = answers.map((answer) => ({
    '@type': 'Question',
    name: answer.attributes.q,
    acceptedAnswer: { '@type': 'Answer', text: answer.blocks.map(textOf).join(' ') },
  }))
  return [{ '@type': 'FAQPage', mainEntity }]
}

export function service(place: Named & { readonly owner: string; readonly tag: string }): object {
  return {
    '@type': 'GovernmentService',
    name: place.name,
    url: place.url,
    inLanguage: place.tag,
    serviceOperator: { '@type': 'GovernmentOrganization', name: place.owner },
    areaServed: { '@type': 'City', name: 'Coventry' },
    availableChannel: { '@type': 'ServiceChannel', servicePhone: `+44 ${direct.number.slice(1)}` },
  }
}
