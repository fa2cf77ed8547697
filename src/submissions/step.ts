import { answerStep, fieldsOf } from '#engine/answer.ts'
import type { AnswerError } from '#engine/answer.ts'
import { asAnswered } from '#engine/easy-read.ts'
import type { Answers, Form, Step } from '#engine/form.ts'
import { canVisit, stepBefore } from '#engine/journey.ts'
import type { Posted } from '#engine/kinds/kind.ts'
import { changedRows } from '#engine/rows.ts'
import { addToDraft, beginDraft, changeDraft, openDraft } from './draft.ts'
import { pageAfter, pageToAnswer, type WayBack } from './next-page.ts'
import { alreadySent } from './submit.ts'
import type { Visit } from './visit.ts'

export interface Asking {
  readonly form: Form
  readonly show: Step
  readonly before: Step | undefined
  readonly answers: Answers
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
export async function askStep(visit: Visit, id: string): Promise<Outcome> {
  const { place, known, half } = await find(visit, id)
  if (!place) return undefined
  const { form, step, answers } = place
  if (!known && step !== form.steps[0]) return visit.token ? { lost: nothing } : { go: '' }
  if (!canVisit(form, answers, step)) return { go: pageToAnswer(form, answers) }
  return asking(place, half ?? fieldsOf(step, answers), [])
}

/** Someone answers a step. What they typed is shown again with what is wrong, or kept. `send`: that was the last page. */
export async function saveStep(visit: Visit, id: string, posted: Posted, wayBack: WayBack): Promise<Outcome> {
  const { place, known } = await find(visit, id)
  if (!place) return undefined
  const { form, step, answers } = place
  if (!known && (visit.token || step !== form.steps[0])) return lostOrSent(posted)
  if (!canVisit(form, answers, step) || step.exit) return { go: pageToAnswer(form, answers) }

  const rows = changedRows(step, posted)
  if (rows) return asking(place, rows, [])
  const reading = answerStep(step, posted, answers)
  if ('errors' in reading) return asking(place, posted, reading.errors)
  const go = pageAfter({ form, step, answers: { ...answers, ...reading.answers } }, wayBack)
  return keep(visit, form, { answers: reading.answers, step: id, go }, posted)
}

/** Someone stops in the middle of a page: what they typed so far is kept as it is, to be shown again. */
export async function saveHalf(visit: Visit, id: string, posted: Posted): Promise<Outcome> {
  const { place, known } = await find(visit, id)
  if (!place) return undefined
  const { form, step, answers } = place
  if (!known && (visit.token || step !== form.steps[0])) return { lost: posted }
  if (!canVisit(form, answers, step) || step.exit) return { go: 'save' }
  const begun = visit.token ? undefined : await beginDraft(form, {}, visit.handedOut)
  const token = visit.token ?? begun ?? ''
  const kept = await changeDraft(form.id, token, (before) => ({
    ...before,
    where: id,
    half: { ...before.half, [id]: typedOn(step, posted) },
  }))
  if (!kept) return { lost: posted }
  return { go: 'save', ...(begun ? { token: begun } : {}) }
}

function typedOn(step: Step, posted: Posted) {
  const names = [...Object.keys(step.questions), 'rows']
  return [...posted].filter(([field]) => names.some((name) => field === name || field.startsWith(`${name}-`)))
}

async function keep(
  visit: Visit,
  form: Form,
  { answers, step, go }: { answers: Answers; step: string; go: string },
  posted: Posted,
): Promise<Outcome> {
  if (!visit.token) return { go, token: await beginDraft(form, answers, visit.handedOut) }
  const at = { step, where: go === 'send' ? 'check' : go }
  return (await addToDraft(form.id, visit.token, answers, at)) ? { go } : lostOrSent(posted)
}

/** The last page carries the key of a sending, so that a second press is told from a draft that is gone. */
async function lostOrSent(posted: Posted): Promise<Outcome> {
  return (await alreadySent(posted.get('key')?.[0])) ? { go: 'sent' } : { lost: posted }
}

async function find(visit: Visit, id: string) {
  const newest = visit.versions()
  const draft = newest && (await openDraft(newest.id, visit.token))
  const answers = draft?.answers ?? {}
  const asked = draft ? visit.versions(draft.version) : newest
  const form = asked && asAnswered(asked, answers)
  const step = [...(form?.steps ?? []), ...(form?.after ?? [])].find((candidate) => candidate.id === id)
  const place: Place | undefined = form && step && { form, step, answers }
  const typed = draft?.half?.[id]
  return { place, known: draft !== undefined, half: typed && new Map(typed) }
}

function asking({ form, step, answers }: Place, fields: Posted, errors: readonly AnswerError[]): Asking {
  return { form, show: step, before: stepBefore(form, answers, step), answers, fields, errors }
}
