import { eq } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { responses } from '#db/schema/submissions.ts'

/** Which response came with a slip: its id and nothing of what was said, when or where. */
export async function readBySlip(slipHash: string): Promise<string | undefined> {
  const mine = eq(responses.slipHash, slipHash)
  const [row] = await ask((db) => db.select({ id: responses.id }).from(responses).where(mine))
  return row?.id
}

/** Deletes the response that came with a slip. */
export async function deleteBySlip(slipHash: string): Promise<boolean> {
  const mine = eq(responses.slipHash, slipHash)
  const gone = await ask((db) => db.delete(responses).where(mine).returning({ version: responses.version }))
  return gone.length > 0
}
