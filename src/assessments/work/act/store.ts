import { sql, type SQL } from 'drizzle-orm'
import { caseOutcomes } from '#db/schema/assessments.ts'
import type { EventRow, Worker } from '../event.ts'
import type { OutcomeId } from '../outcomes.ts'
import { changeCase } from '../store.ts'

export interface Arranged {
  readonly meet: string
  readonly interpreter: string
  readonly advocate: string
}

const day = (today: string) => sql`${today}::date`
/** The same status again leaves its day as it is. */
const status = (next: SQL, today: string) =>
  sql`since = CASE WHEN status = ${next} THEN since ELSE ${day(today)} END, status = ${next}`

export const setNothing = (reference: string, event: EventRow) =>
  changeCase(reference, sql`owner = owner`, event)

/** Somebody's case from now on. */
export function setOwner(reference: string, { id }: Pick<Worker, 'id'>, event: EventRow, today: string) {
  const next = sql`CASE WHEN status = 'received' THEN 'with-worker' ELSE status END`
  return changeCase(reference, sql`owner = ${id}::uuid, ${status(next, today)}`, event)
}

export function setReached(reference: string, event: EventRow, today: string) {
  const set = sql`reached = coalesce(reached, ${day(today)}), ${status(sql`'contacted'`, today)}`
  return changeCase(reference, set, event)
}

export function setArranged(reference: string, { meet, interpreter, advocate }: Arranged, event: EventRow) {
  return changeCase(
    reference,
    sql`meet = ${meet}, interpreter = ${interpreter}, advocate = ${advocate}`,
    event,
  )
}

export const setPassed = (reference: string, event: EventRow, today: string) =>
  changeCase(reference, sql`passed = coalesce(passed, ${day(today)})`, event)

/** While a case is restricted, nothing is done with it but keeping it (UK GDPR art. 18). */
export const setRestricted = (reference: string, on: boolean, event: EventRow) =>
  changeCase(reference, sql`restricted = ${on}::boolean`, event)

/** Finishes a case with what came of it, and counts that where nothing leads back to the case. */
export function setFinished(reference: string, outcome: OutcomeId, event: EventRow, today: string) {
  const counted = sql`, counted AS (
    INSERT INTO ${caseOutcomes}
      (id, quarter, outcome, priority, language, passed, days_to_reach, days_to_finish)
    SELECT gen_random_uuid(), date_trunc('quarter', ${day(today)})::date, outcome, priority, language,
      passed IS NOT NULL, reached - received, ${day(today)} - received FROM done
  )`
  const set = sql`outcome = ${outcome}, ${status(sql`'finished'`, today)}`
  return changeCase(reference, set, event, counted)
}
