import { and, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { submissions } from '#db/schema/submissions.ts'

export interface Wanted {
  readonly forms: readonly string[]
  readonly done: boolean
  /** Counted from 1. */
  readonly page: number
}

const line = {
  reference: submissions.reference,
  form: submissions.form,
  received: submissions.received,
  language: submissions.language,
  mode: submissions.mode,
  done: submissions.done,
}

/** One page of what was sent, the newest first, and one more to see whether there is another page. */
export function readSubmissions({ forms, done, page }: Wanted, perPage: number) {
  const wanted = and(
    inArray(submissions.form, [...forms]),
    done ? isNotNull(submissions.done) : isNull(submissions.done),
  )
  return ask((db) =>
    db
      .select(line)
      .from(submissions)
      .where(wanted)
      .orderBy(desc(submissions.received), submissions.id)
      .limit(perPage + 1)
      .offset((page - 1) * perPage),
  )
}

/** How many of each form are not done yet. */
export function countOpen() {
  const counted = { form: submissions.form, count: sql<number>`count(*) FILTER (WHERE done IS NULL)::int` }
  return ask((db) => db.select(counted).from(submissions).groupBy(submissions.form).orderBy(submissions.form))
}

export async function readSubmission(reference: string) {
  const mine = eq(submissions.reference, reference)
  const [row] = await ask((db) => db.select().from(submissions).where(mine))
  return row
}

/** Notes the day on which the team had done what was asked; the first time counts. */
export async function setDone(reference: string): Promise<boolean> {
  const change = { done: sql`coalesce(done, current_date)` }
  const mine = eq(submissions.reference, reference)
  const rows = await ask((db) =>
    db.update(submissions).set(change).where(mine).returning({ id: submissions.id }),
  )
  return rows.length > 0
}
