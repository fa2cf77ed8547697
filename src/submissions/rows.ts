import { randomUUID } from 'node:crypto'
import type { Answers, Form, Question } from '#engine/form.ts'
import { isChoice } from '#engine/form.ts'
import { allSteps } from '#engine/keys.ts'
import { apartBox } from './apart/box.ts'
import { mayTellOfHarm } from './harm.ts'
import { referenceOf } from './reference.ts'
import { ringInUse } from '#sealing/keys.ts'
import { sealValue } from '#sealing/record.ts'
import type { PendingRow, ResponseRow, SubmissionRow } from './store.ts'
import type { Mode } from './submit.ts'
import type { Line } from './visit.ts'

interface About {
  readonly form: Form
  readonly answers: Answers
  readonly language: string
  readonly mode: Mode
  readonly handout: string | null
  readonly slipHash: string | null
}

/** What is stored of an anonymous form: the answers, and apart from them what could lead to a person. */
export function responseOf(about: About): { response: ResponseRow; pending: PendingRow } {
  const { form, answers, language, mode, handout, slipHash } = about
  const id = randomUUID()
  const said = Object.entries(answers)
  const of = (wanted: (question: Question | undefined) => boolean) =>
    Object.fromEntries(said.filter(([name]) => wanted(questionOf(form, name))))
  const details = of((question) => question?.keptApart === true)
  const inWords = of((question) => !question?.keptApart && !(question && isChoice(question)))
  // Whoever left the box empty wrote nothing that somebody has to read.
  const written = Object.fromEntries(Object.entries(inWords).filter(([, answer]) => answer !== null))
  return {
    response: {
      id,
      form: form.id,
      version: form.version,
      language,
      mode,
      handout,
      slipHash,
      urgent: mayTellOfHarm(Object.values(written).map(String)),
      answers: of((question) => question !== undefined && isChoice(question) && !question.keptApart),
      sealed: Object.keys(written).length > 0 ? sealedAt('responses', id, written) : null,
    },
    pending: apartBox(form.id, language, Object.keys(details).length > 0 ? details : null),
  }
}

/** What is stored of a form that is not anonymous: everything sealed, but the options that are to be counted. */
export function submissionOf(about: About, key: string, document: readonly Line[]): SubmissionRow {
  const { form, answers, language, mode } = about
  const id = randomUUID()
  const counted = Object.entries(answers).filter(([name]) => questionOf(form, name)?.counted)
  return {
    id,
    reference: referenceOf(key),
    form: form.id,
    version: form.version,
    language,
    mode,
    counted: Object.fromEntries(counted),
    sealed: sealedAt('submissions', id, { answers, document }),
  }
}

function questionOf(form: Form, name: string): Question | undefined {
  return allSteps(form)
    .map((step) => step.questions[name])
    .find(Boolean)
}

function sealedAt(table: string, id: string, value: unknown): Uint8Array {
  return sealValue(ringInUse(), { table, id, field: 'sealed', schema: 1 }, value)
}
