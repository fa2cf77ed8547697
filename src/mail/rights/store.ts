import { eq, isNotNull } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { outbox } from '#db/schema/mail.ts'

export const readWaiting = () =>
  ask((db) =>
    db
      .select({ id: outbox.id, sealed: outbox.sealed, written: outbox.written })
      .from(outbox)
      .where(isNotNull(outbox.sealed)),
  )

export async function deleteLetter(id: string): Promise<void> {
  await ask((db) => db.delete(outbox).where(eq(outbox.id, id)))
}
