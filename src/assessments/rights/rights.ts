import { ringInUse } from '#sealing/keys.ts'
import { openValue } from '#sealing/record.ts'
import { isAbout, type Person } from '#submissions/rights/about.ts'
import { placeOf } from '../cases/open.ts'
import { saidIn } from '../work/event.ts'
import { readEvents } from '../work/store.ts'
import { dropCopy, readEveryCase } from './store.ts'

/** Cases that are theirs, with all that the team wrote about them. */
export async function casesOf(person: Person) {
  const rows = (await readEveryCase()).map(({ sealed, copy, copyHash, ...row }) => ({
    ...row,
    hasCopy: copy !== null && copyHash !== null,
    said: openValue(ringInUse(), placeOf(row.id), sealed) as { answers: object; document: readonly object[] },
  }))
  const theirs = rows.filter(
    ({ reference, said }) => person.references.includes(reference) || isAbout(person, said),
  )
  return Promise.all(theirs.map(async (row) => ({ ...row, history: await historyOf(row.id) })))
}

/**
 * The council has to keep an assessment for as long as its duty lasts (Care Act 2014 s.10; UK GDPR art. 17(3)(b)); the copy
 * under the person's own code it does not.
 */
export const forgetCopy = dropCopy

async function historyOf(id: string) {
  const events = await readEvents(id)
  return events.map(({ id: event, at, kind, sealed }) => ({ at, kind, ...saidIn(event, sealed) }))
}
