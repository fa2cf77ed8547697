import { and, asc, desc, eq, gte, isNull, lt, sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { caseOutcomes, caseSamples, cases } from '#db/schema/assessments.ts'

const median = (column: typeof caseOutcomes.daysToReach | typeof caseOutcomes.daysToFinish) =>
  sql<number | null>`percentile_cont(0.5) WITHIN GROUP (ORDER BY ${column})::float`

/** How many cases of each quarter came to each outcome. */
export function countOutcomes() {
  const { quarter, outcome } = caseOutcomes
  const count = sql<number>`count(*)::int`
  return ask((db) =>
    db
      .select({ quarter, outcome, count })
      .from(caseOutcomes)
      .groupBy(quarter, outcome)
      .orderBy(desc(quarter), desc(count)),
  )
}

/** How long people of each quarter waited: the median, and the longest. */
export function countWaits() {
  const { quarter, daysToReach, daysToFinish } = caseOutcomes
  const wanted = {
    quarter,
    cases: sql<number>`count(*)::int`,
    toReach: median(daysToReach),
    toFinish: median(daysToFinish),
    longest: sql<number>`max(${daysToFinish})`,
  }
  return ask((db) => db.select(wanted).from(caseOutcomes).groupBy(quarter).orderBy(desc(quarter)))
}

/** References of cases that were finished in a quarter. */
export async function readFinishedIn(quarter: string): Promise<readonly string[]> {
  const first = sql`${quarter}::date`
  const inIt = and(
    eq(cases.status, 'finished'),
    gte(cases.since, first),
    lt(cases.since, sql`(${first} + interval '3 months')::date`),
  )
  const rows = await ask((db) => db.select({ reference: cases.reference }).from(cases).where(inIt))
  return rows.map(({ reference }) => reference)
}

/** Keeps a draw; not when the quarter has one already. */
export async function insertSample(
  quarter: string,
  seed: string,
  references: readonly string[],
): Promise<void> {
  const drawn = sql`unnest(${sql.param([...references], cases.flags)}::text[])`
  await ask((db) =>
    db.execute(sql`
      INSERT INTO ${caseSamples} (quarter, reference, seed)
      SELECT ${quarter}::date, ${drawn}, ${seed}
      WHERE NOT EXISTS (SELECT FROM ${caseSamples} WHERE quarter = ${quarter}::date)`),
  )
}

export function readSample(quarter: string) {
  return ask((db) =>
    db.select().from(caseSamples).where(eq(caseSamples.quarter, quarter)).orderBy(asc(caseSamples.reference)),
  )
}

/** Notes what was found, the first time. */
export async function setFound(
  quarter: string,
  reference: string,
  found: Readonly<Record<string, string>>,
  today: string,
): Promise<void> {
  const unchecked = and(
    eq(caseSamples.quarter, quarter),
    eq(caseSamples.reference, reference),
    isNull(caseSamples.checked),
  )
  await ask((db) => db.update(caseSamples).set({ found, checked: today }).where(unchecked))
}
