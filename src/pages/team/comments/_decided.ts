import type { Staff } from '#auth/staff.ts'
import { acceptCopy } from '#insight/comments/copies.ts'
import { codeComment } from '#insight/themes/coding.ts'
import { markRead, someComments } from '#submissions/comments/comments.ts'
import { openIds } from './_open.ts'

type Posted = ReadonlyMap<string, readonly string[]>

export interface Refused {
  readonly comment: string
  readonly question: string
  readonly why: 'changed' | 'left'
  readonly typed: string
}

/** What somebody decided about a comment: read it, gave it themes, or accepted a copy. A refusal says why. */
export async function decided(posted: Posted, staff: Staff): Promise<Refused | undefined> {
  const one = (name: string) => posted.get(name)?.[0] ?? ''
  const [comment] = await someComments([one('comment')], openIds)
  const text = comment?.written[one('question')]
  if (!comment || text === undefined) return undefined
  const place = { response: comment.id, question: one('question'), form: comment.form, week: comment.week }
  if (one('do') === 'copy') {
    const typed = one('copy')
    const why = await acceptCopy({ ...place, text }, typed, {
      staff: staff.id,
      meant: one('meant') === 'yes',
    })
    return why === 'accepted' ? undefined : { comment: comment.id, question: place.question, why, typed }
  }
  if (one('do') === 'code')
    await codeComment(place, posted.get('theme') ?? [], { staff: staff.id, second: one('second') === 'yes' })
  await markRead(comment.id, openIds)
  return undefined
}
