import { randomUUID } from 'node:crypto'
import { ask } from '#db/connect.ts'
import { apartPending, submissions } from '#db/schema/submissions.ts'
import { ringInUse } from '#sealing/keys.ts'
import { sealValue } from '#sealing/record.ts'
import { apartBox } from '#submissions/apart/box.ts'
import type { Sealed } from '#submissions/received/received.ts'

/** Stores what somebody sent on a form that is not anonymous, as sending it does. */
export async function storeSubmission(
  about: { reference: string; form: string; language: string; received?: Date },
  said: Sealed,
): Promise<void> {
  const id = randomUUID()
  const sealed = sealValue(ringInUse(), { table: 'submissions', id, field: 'sealed', schema: 1 }, said)
  const row = { received: new Date(), ...about, id, version: 1, counted: {}, sealed }
  await ask((db) => db.insert(submissions).values(row))
}

/** So many people answer an anonymous survey, and one of them leaves contact details. */
export async function answerApart(count: number, contact: Record<string, string>): Promise<void> {
  const boxes = Array.from({ length: count }, (_, place) =>
    apartBox('experience', 'ur', place === 3 ? contact : null),
  )
  await ask((db) => db.insert(apartPending).values(boxes))
}
