import type { EnableWhen, Item, Questionnaire, ResponseItem } from '#engine/exchange/fhir.ts'
import type { Answer, Answers } from '#engine/form.ts'

/**
 * The ids of the items a FHIR system would ask, from its `enableWhen` alone. Items are looked at in their order; a
 * question that is not asked has no answer.
 * @param emptyDiffers what `!=` means for a question without an answer: systems do not agree
 */
export function enabledItems(
  { item }: Questionnaire,
  answers: Answers,
  emptyDiffers: boolean,
): ReadonlySet<string> {
  const enabled = new Set<string>()
  const given = flat(answers)
  const holds = (line: EnableWhen) => lineHolds(line, enabled.has(line.question) ? given : {}, emptyDiffers)
  const look = (items: readonly Item[]) => {
    for (const { linkId, enableWhen = [], enableBehavior, item: inside = [] } of items) {
      if (enableWhen.length > 1 && !enableBehavior)
        throw new Error(`${linkId} does not say all or any (que-12)`)
      const asked = enableBehavior === 'any' ? enableWhen.some(holds) : enableWhen.every(holds)
      if (!asked) continue
      enabled.add(linkId)
      look(inside)
    }
  }
  look(item)
  return enabled
}

export function linkIdsOf(items: readonly Item[]): readonly string[] {
  return items.flatMap(({ linkId, item = [] }) => [linkId, ...linkIdsOf(item)])
}

/** What of a response is not where its questionnaire has it, or has more than one answer where one is taken. */
export function misplaced(items: readonly Item[], response: readonly ResponseItem[]): readonly string[] {
  return response.flatMap(({ linkId, answer = [], item = [] }) => {
    const place = items.find((candidate) => candidate.linkId === linkId)
    const times = response.filter((other) => other.linkId === linkId).length
    if (!place || (times > 1 && !place.repeats)) return [linkId]
    const many = answer.length > 1 && !place.repeats
    return [
      ...(many || (place.type === 'group') !== item.length > 0 ? [linkId] : []),
      ...misplaced(place.item ?? [], item),
    ]
  })
}

function lineHolds(line: EnableWhen, given: Record<string, string[]>, emptyDiffers: boolean): boolean {
  const found = given[line.question] ?? []
  if (line.operator === 'exists') return found.length > 0 === line.answerBoolean
  const wanted =
    line.answerCoding?.code.replace(`${line.question}.`, '') ?? line.answerDate ?? line.answerString ?? ''
  if (line.operator === '=') return found.includes(wanted)
  return found.length === 0 ? emptyDiffers : !found.includes(wanted)
}

/** Answers by question, those of rows too. */
function flat(answers: Answers): Record<string, string[]> {
  const all: Record<string, string[]> = {}
  const add = (name: string, answer: Answer) => {
    for (const part of [answer ?? []].flat()) {
      if (typeof part === 'string') all[name] = [...(all[name] ?? []), part]
      else for (const [inside, value] of Object.entries(part)) add(inside, value)
    }
  }
  for (const [name, answer] of Object.entries(answers)) add(name, answer)
  return all
}
