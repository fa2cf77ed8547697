import type { Posted } from '#engine/kinds/kind.ts'
import type { Press } from '#submissions/check.ts'
import { ASKED, TRAP } from '#submissions/spam.ts'

/** What came with the press of the button that sends. */
export function pressOf(posted: Posted): Press {
  const field = (name: string) => posted.get(name)?.[0] ?? ''
  return {
    key: field('key'),
    trap: field(TRAP),
    asked: posted.has(ASKED),
    withoutSlip: posted.has('without-slip'),
  }
}
