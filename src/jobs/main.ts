import { setTimeout as pause } from 'node:timers/promises'
import { forgetFinished } from '#assessments/cases/cases.ts'
import { tellDuty } from '#assessments/work/duty.ts'
import { firstAccountLink } from '#auth/join.ts'
import { forgetSignIns } from '#auth/retention.ts'
import { forgetUnconfirmed } from '#contacts/retention.ts'
import { tellOfPromise } from '#contacts/tell.ts'
import { everyVersion, forms } from '#forms/index.ts'
import { forgetCopies } from '#insight/comments/copies.ts'
import { countAnswers } from '#insight/results.ts'
import { forgetSuggestions, suggestAnew } from '#insight/themes/suggestions.ts'
import { deliver } from '#mail/deliver.ts'
import { forgetLetters } from '#mail/retention.ts'
import { forgetApart } from '#submissions/apart/list.ts'
import { moveApart } from '#submissions/apart/move.ts'
import { warnOfForgetting } from '#submissions/saved/link.ts'
import { forgetDrafts, forgetSubmissions, forgetWritten, type Kept } from '#submissions/retention.ts'
import { shuffleResponses } from '#submissions/shuffle/shuffle.ts'
import { keepVersions } from '#submissions/versions/index.ts'
import { forgetAudit } from '#team/audit/retention.ts'
import { daysOfCases } from '#team/days-of.ts'
import type { Settings } from '#team/settings/definitions.ts'
import { numberOf, readSettings } from '#team/settings/settings.ts'
import { loadFirstDrafts } from '#you-said/first/load.ts'
import { keptAndUntold, markTold } from '#you-said/kept.ts'
import { attempt } from './attempt.ts'
import { fillDemo } from './demo/fill.ts'

const EVERY = 10 * 60_000
/** Days after it is done, at most as many as the page about privacy promises. Who wants to be involved stays on the list. */
const keptFor = (settings: Settings): readonly Kept[] => [
  { form: 'refer-a-carer', days: numberOf(settings, 'keep-referrals') },
  { form: 'another-format', days: numberOf(settings, 'keep-formats') },
  { form: 'data-complaint', days: numberOf(settings, 'keep-complaints') },
  { form: 'get-involved' },
]
/** Somebody may be waiting for a letter in front of the screen. */
const BETWEEN_LETTERS = 10_000

await attempt('first-account', sayFirstLink)
// Somebody may be waiting for a letter: what takes long comes after.
void deliverForEver()
await attempt('first-promises', loadFirstDrafts)
if (process.env.DEMO === 'on') await attempt('fill-demo', fillDemo)
await tidy()
setInterval(() => void tidy(), EVERY)

process.on('SIGTERM', () => process.exit(0))
// Ctrl-C reaches every process of the terminal; the server says when it is time to go, or is gone itself.
process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit(0))

/** Every write is one statement, so that being stopped in between leaves nothing half done. */
async function tidy(): Promise<void> {
  await attempt('keep-form-versions', sayChangedForms)
  await attempt('move-apart', moveApart)
  await attempt('shuffle-responses', shuffleResponses)
  await attempt('warn-of-forgetting', warnOfForgetting)
  await attempt('count-answers', countAnswers)
  await attempt('forget-drafts', forgetDrafts)
  await attempt('forget-cases', forgetFinished)
  await attempt('tell-duty', sayUnread)
  await attempt('forget-written', forgetWritten)
  await attempt('forget-submissions', async () => forgetSubmissions(keptFor(await readSettings())))
  await attempt('forget-audit', async () => forgetAudit(numberOf(await readSettings(), 'keep-audit')))
  await attempt('forget-sign-ins', forgetSignIns)
  await attempt('forget-letters', forgetLetters)
  await attempt('forget-unconfirmed', forgetUnconfirmed)
  await attempt('forget-apart', forgetApart)
  await attempt('forget-copies', forgetCopies)
  await attempt('forget-suggestions', forgetSuggestions)
  // What is said about safeguarding has readers of its own: no theme is suggested from it to others.
  for (const { id, anonymous } of forms)
    if (anonymous && id !== 'safeguarding-experience') await attempt('suggest-themes', () => suggestAnew(id))
}

/** One run after the other, however long a run takes. */
async function deliverForEver(): Promise<void> {
  for (;;) {
    await attempt('tell-of-promises', tellOfPromises)
    await attempt('deliver-letters', deliver)
    await pause(BETWEEN_LETTERS)
  }
}

/** What nobody of the team has opened in time. */
async function sayUnread(): Promise<void> {
  const settings = await readSettings()
  await tellDuty(String(settings['duty-address']), await daysOfCases())
}

/** A letter for each promise that was kept since, to those who asked for it. */
async function tellOfPromises(): Promise<void> {
  for (const kept of await keptAndUntold()) {
    await tellOfPromise(kept)
    await markTold(kept.id)
  }
}

async function sayChangedForms(): Promise<void> {
  for (const sentence of await keepVersions(everyVersion)) console.error(sentence)
}

async function sayFirstLink(): Promise<void> {
  const link = await firstAccountLink()
  if (!link) return
  const address = new URL(link, process.env.SITE_URL ?? 'http://localhost:4321').href
  console.log(`Nobody has an account yet. This link makes the first one, once, within 24 hours: ${address}`)
}
