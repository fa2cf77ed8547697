import { ask } from '#db/connect.ts'
import { settings } from '#db/schema/team.ts'

export function readAll() {
  return ask((db) => db.select({ name: settings.name, value: settings.value }).from(settings))
}

export async function write(name: string, value: string | number): Promise<void> {
  const row = { value, changed: new Date() }
  await ask((db) =>
    db
      .insert(settings)
      .values({ name, ...row })
      .onConflictDoUpdate({ target: settings.name, set: row }),
  )
}
