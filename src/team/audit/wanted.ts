import { everyAction } from './line.ts'
import type { Wanted } from './search.ts'

const DAY = 24 * 60 * 60_000

/** What an administrator asks for, from an address: what cannot be read is not asked for. */
export function wantedFrom(query: URLSearchParams): Wanted {
  const text = query.get('text')?.trim().slice(0, 200)
  const action = everyAction.find((one) => one === query.get('action'))
  const [from, to] = [dayIn(query.get('from')), dayIn(query.get('to'))]
  const before = Number(query.get('before') ?? 0)
  return {
    ...(text ? { text } : {}),
    ...(action ? { action } : {}),
    ...(from ? { from } : {}),
    ...(to ? { until: new Date(to.getTime() + DAY) } : {}),
    ...(Number.isSafeInteger(before) && before > 0 ? { before } : {}),
  }
}

function dayIn(text: string | null): Date | undefined {
  if (!text || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  const day = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(day.getTime()) ? undefined : day
}
