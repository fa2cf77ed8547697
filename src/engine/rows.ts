import type { Answer, Row, Step } from './form.ts'
import { single, type Posted } from './kinds/kind.ts'
import { fieldsOfAnswer, readAnswer, type AnswerError, type StepReading } from './reading.ts'

/** The field that says how many rows a page had. */
const COUNT = 'rows'

/** The field of a question in a row, counted from 1. */
export const inRow = (name: string, row: number): string => `${name}-${row}`

/** How many rows a page shows: as many as were posted, at least one and at most what the step takes. */
export function rowCount(step: Step, posted: Posted): number {
  const said = Number(single(posted, COUNT) ?? 1)
  return Math.min(Math.max(Number.isInteger(said) ? said : 1, 1), step.repeat ?? 1)
}

/** What a button asks to do with the rows of a page instead of going on: one more, or one less. Undefined: go on. */
export function changedRows(step: Step, posted: Posted): Posted | undefined {
  const [, wish, row] = /^(add|remove)(?:-(\d+))?$/.exec(single(posted, 'do') ?? '') ?? []
  if (step.repeat === undefined || !wish) return undefined
  const rows = rowsIn(step, posted)
  const kept = wish === 'add' ? [...rows, new Map()] : rows.filter((_, place) => place + 1 !== Number(row))
  return asFields(kept.slice(0, step.repeat))
}

/** An answer for each row that is not empty; the first is needed. */
export function readRows(step: Step, posted: Posted): StepReading {
  const numbered = rowsIn(step, posted).map((fields, place) => ({ fields, row: place + 1 }))
  const filled = numbered.filter(({ fields }) => [...fields.values()].flat().some((value) => value.trim()))
  const asked = filled.length > 0 || isOptional(step) ? filled : numbered.slice(0, 1)
  const readings = asked.map(({ fields, row }) => readRow(step, fields, row))
  const errors = readings.flatMap((reading) => reading.errors)
  return errors.length > 0 ? { errors } : { answers: { [step.id]: readings.map(({ answers }) => answers) } }
}

/** The fields that show rows again. */
export function fieldsOfRows(step: Step, answer: Answer): Posted {
  const rows = Array.isArray(answer) ? (answer as readonly Row[]) : []
  const questions = Object.entries(step.questions)
  return asFields(
    rows.map(
      (row) => new Map(questions.flatMap(([name, question]) => fieldsOfAnswer(name, question, row[name]))),
    ),
  )
}

function isOptional(step: Step): boolean {
  return Object.values(step.questions).every((question) => question.optional)
}

function readRow(step: Step, fields: Posted, row: number) {
  const errors: AnswerError[] = []
  const answers: Record<string, Row[string]> = {}
  for (const [name, question] of Object.entries(step.questions)) {
    const reading = readAnswer(fields, name, question)
    if ('error' in reading) errors.push({ question: name, code: reading.error, row })
    else answers[name] = reading.answer
  }
  return { errors, answers }
}

/** The fields of each row, under the names of the questions. */
function rowsIn(step: Step, posted: Posted): Posted[] {
  return Array.from({ length: rowCount(step, posted) }, (_, place) => {
    const mine = new RegExp(`^(.+?)-${place + 1}((?:-(?:day|month|year))?)$`)
    const found = [...posted].flatMap(([field, values]) => {
      const [, name, part = ''] = mine.exec(field) ?? []
      return name !== undefined && name in step.questions ? [[name + part, values] as const] : []
    })
    return new Map(found)
  })
}

function asFields(rows: readonly Posted[]): Posted {
  const fields = rows.flatMap((row, place) =>
    [...row].map(([field, values]) => {
      const [, name = field, part = ''] = /^(.+?)(-(?:day|month|year))?$/.exec(field) ?? []
      return [inRow(name, place + 1) + part, values] as const
    }),
  )
  return new Map([[COUNT, [String(Math.max(rows.length, 1))]], ...fields])
}
