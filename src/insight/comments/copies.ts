import { ringInUse } from '#sealing/keys.ts'
import { openValue, sealValue } from '#sealing/record.ts'
import { sureDetailsIn } from './details.ts'
import { takesOnlyOut } from './redact.ts'
import { deleteCopies, keepCopy, readCopies } from './store.ts'

/** One thing somebody wrote: the answer to one question. */
export interface Place {
  readonly response: string
  readonly question: string
}

export interface Copy extends Place {
  readonly text: string
  readonly staff: string
  readonly day: string
}

/** What the privacy page promises for what people wrote in their own words. */
const MONTHS = 24

const placeOf = ({ response, question }: Place) => ({
  table: 'comment_copies',
  id: response,
  field: question,
  schema: 1,
})

/**
 * A person accepts a comment as it may leave this room. `changed`: it says something that the original does not.
 * `left`: it still holds a number, an address of mail or a postcode, and nobody has said that this is meant.
 */
export async function acceptCopy(
  original: Place & { readonly week: string; readonly text: string },
  text: string,
  { staff, meant }: { readonly staff: string; readonly meant: boolean },
): Promise<'accepted' | 'changed' | 'left'> {
  if (!takesOnlyOut(original.text, text)) return 'changed'
  if (!meant && sureDetailsIn(text).length > 0) return 'left'
  const { response, question, week } = original
  const sealed = sealValue(ringInUse(), placeOf(original), text.replace(/\r\n?/g, '\n').trim())
  await keepCopy({ response, question, week, sealed, staff })
  return 'accepted'
}

/** The accepted copies of what was written in some responses. */
export async function copiesOf(responses: readonly string[]): Promise<readonly Copy[]> {
  const rows = await readCopies(responses)
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    text: openValue(ringInUse(), placeOf(row), sealed) as string,
  }))
}

/** Copies go when the originals go. */
export const forgetCopies = (): Promise<void> => deleteCopies(MONTHS)
