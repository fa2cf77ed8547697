import { customType, timestamp } from 'drizzle-orm/pg-core'

/** Sealed values, and nothing else, are bytes. */
export const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

export const time = (name: string) => timestamp(name, { withTimezone: true })
