import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import { ask } from '#db/connect.ts'
import { counts } from '#db/schema/insight.ts'
import { responses } from '#db/schema/submissions.ts'
import { LOWEST } from './suppression/floors.ts'
import type { Count } from './suppression/counts.ts'

/** So many answers are counted by one statement. */
const MOST = 500

/** Answers that are not in the counts yet. */
export interface Uncounted extends Record<string, unknown> {
  readonly month: string
  readonly answers: number
}

/**
 * Moves answers into the counts, ten or more of a form at a time, so that nobody can watch what one person said; and the
 * last few of a quarter once it is over. `breakdowns` are, by form, the questions that people are told apart by. Says
 * how many were moved.
 */
export async function rollUp(
  breakdowns: Readonly<Record<string, readonly string[]>>,
  closedUntil: string,
): Promise<number> {
  const [moved] = await ask((db) =>
    db.execute<{ moved: number }>(sql`
      WITH waiting AS (
        SELECT id, week, count(*) OVER (PARTITION BY form) AS many FROM ${responses} WHERE NOT counted
      ), due AS (
        SELECT id FROM waiting WHERE many >= ${LOWEST.base}::int OR week < ${closedUntil}::date LIMIT ${MOST}::int
      ), fresh AS (
        UPDATE ${responses} SET counted = true FROM due WHERE responses.id = due.id
        RETURNING form, date_trunc('month', week)::date AS month, language, mode, handout, answers
      ), people AS (
        SELECT form, month, by, value, answers FROM fresh CROSS JOIN LATERAL (
          VALUES ('', ''), ('mode', mode), ('place', coalesce(handout, '')),
            ('language', CASE language WHEN 'en-easy' THEN 'en' ELSE language END),
            ('format', CASE language WHEN 'en-easy' THEN 'easy' ELSE 'ordinary' END)
          UNION ALL SELECT name, coalesce(answers ->> name, '')
          FROM jsonb_array_elements_text(${JSON.stringify(breakdowns)}::jsonb -> form) AS name
        ) AS alike (by, value)
      ), added AS (
        INSERT INTO ${counts} (form, by, month, value, question, option, answers)
        SELECT form, by, month, value, '', '', count(*) FROM people GROUP BY form, by, month, value
        UNION ALL
        SELECT form, by, month, value, key, option #>> '{}', count(*)
        FROM people, jsonb_each(answers) AS chosen (key, option) WHERE jsonb_typeof(option) = 'string'
        GROUP BY form, by, month, value, key, option
        ON CONFLICT (form, by, month, value, question, option)
        DO UPDATE SET answers = ${counts}.answers + excluded.answers
      )
      SELECT count(*)::int AS moved FROM fresh`),
  )
  return moved?.moved ?? 0
}

/** What is counted of a form: of everybody, of who they are, and of what those answered that are told apart by `by`. */
export function countsOfForm(form: string, by: readonly string[]): Promise<readonly Count[]> {
  const wanted = {
    month: counts.month,
    by: counts.by,
    value: counts.value,
    question: counts.question,
    option: counts.option,
    answers: counts.answers,
  }
  const of = eq(counts.form, form)
  return ask((db) =>
    db
      .select(wanted)
      .from(counts)
      .where(and(of, inArray(counts.by, ['', ...by])))
      .unionAll(
        db
          .select(wanted)
          .from(counts)
          .where(and(of, eq(counts.question, ''), notInArray(counts.by, ['', ...by]))),
      ),
  )
}

/** What came to a form since it was counted last, by month. */
export function uncounted(form: string): Promise<readonly Uncounted[]> {
  return ask((db) =>
    db.execute<Uncounted>(sql`
      SELECT date_trunc('month', week)::date::text AS month, count(*)::int AS answers
      FROM ${responses} WHERE form = ${form} AND NOT counted GROUP BY 1`),
  )
}
