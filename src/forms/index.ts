import type { Form } from '#engine/form.ts'
import { anotherFormat } from './another-format/index.ts'
import { bulletins } from './bulletins/index.ts'
import { carersAssessment } from './carers-assessment/index.ts'
import { bulletinsV1 } from './bulletins/v1.ts'
import { dataComplaint } from './data-complaint/index.ts'
import { directPayments } from './direct-payments/index.ts'
import { experience } from './experience/index.ts'
import { pictures as experiencePictures } from './experience/pictures.ts'
import { experienceV1 } from './experience/v1.ts'
import { getInvolved } from './get-involved/index.ts'
import { referACarer } from './refer-a-carer/index.ts'
import type { Pictures } from './pictures.ts'
import { safeguardingExperience } from './safeguarding-experience/index.ts'
import { pictures as safeguardingPictures } from './safeguarding-experience/pictures.ts'

/** Every version of every form, the newest first. A draft is finished on the version it was begun on. */
const versions: Readonly<Record<string, readonly Form[]>> = {
  experience: [experience, experienceV1],
  'safeguarding-experience': [safeguardingExperience],
  'direct-payments': [directPayments],
  'get-involved': [getInvolved],
  bulletins: [bulletins, bulletinsV1],
  'another-format': [anotherFormat],
  'carers-assessment': [carersAssessment],
  'refer-a-carer': [referACarer],
  'data-complaint': [dataComplaint],
}

/** The forms as they are now. */
export const forms: readonly Form[] = Object.values(versions).flatMap(([newest]) => newest ?? [])

/** Every version there ever was, for what has to hold for all of them. */
export const everyVersion: readonly Form[] = Object.values(versions).flat()

/** A form by id: the newest version, or the one asked for. */
export function formOf(id: string | undefined, version?: number): Form | undefined {
  const known = id !== undefined && Object.hasOwn(versions, id) ? (versions[id] ?? []) : []
  return version === undefined ? known[0] : known.find((form) => form.version === version)
}

const pictures: Readonly<Record<string, Pictures>> = {
  experience: experiencePictures,
  'safeguarding-experience': safeguardingPictures,
}

/** The pictures of a form's Easy Read version, by `question`, `question.option` or `start.sentence`. */
export function picturesOf(id: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(pictures[id] ?? {}))
}
