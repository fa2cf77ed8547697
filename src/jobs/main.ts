import { setTimeout as pause } from 'node:timers/promises'
import { firstAccountLink } from '#auth/join.ts'
import { forgetSignIns } from '#auth/retention.ts'
import { forgetUnconfirmed } from '#contacts/retention.ts'
import { deliver } from '#mail/deliver.ts'
import { forgetLetters } from '#mail/retention.ts'
import { forgetDrafts } from '#submissions/retention.ts'
import { attempt } from './attempt.ts'

const EVERY = 10 * 60_000
/** Somebody may be waiting for a letter in front of the screen. */
const BETWEEN_LETTERS = 10_000

await attempt('first-account', sayFirstLink)
await forget()
setInterval(() => void forget(), EVERY)
void deliverForEver()

process.on('SIGTERM', () => process.exit(0))
// Ctrl-C reaches every process of the terminal; the server says when it is time to go, or is gone itself.
process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit(0))

/** Every write is one statement, so that being stopped in between leaves nothing half done. */
async function forget(): Promise<void> {
  await attempt('forget-drafts', forgetDrafts)
  await attempt('forget-sign-ins', forgetSignIns)
  await attempt('forget-letters', forgetLetters)
  await attempt('forget-unconfirmed', forgetUnconfirmed)
}

/** One run after the other, however long a run takes. */
async function deliverForEver(): Promise<void> {
  for (;;) {
    await attempt('deliver-letters', deliver)
    await pause(BETWEEN_LETTERS)
  }
}

async function sayFirstLink(): Promise<void> {
  const link = await firstAccountLink()
  if (!link) return
  const address = new URL(link, process.env.SITE_URL ?? 'http://localhost:4321').href
  console.log(`Nobody has an account yet. This link makes the first one, once, within 24 hours: ${address}`)
}
