import { letterRow } from '#mail/letter.ts'
import { writeLetter } from '#mail/words.ts'
import type { Days } from './due.ts'
import { noteTold, readUntold } from './store.ts'
import { dayIn } from './today.ts'

/** Writes to the duty address about what nobody has opened in time: once a day, and references alone. Says how many. */
export async function tellDuty(to: string, days: Days, now = new Date()): Promise<number> {
  const today = dayIn(now)
  const references = await readUntold(days, today)
  if (!to || references.length === 0) return 0
  const link = new URL('/team/assessments/', process.env.SITE_URL ?? 'http://localhost:4321').href
  const letter = writeLetter(to, 'en', 'team:casework.letter.duty', {
    references: references.join('\n'),
    link,
  })
  await noteTold(references, today, letterRow(letter))
  return references.length
}
