import { deleteCopiesOf } from './comments/store.ts'
import { deleteCodingsOf } from './themes/store.ts'

/** Somebody took an answer back: copies of its words go, and it is counted no more. What was frozen stays as it was. */
export async function forgetResponse(response: string): Promise<void> {
  await Promise.all([deleteCopiesOf(response), deleteCodingsOf(response)])
}
