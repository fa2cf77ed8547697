import { sql } from 'drizzle-orm'
import { closeDatabase, ask } from '#db/connect.ts'
import { counts } from '#db/schema/insight.ts'
import { responses } from '#db/schema/submissions.ts'
import { experience } from '#forms/experience/index.ts'
import { always, countAnswers, resultsOf } from '#insight/results.ts'
import { breakdowns } from '#forms/breakdowns.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'

/**
 * What it costs to read a million answers. Ten thousand people with twelve answers each are made by the database, from a
 * seed, over three years; then each is there a hundred times. The counts of the ten thousand are made by the product.
 */
const PEOPLE = 10_000
const TIMES = 100
const LIMITS = { page: 150, filter: 500, growth: 2, shows: 1000 }
const READS = 60
const now = new Date('2026-11-24T10:00:00Z')
const questions = [
  'satisfaction',
  'life',
  'control',
  'contact',
  'safe',
  'helps-safe',
  'information',
  'respect',
]
const asked = [...questions, 'who', 'service', 'age', 'ethnicity']

const server = await startEmbedded('.test/bench-insight', () => undefined)
process.env.DATABASE_URL = server.address
await migrate(server.address)
await ask((db) => db.execute(sql`TRUNCATE ${responses}, ${counts}`))
await make()
const began = performance.now()
await countAnswers(now)
console.log(`${PEOPLE} answers counted in ${((performance.now() - began) / 1000).toFixed(1)} s`)
const small = await read([])
await multiply()
const million = await read([])
const filters = [...always, ...(breakdowns.experience ?? [])]
let slowest = { by: '', p95: 0 }
for (const by of filters) {
  const { p95 } = await read([by])
  if (p95 > slowest.p95) slowest = { by, p95 }
}
const shows = await timeUntilShown()
const growth = million.p95 / small.p95

say('default page, p95', million.p95, LIMITS.page, 'ms')
say(`slowest filter (${slowest.by}), p95`, slowest.p95, LIMITS.filter, 'ms')
say('from ten thousand to a million', growth, LIMITS.growth, 'times')
say('a new answer shows', shows, LIMITS.shows, 'ms')
await closeDatabase()
await server.stop()

function say(what: string, value: number, limit: number, unit: string): void {
  console.log(
    `${what}: ${value.toFixed(1)} ${unit} of ${limit} (${(limit / value).toFixed(1)} times under the limit)`,
  )
  if (value > limit) process.exitCode = 1
}

async function read(by: readonly string[]): Promise<{ p95: number }> {
  const times: number[] = []
  for (let turn = 0; turn < READS; turn += 1) {
    const start = performance.now()
    await resultsOf(experience, { reader: 'staff', by, now })
    times.push(performance.now() - start)
  }
  return { p95: times.sort((a, b) => a - b)[Math.floor(READS * 0.95)] ?? NaN }
}

/** Twelve answers each; `hashint4` gives the same chance at every run. */
async function make(): Promise<void> {
  const choices = experience.steps
    .concat(experience.after ?? [])
    .flatMap((step) => Object.entries(step.questions))
  const options = choices.flatMap(([id, question]) =>
    asked.includes(id) && 'options' in question ? [{ id, options: question.options }] : [],
  )
  await ask(
    (db) =>
      db.execute(sql`
      INSERT INTO ${responses} (id, form, version, week, language, mode, shuffled, answers)
      SELECT gen_random_uuid(), 'experience', 2,
        date_trunc('week', date '2023-12-04' + abs(hashint4(n)) % 1050)::date,
        (ARRAY['en','en','en','en-easy','pl','ur','pa'])[1 + abs(hashint4(n + 1)) % 7],
        (ARRAY['web','web','paper','stall'])[1 + abs(hashint4(n + 2)) % 4], true,
        (SELECT jsonb_object_agg(one ->> 'id', one -> 'options' -> (abs(hashint4(n * 31 + place::int)) % jsonb_array_length(one -> 'options'))::int)
         FROM jsonb_array_elements(${JSON.stringify(options)}::jsonb) WITH ORDINALITY AS asked (one, place))
      FROM generate_series(1, ${PEOPLE}::int) AS n`),
    120_000,
  )
}

async function multiply(): Promise<void> {
  await ask((db) => db.execute(sql`UPDATE ${counts} SET answers = answers * ${TIMES}::int`), 120_000)
  for (let copy = 1; copy < TIMES; copy += 1)
    await ask(
      (db) =>
        db.execute(sql`
        INSERT INTO ${responses} (id, form, version, week, language, mode, shuffled, counted, answers)
        SELECT gen_random_uuid(), form, 1, week, language, mode, true, true, answers
        FROM ${responses} WHERE version = 2`),
      60_000,
    )
  await ask((db) => db.execute(sql`ANALYZE ${responses}`), 120_000)
  const [row] = await ask(
    (db) => db.execute<{ many: number }>(sql`SELECT count(*)::int AS many FROM ${responses}`),
    60_000,
  )
  console.log(`${row?.many} responses with ${asked.length} answers each`)
}

async function timeUntilShown(): Promise<number> {
  const before = (await resultsOf(experience, { reader: 'staff', now })).total
  const start = performance.now()
  await ask((db) =>
    db.execute(sql`
    INSERT INTO ${responses} (id, form, version, week, language, answers)
    VALUES (gen_random_uuid(), 'experience', 2, '2026-11-23', 'en', '{"who": "self"}')`),
  )
  const { total } = await resultsOf(experience, { reader: 'staff', now })
  if (total !== before + 1) throw new Error(`${total} is not one more than ${before}`)
  return performance.now() - start
}
