import { ringInUse } from '#sealing/keys.ts'
import { openValue } from '#sealing/record.ts'
import { forgetOne, listApart } from '../apart/list.ts'
import { openDraft } from '../draft.ts'
import type { Sealed } from '../received/received.ts'
import { readCode, readReference, secretOf } from '../saved/code.ts'
import { placeOfLink } from '../saved/link.ts'
import { hashOfToken } from '../token.ts'
import { isAbout, type Person } from './about.ts'
import { deleteDraftAndLinks, deleteSubmission, readEveryLink, readEverySubmission } from './store.ts'

/** A form that was begun. What is in it opens with the person's own code alone. */
export interface FoundDraft {
  readonly id: string
  readonly form?: string
  readonly answers?: unknown
}

/** Forms with a name that are theirs: by reference, or because they hold their address or number. */
export async function submissionsOf(person: Person) {
  const rows = (await readEverySubmission()).map(({ sealed, ...row }) => ({
    ...row,
    said: opened(row.id, sealed),
  }))
  return rows.filter(({ reference, said }) => person.references.includes(reference) || isAbout(person, said))
}

/** Forms they have begun: by reference and code, or by the address that a link was sent to. */
export async function draftsOf(person: Person, forms: readonly string[]): Promise<readonly FoundDraft[]> {
  const linked = (await readEveryLink())
    .filter((link) => isAbout(person, openValue(ringInUse(), placeOfLink(link.linkHash), link.address)))
    .map(({ draft }) => ({ id: draft }))
  const coded = await byCode(person, forms)
  return [...coded, ...linked.filter(({ id }) => !coded.some((one) => one.id === id))]
}

/** Contact details that they left at the end of an anonymous survey. Nothing leads to the answers. */
export async function apartOf(person: Person) {
  return (await listApart()).filter(({ contact }) => isAbout(person, contact))
}

export {
  deleteDraftAndLinks as forgetDraft,
  deleteSubmission as forgetSubmission,
  forgetOne as forgetApartOne,
}

async function byCode(person: Person, forms: readonly string[]): Promise<readonly FoundDraft[]> {
  const code = readCode(person.code)
  const references = person.references.flatMap((typed) => readReference(typed) ?? [])
  if (!code) return []
  const found: FoundDraft[] = []
  for (const reference of references) {
    const token = await secretOf(reference, code)
    for (const form of forms) {
      const draft = await openDraft(form, token)
      if (draft) found.push({ id: hashOfToken(token), form, answers: draft.answers })
    }
  }
  return found
}

function opened(id: string, sealed: Uint8Array): Sealed {
  return openValue(ringInUse(), { table: 'submissions', id, field: 'sealed', schema: 1 }, sealed) as Sealed
}
