import { ringInUse } from './keys.ts'
import { rewrapped } from './record.ts'

interface Sealed {
  readonly id: string
  readonly sealed: Uint8Array | null
}

/**
 * Puts every sealed value under the newest key of the ring, one after the other, and says how many were under another.
 * A value that somebody changed in between is left: it is under the newest key already, because that is what changed it.
 */
export async function rewrapAll(
  rows: readonly Sealed[],
  replace: (id: string, before: Uint8Array, after: Uint8Array) => Promise<boolean>,
): Promise<number> {
  let moved = 0
  for (const { id, sealed } of rows) {
    const after = sealed && rewrapped(ringInUse(), id, sealed)
    if (sealed && after && (await replace(id, sealed, after))) moved += 1
  }
  return moved
}
