import postgres from 'postgres'

export type Client = postgres.Sql

const POOL = 10

// One statement at a time on a connection: a connection that dies takes one answer with it, not a queue.
// The driver reads this option (0 is none waiting behind the one under way) and its types do not know it.
const unqueued = { max_pipeline: 0 }

/** For migrations alone: the driver's transactions need a queue. */
export const queued = { max_pipeline: 100 }

/**
 * A client for `postgres://user@host:port/name`, or for a socket: `postgres://user@/name?host=/folder`.
 * Nothing is opened before the first statement.
 */
export function openClient(address: string | undefined, options: postgres.Options<never> = {}): Client {
  if (!address)
    throw new Error('DATABASE_URL is not set: `npm start` sets it, or name a PostgreSQL of your own.')
  const { url, socketFolder } = parsed(address)
  return postgres(url, {
    ...(socketFolder ? { host: socketFolder } : {}),
    max: Number(process.env.DATABASE_POOL ?? POOL),
    ...unqueued,
    connect_timeout: 3,
    idle_timeout: 60,
    // The driver's own wait grows to 20 s: too long for a person whose answers wait for a restarted database.
    backoff: () => 0.1,
    // Asking for the array types is one more thing that fails outside any promise when a connection dies.
    fetch_types: false,
    onnotice: () => undefined,
    connection: { application_name: 'portal', statement_timeout: 5_000, TimeZone: 'Europe/London' },
    ...options,
  })
}

/** libpq allows no host, or one in the query; WHATWG URLs allow neither beside a user name. */
function parsed(address: string): { url: string; socketFolder: string | null } {
  const url = new URL(address.replace(/^(postgres(?:ql)?:\/\/(?:[^/?]*@)?)(?=\/)/, '$1localhost'))
  const host = url.searchParams.get('host')
  url.searchParams.delete('host')
  return { url: url.href, socketFolder: host }
}
