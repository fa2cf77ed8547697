import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { recoveryCodes, sessions, staff } from '#db/schema/auth.ts'

interface Kept {
  readonly second: Uint8Array
  readonly step: number
  /** Of the recovery codes. */
  readonly hashes: readonly string[]
}

export async function readSecond(id: string) {
  const [row] = await ask((db) => db.select({ second: staff.second }).from(staff).where(eq(staff.id, id)))
  return row
}

/** Keeps a second factor and its recovery codes in place of those before, and ends every session. */
export async function keepSecond(id: string, { second, step, hashes }: Kept): Promise<void> {
  await ask((db) =>
    db.execute(sql`
      WITH ended AS (DELETE FROM ${sessions} WHERE staff = ${id}::uuid),
        dropped AS (DELETE FROM ${recoveryCodes} WHERE staff = ${id}::uuid),
        kept AS (
          UPDATE ${staff} SET second = ${sql.param(second, staff.second)}::bytea, second_step = ${step}
          WHERE id = ${id}::uuid RETURNING id
        )
      INSERT INTO ${recoveryCodes} (code_hash, staff)
      SELECT unnest(${sql.param([...hashes], staff.roles)}::text[]), id FROM kept`),
  )
}

/** Notes that the code of this half minute was used; not when it, or a later one, was used already. */
export async function spendStep(id: string, step: number): Promise<boolean> {
  const unused = and(eq(staff.id, id), or(isNull(staff.secondStep), lt(staff.secondStep, step)))
  const rows = await ask((db) =>
    db.update(staff).set({ secondStep: step }).where(unused).returning({ id: staff.id }),
  )
  return rows.length > 0
}

export async function spendRecovery(id: string, hashes: readonly string[]): Promise<boolean> {
  const theirs = and(eq(recoveryCodes.staff, id), inArray(recoveryCodes.codeHash, [...hashes]))
  const rows = await ask((db) =>
    db.delete(recoveryCodes).where(theirs).returning({ staff: recoveryCodes.staff }),
  )
  return rows.length > 0
}

/** How many recovery codes somebody has left. */
export async function countRecovery(id: string): Promise<number> {
  return ask((db) => db.$count(recoveryCodes, eq(recoveryCodes.staff, id)))
}
