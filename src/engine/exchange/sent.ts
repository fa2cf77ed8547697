import type { Form } from '../form.ts'
import type { QuestionnaireResponse } from './fhir.ts'

/** What is known of a response beside its answers. */
export interface Sent {
  /** The language it was answered in, as a BCP 47 tag. */
  readonly language: string
  /** Answered in Easy Read. */
  readonly easyRead?: boolean
  /** Of an anonymous form: the Monday of its week, such as `2026-11-23`. */
  readonly week?: string
  /** Of any other form: when it came, in ISO 8601 with the zone, and the reference the person was given. */
  readonly received?: string
  readonly reference?: string
}

const DAY = 24 * 60 * 60_000

/**
 * When a response was written. FHIR has no date for a week, and the month of its Monday would be wrong for half of the
 * weeks that end one, so `authored` of an anonymous form is masked and the week stands beside it as a period. An
 * anonymous form has no reference, whatever is handed in.
 */
export function whenAndWho(
  { anonymous }: Form,
  { week, received, reference }: Sent,
  site: string,
): Pick<QuestionnaireResponse, 'authored' | '_authored' | 'identifier'> {
  if (!anonymous)
    return {
      ...(received ? { authored: received } : {}),
      ...(reference ? { identifier: { system: `${site}/fhir/reference`, value: reference } } : {}),
    }
  if (!week) return {}
  const sunday = new Date(Date.parse(`${week}T00:00:00Z`) + 6 * DAY).toISOString().slice(0, 10)
  return {
    _authored: {
      extension: [
        { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' },
        { url: `${site}/fhir/authored-week`, valuePeriod: { start: week, end: sunday } },
      ],
    },
  }
}
