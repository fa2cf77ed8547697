import { eq } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { cases } from '#db/schema/assessments.ts'

export const readEveryCase = () => ask((db) => db.select().from(cases))

/** Takes away the person's own copy, which the law does not ask the council to keep. */
export async function dropCopy(id: string): Promise<void> {
  await ask((db) => db.update(cases).set({ copy: null, copyHash: null }).where(eq(cases.id, id)))
}
