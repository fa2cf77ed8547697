/** No answer from the database: what was asked may or may not have been done. */
export class DatabaseUnavailable extends Error {
  readonly code: string

  constructor(code: string) {
    super(`The database did not answer (${code})`)
    this.name = 'DatabaseUnavailable'
    this.code = code
  }
}

/**
 * The database refused a statement. Only the SQLSTATE and the constraint are kept: the driver's own error, and
 * Drizzle's, hold every parameter, and parameters are what people wrote.
 */
export class DatabaseRefused extends Error {
  readonly code: string
  readonly constraint: string | undefined

  constructor(code: string, constraint?: string) {
    super(`The database refused a statement (${[code, constraint].filter(Boolean).join(' ')})`)
    this.name = 'DatabaseRefused'
    this.code = code
    this.constraint = constraint
  }
}

// 08 connection, 53 out of connections or disk, 57 shut down or timed out, 58 the system under it, 25006 a standby.
const LOST_STATE = /^(08|53|57|58)...$|^25006$/
const LOST_SOCKET = /^(CONNECTION_|CONNECT_TIMEOUT|E[A-Z]{3,}$)/

/** Whether an error says that the database is away, rather than that it said no. */
export function isLost(error: unknown): boolean {
  const code = sqlState(error)
  return LOST_STATE.test(code) || LOST_SOCKET.test(code) || isDriverOnDeadSocket(cause(error))
}

/** The SQLSTATE or the driver's code, and for any other error its name: never a message. */
export function sqlState(error: unknown): string {
  const found = cause(error)
  return text(found, 'code') ?? text(found, 'name') ?? 'UNKNOWN'
}

export function constraintOf(error: unknown): string | undefined {
  return text(cause(error), 'constraint_name')
}

/** Drizzle wraps the driver's error. */
function cause(error: unknown): unknown {
  return error instanceof Error && error.cause ? error.cause : error
}

/** postgres.js writes to a socket that has just gone: the statement was not sent. */
function isDriverOnDeadSocket(error: unknown): boolean {
  return error instanceof TypeError && /reading 'write'/.test(error.message)
}

function text(error: unknown, field: string): string | undefined {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, field) : undefined
  return typeof value === 'string' ? value : undefined
}

/** Something that stops the start, said in one sentence for the person who runs the product. */
export class StartFailure extends Error {}

/** What an operating system error means for the person who runs the product. */
export function asStartFailure(error: unknown, place: string): StartFailure {
  if (error instanceof StartFailure) return error
  const said = error instanceof Error ? error.message : String(error)
  if (/ENOSPC|EDQUOT|No space left/.test(said))
    return new StartFailure(`The disk that holds ${place} is full.`)
  if (/EACCES|EPERM|EROFS|Permission denied|Read-only/i.test(said))
    return new StartFailure(
      `${place} cannot be written: give it to the user who starts the portal, or set DATA_DIR.`,
    )
  return new StartFailure(`${said.trim().replace(/\s*\n\s*/g, ' ')} (${place})`)
}
