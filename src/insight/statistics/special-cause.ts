import type { ControlChart } from './control-chart.ts'

/** Why a point is more than normal variation. */
export type Cause = 'outside' | 'shift' | 'trend' | 'near-limit'

/** How many points in a row make a shift, or a trend (NHS England, Making Data Count). */
export const RUN = 7

/**
 * The rules of special-cause variation that fire at each point (NHS England, Making Data Count, as NHSRplotthedots has
 * them; the first and the last are Western Electric's 1 and 2):
 * - `outside`: the point lies beyond a limit;
 * - `shift`: it ends a run of seven or more on one side of the centre;
 * - `trend`: it ends seven or more that rise, or fall, each from the one before;
 * - `near-limit`: two of the last three, this one among them, lie beyond two thirds of the way to the same limit.
 */
export function specialCauses({ centre, points }: ControlChart): readonly (readonly Cause[])[] {
  const sides = points.map(({ value }) => Math.sign(value - centre))
  const steps = points.map(({ value }, place) => Math.sign(value - (points[place - 1]?.value ?? value)))
  const near = points.map(({ value, sigma }) =>
    Math.abs(value - centre) > 2 * sigma ? Math.sign(value - centre) : 0,
  )
  return points.map(({ value, low, high }, place) => [
    ...when(value < low || value > high, 'outside'),
    ...when(runBefore(sides, place) >= RUN, 'shift'),
    ...when(runBefore(steps, place) >= RUN - 1, 'trend'),
    ...when(twoOfThree(near, place), 'near-limit'),
  ])
}

function when(holds: boolean, cause: Cause): readonly Cause[] {
  return holds ? [cause] : []
}

/** How many in a row, up to this one, have the same sign as it; none if it has none. */
function runBefore(signs: readonly number[], place: number): number {
  const sign = signs[place]
  if (!sign) return 0
  let length = 1
  while (signs[place - length] === sign) length += 1
  return length
}

function twoOfThree(near: readonly number[], place: number): boolean {
  const sign = near[place]
  return Boolean(sign) && (near[place - 1] === sign || near[place - 2] === sign)
}
