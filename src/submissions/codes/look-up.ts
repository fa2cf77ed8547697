import { readCode } from './code.ts'
import { handoutHash, handoutLength, isHandoutCode } from './handout.ts'
import { isSlipCode, slipHash, slipLength } from './slip.ts'
import { readHandout } from './store.ts'

/** What a code stands for: the form to fill in, where it was handed out, and the slip that one answer may come by. */
export interface HandedOut {
  readonly form: string
  readonly handout: string | null
  readonly slipHash: string | null
}

/** Asked for when there is no code, so that the answer takes the same time. Its check symbol fits nothing. */
const nothing = `${'0'.repeat(slipLength - 1)}1`

/**
 * What somebody typed or scanned: a handout code, a slip code, or one after the other. Undefined when it is none of
 * ours, whatever the reason: mistyped, closed or made up. All of them cost the same work.
 * @param form what a slip that names no place is for
 */
export async function lookUp(typed: string, form: string): Promise<HandedOut | undefined> {
  const { place, slip } = parts(readCode(typed) ?? '')
  const mine = isSlipCode(slip) ? slipHash(slip) : null
  const found = await readHandout(handoutHash(place))
  const point = isHandoutCode(place) ? found : undefined
  // A place may close while its slips are still in people's pockets: their answers are as welcome.
  if (mine) return { form: point?.form ?? form, handout: point?.open ? point.id : null, slipHash: mine }
  return point?.open && slip === nothing ? { form: point.form, handout: point.id, slipHash: null } : undefined
}

function parts(code: string): { place: string; slip: string } {
  const namesPlace = [handoutLength, handoutLength + slipLength].includes(code.length)
  const [place, slip] = namesPlace
    ? [code.slice(0, handoutLength), code.slice(handoutLength)]
    : [nothing, code]
  return { place, slip: slip || nothing }
}
