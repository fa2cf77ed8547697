import { eq } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { drafts, returnLinks, submissions } from '#db/schema/submissions.ts'
import { sql } from 'drizzle-orm'

export const readEverySubmission = () => ask((db) => db.select().from(submissions))

export const readEveryLink = () => ask((db) => db.select().from(returnLinks))

export async function deleteSubmission(id: string): Promise<void> {
  await ask((db) => db.delete(submissions).where(eq(submissions.id, id)))
}

/** Forgets a draft, and the links by email that lead to it. */
export async function deleteDraftAndLinks(tokenHash: string): Promise<void> {
  await ask((db) =>
    db.execute(sql`
      WITH links AS (DELETE FROM ${returnLinks} WHERE draft = ${tokenHash})
      DELETE FROM ${drafts} WHERE token_hash = ${tokenHash}`),
  )
}
