import { inArray } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { staff } from '#db/schema/auth.ts'

export function readNames(ids: readonly string[]) {
  if (ids.length === 0) return Promise.resolve([])
  return ask((db) =>
    db
      .select({ id: staff.id, name: staff.name })
      .from(staff)
      .where(inArray(staff.id, [...ids])),
  )
}
