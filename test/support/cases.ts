import { randomUUID } from 'node:crypto'
import { placeOf } from '#assessments/cases/open.ts'
import { ask } from '#db/connect.ts'
import { cases } from '#db/schema/assessments.ts'
import { ringInUse } from '#sealing/keys.ts'
import { sealValue } from '#sealing/record.ts'

/** Stores a case as sending the form does. */
export async function storeCase(about: {
  reference: string
  received: string
  priority?: number
  language?: string
  flags?: string[]
  answers?: Record<string, string | string[]>
}): Promise<void> {
  const { answers = {}, ...rest } = about
  const id = randomUUID()
  const said = { answers, document: [{ question: 'Tell us about it', answer: 'MARIGOLD' }] }
  const row = {
    id,
    form: 'carers-assessment',
    version: 1,
    language: 'en',
    channel: 'online',
    since: about.received,
    flags: [] as string[],
    rules: 1,
    priority: 3,
    counted: {},
    sealed: sealValue(ringInUse(), placeOf(id), said),
    ...rest,
  }
  await ask((db) => db.insert(cases).values(row))
}
