import { and, asc, desc, eq, gt, gte, lt, lte, sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { audit, auditEnds } from '#db/schema/team.ts'
import type { Ends } from './ends.ts'
import type { Line } from './line.ts'

type Proven = Ends & { readonly proof: string }

export interface Wanted {
  /** In the name, the address or the label, whatever its capitals. */
  readonly text?: string
  readonly action?: string
  readonly from?: Date
  readonly until?: Date
  /** Lines before this one: the next page. */
  readonly before?: number
}

export async function readEnds(): Promise<Proven | undefined> {
  const [row] = await ask((db) => db.select().from(auditEnds).limit(1))
  return row
}

export async function readLast() {
  const [row] = await ask((db) => db.select().from(audit).orderBy(desc(audit.line)).limit(1))
  return row
}

/**
 * Moves the end and writes the line, or does neither: the end was moved by another.
 * @param before the hash of the line that is the last one now
 */
export async function appendLine(entry: Line, before: string, end: Proven): Promise<boolean> {
  const { at, staff, who, action, about, sealed, line, hash } = entry
  const rows = await ask((db) =>
    db.execute(sql`
      WITH moved AS (
        INSERT INTO ${auditEnds} ("only", line, hash, from_line, from_hash, proof)
        VALUES (true, ${line}, ${hash}, ${end.fromLine}, ${end.fromHash}, ${end.proof})
        ON CONFLICT ("only") DO UPDATE SET line = excluded.line, hash = excluded.hash, proof = excluded.proof
        WHERE audit_ends.line = excluded.line - 1 AND audit_ends.hash = ${before}
          AND audit_ends.from_line = excluded.from_line
        RETURNING line
      )
      INSERT INTO ${audit} (line, at, staff, who, action, about, sealed, hash)
      SELECT line, ${at.toISOString()}::timestamptz, ${staff}::uuid, ${who}, ${action}, ${about},
        ${sql.param(sealed, audit.sealed)}::bytea, ${hash} FROM moved
      RETURNING line`),
  )
  return rows.length > 0
}

/** Some lines in the order they were written, after a number. */
export function readAfter(line: number, most: number): Promise<Line[]> {
  return ask((db) => db.select().from(audit).where(gt(audit.line, line)).orderBy(asc(audit.line)).limit(most))
}

/** The newest lines that fit. */
export function searchLines({ text, action, from, until, before }: Wanted, most: number): Promise<Line[]> {
  const held = sql`position(lower(${text ?? ''}::text) IN lower(${audit.who} || ' ' || ${audit.about})) > 0`
  const wanted = and(
    text ? held : undefined,
    action ? eq(audit.action, action) : undefined,
    from ? gte(audit.at, from) : undefined,
    until ? lt(audit.at, until) : undefined,
    before ? lt(audit.line, before) : undefined,
  )
  return ask((db) => db.select().from(audit).where(wanted).orderBy(desc(audit.line)).limit(most))
}

/** The last line that is older. */
export async function readLastBefore(time: Date): Promise<{ line: number; hash: string } | undefined> {
  const wanted = { line: audit.line, hash: audit.hash }
  const [row] = await ask((db) =>
    db.select(wanted).from(audit).where(lt(audit.at, time)).orderBy(desc(audit.line)).limit(1),
  )
  return row
}

/** Forgets lines up to one and notes where the audit begins now; not when its end has moved. */
export async function dropUpTo({ line, fromLine, fromHash, proof }: Proven): Promise<boolean> {
  const rows = await ask((db) =>
    db.execute(sql`
      WITH moved AS (
        UPDATE ${auditEnds} SET from_line = ${fromLine}, from_hash = ${fromHash}, proof = ${proof}
        WHERE line = ${line} RETURNING from_line
      ), dropped AS (DELETE FROM ${audit} USING moved WHERE ${lte(audit.line, sql`moved.from_line`)})
      SELECT from_line FROM moved`),
  )
  return rows.length > 0
}
