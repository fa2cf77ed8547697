import { and, asc, desc, eq, gt, inArray, isNull, ne, sql, type SQL } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { caseEvents, caseReaders, cases } from '#db/schema/assessments.ts'
import type { LetterRow } from '#mail/letter.ts'
import { insertLetter } from '#mail/store.ts'
import type { Days, Late } from './due.ts'
import type { EventRow } from './event.ts'

export interface Wanted {
  readonly finished: boolean
  /** Somebody's id, or `nobody`. */
  readonly owner?: string | undefined
  readonly language?: string | undefined
  readonly priority?: number | undefined
  readonly page: number
}

const PER_PAGE = 50

const dayOf = (today: string) => sql`${today}::date`
const ofPriority = ({ urgent, soon, inTurn }: Days) =>
  sql`CASE ${cases.priority} WHEN 1 THEN ${urgent}::int WHEN 2 THEN ${soon}::int ELSE ${inTurn}::int END`
const dueBy = (days: Days) =>
  sql<string>`(${cases.received} + CASE WHEN ${cases.reached} IS NULL THEN ${ofPriority(days)} ELSE ${days.finish}::int END)`
/** Nobody has opened it, and the day by which somebody had to is here. */
const unread = (days: Days, today: string) =>
  sql`(${cases.opened} IS NULL AND ${cases.status} <> 'finished'
    AND ${dayOf(today)} >= ${cases.received} + least(${days.read}::int, ${ofPriority(days)}))`
const late = (days: Days, today: string) =>
  sql<Late>`CASE WHEN ${cases.status} = 'finished' THEN NULL WHEN ${unread(days, today)} THEN 'unread'
    WHEN ${dayOf(today)} > ${dueBy(days)} THEN 'overdue' END`

const line = (days: Days, today: string) => ({
  reference: cases.reference,
  form: cases.form,
  language: cases.language,
  received: cases.received,
  status: cases.status,
  flags: cases.flags,
  priority: cases.priority,
  owner: cases.owner,
  outcome: cases.outcome,
  passed: cases.passed,
  due: sql<string>`${dueBy(days)}::text`,
  late: late(days, today),
})

/** One page of the queue: what nobody opened first, then what is overdue, then by need and by who has waited longest. */
export function readQueue({ finished, owner, language, priority, page }: Wanted, days: Days, today: string) {
  const wanted = and(
    finished ? eq(cases.status, 'finished') : ne(cases.status, 'finished'),
    owner === 'nobody' ? isNull(cases.owner) : owner ? eq(cases.owner, owner) : undefined,
    language ? eq(cases.language, language) : undefined,
    priority ? eq(cases.priority, priority) : undefined,
  )
  const worst = sql`CASE ${late(days, today)} WHEN 'unread' THEN 0 WHEN 'overdue' THEN 1 ELSE 2 END`
  const order = finished ? [desc(cases.since)] : [worst, asc(cases.priority), asc(cases.received)]
  return ask((db) =>
    db
      .select(line(days, today))
      .from(cases)
      .where(wanted)
      .orderBy(...order, asc(cases.id))
      .limit(PER_PAGE + 1)
      .offset((page - 1) * PER_PAGE),
  )
}

/** What the team knows of one case beside what was said. */
export async function readWork(reference: string, days: Days, today: string) {
  const more = {
    meet: cases.meet,
    interpreter: cases.interpreter,
    advocate: cases.advocate,
    reached: cases.reached,
  }
  const wanted = { ...line(days, today), ...more, id: cases.id, restricted: cases.restricted }
  const [row] = await ask((db) => db.select(wanted).from(cases).where(eq(cases.reference, reference)))
  return row
}

/** Notes that somebody has it open now, and the day on which anybody first had. */
export async function noteReader(reference: string, staff: string, now: Date): Promise<void> {
  const time = sql`${now.toISOString()}::timestamptz`
  await ask((db) =>
    db.execute(sql`
      WITH opened AS (
        UPDATE ${cases} SET opened = coalesce(opened, (${time} AT TIME ZONE 'Europe/London')::date)
        WHERE reference = ${reference} RETURNING id
      )
      INSERT INTO ${caseReaders} ("case", staff, at) SELECT id, ${staff}::uuid, ${time} FROM opened
      ON CONFLICT ("case", staff) DO UPDATE SET at = excluded.at`),
  )
}

export function readReaders(id: string, but: string, since: Date) {
  const others = and(eq(caseReaders.case, id), ne(caseReaders.staff, but), gt(caseReaders.at, since))
  return ask((db) =>
    db.select({ staff: caseReaders.staff, at: caseReaders.at }).from(caseReaders).where(others),
  )
}

export function readEvents(id: string) {
  return ask((db) => db.select().from(caseEvents).where(eq(caseEvents.case, id)).orderBy(desc(caseEvents.at)))
}

/** Changes a case that is neither finished nor restricted, and writes the line that says so. False: there is no such case. */
export async function changeCase(reference: string, set: SQL, event: EventRow, also?: SQL): Promise<boolean> {
  const rows = await ask((db) =>
    db.execute(sql`
      WITH done AS (
        UPDATE ${cases} SET ${set} WHERE reference = ${reference} AND status <> 'finished'
          AND (NOT restricted OR ${event.kind} = 'restricted') RETURNING *
      )${also ?? sql``}
      INSERT INTO ${caseEvents} (id, "case", at, staff, kind, sealed)
      SELECT ${event.id}::uuid, id, ${event.at.toISOString()}::timestamptz, ${event.staff}::uuid, ${event.kind},
        ${sql.param(event.sealed, caseEvents.sealed)}::bytea FROM done
      RETURNING id`),
  )
  return rows.length > 0
}

/** References of what nobody has opened in time and the duty address has not been told of today. */
export async function readUntold(days: Days, today: string): Promise<readonly string[]> {
  const untold = sql`(${cases.told} IS NULL OR ${cases.told} < ${dayOf(today)})`
  const rows = await ask((db) =>
    db
      .select({ reference: cases.reference })
      .from(cases)
      .where(and(unread(days, today), untold))
      .orderBy(asc(cases.priority), asc(cases.received)),
  )
  return rows.map(({ reference }) => reference)
}

/** Notes that the duty address is told, and writes its letter, once. */
export async function noteTold(
  references: readonly string[],
  today: string,
  letter: LetterRow,
): Promise<void> {
  const these = inArray(cases.reference, [...references])
  await ask((db) =>
    db.execute(sql`
      WITH told AS (
        UPDATE ${cases} SET told = ${dayOf(today)}
        WHERE ${these} AND opened IS NULL AND (told IS NULL OR told < ${dayOf(today)}) RETURNING id
      ), once AS (SELECT id FROM told LIMIT 1)
      ${insertLetter(letter, 'once')}`),
  )
}
