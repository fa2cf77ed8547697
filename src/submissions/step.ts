import { answerStep, fieldsOf } from '#engine/answer.ts'
import type { AnswerError } from '#engine/answer.ts'
import type { Answers, Form, Step } from '#engine/form.ts'
import { canVisit, nextToAnswer, stepAfter, stepBefore } from '#engine/journey.ts'
import type { Posted } from '#engine/kinds/kind.ts'
import { addToDraft, beginDraft, openDraft } from './draft.ts'

/** The versions of one form: the newest, or the one a draft was begun on. */
export type Versions = (version?: number) => Form | undefined

export interface Asking {
  readonly show: Step
  readonly before: Step | undefined
  readonly fields: Posted
  readonly errors: readonly AnswerError[]
}

/** What a page does next: show a step, go to another page of the form, or say that the answers are gone. */
export type Outcome =
  Asking | { readonly go: string; readonly token?: string } | { readonly lost: Posted } | undefined

interface Place {
  readonly form: Form
  readonly step: Step
  readonly answers: Answers
}

const nothing: Posted = new Map()

/** Someone opens a step. Undefined: the form has no such step. */
export async function askStep(versions: Versions, id: string, token: string | undefined): Promise<Outcome> {
  const { place, known } = await find(versions, id, token)
  if (!place) return undefined
  const { form, step, answers } = place
  if (!known && step !== form.steps[0]) return token ? { lost: nothing } : { go: '' }
  if (!canVisit(form, answers, step)) return { go: nextToAnswer(form, answers)?.id ?? 'check' }
  return asking(place, fieldsOf(step, answers), [])
}

/** Someone answers a step. What they typed is shown again with what is wrong, or kept. */
export async function saveStep(
  versions: Versions,
  id: string,
  token: string | undefined,
  posted: Posted,
  wayBack: 'check' | 'on',
): Promise<Outcome> {
  const { place, known } = await find(versions, id, token)
  if (!place) return undefined
  const { form, step, answers } = place
  if (!known && (token || step !== form.steps[0])) return { lost: posted }
  if (!canVisit(form, answers, step)) return { go: nextToAnswer(form, answers)?.id ?? 'check' }

  const reading = answerStep(step, posted)
  if ('errors' in reading) return asking(place, posted, reading.errors)
  const now = { ...answers, ...reading.answers }
  const go = nextPage({ form, step, answers: now }, wayBack)
  if (!token) return { go, token: await beginDraft(form, now) }
  return (await addToDraft(form.id, token, reading.answers)) ? { go } : { lost: posted }
}

async function find(versions: Versions, id: string, token: string | undefined) {
  const newest = versions()
  const draft = newest && (await openDraft(newest.id, token))
  const form = draft ? versions(draft.version) : newest
  const step = form?.steps.find((candidate) => candidate.id === id)
  const place: Place | undefined = form && step && { form, step, answers: draft?.answers ?? {} }
  return { place, known: draft !== undefined }
}

function asking({ form, step, answers }: Place, fields: Posted, errors: readonly AnswerError[]): Asking {
  return { show: step, before: stepBefore(form, answers, step), fields, errors }
}

/** Who came to change one answer goes back to where they came from, unless the change opened something new. */
function nextPage({ form, step, answers }: Place, wayBack: 'check' | 'on'): string {
  const next = wayBack === 'check' ? nextToAnswer(form, answers) : stepAfter(form, answers, step)
  return next?.id ?? nextToAnswer(form, answers)?.id ?? 'check'
}
