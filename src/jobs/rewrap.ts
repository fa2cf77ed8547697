import { rewrapCases } from '#assessments/cases/cases.ts'
import { rewrapSubscriptions } from '#contacts/rewrap.ts'
import { rewrapLetters } from '#mail/rewrap.ts'
import { rewrapSubmissions } from '#submissions/rewrap/rewrap.ts'

/**
 * `node src/jobs/rewrap.ts`, with DATABASE_URL and SEALING_KEYS of the portal: puts everything sealed under the newest
 * key, which is the last of SEALING_KEYS. It may run beside the portal, and again. Nothing is opened but data keys.
 */
const moved = {
  cases: await rewrapCases(),
  submissions: await rewrapSubmissions(),
  letters: await rewrapLetters(),
  subscriptions: await rewrapSubscriptions(),
}
for (const [what, count] of Object.entries(moved)) console.log(`${what}: ${count} put under the newest key`)
process.exit(0)
